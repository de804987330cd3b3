// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures one part of the console in a real window and prints the samples, in milliseconds or
// bytes, as one line of JSON. tests/bench/console.py runs it and makes the table.
#include "options.h"
#include "samples.h"
#include "slices.h"
#include "ui/desktopstyle.h"
#include "unusedmemory.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <cstdio>

int main(int argc, char *argv[])
{
    app::mergeUnusedMemoryAtOnce();
    Q_INIT_RESOURCE(keyward);
    bench::SlicedApplication app(argc, argv);
    ui::DesktopStyle::use();
    QStandardPaths::setTestModeEnabled(true);

    struct Part
    {
        const char *name;
        void (*run)(const bench::Options &, bench::Samples *);
    };
    const Part parts[] = {{"search", bench::benchSearch},
        {"standard-search", bench::benchStandardSearch}, {"sort", bench::benchSort},
        {"stall", bench::benchStall}, {"standard-stall", bench::benchStandardStall},
        {"memory", bench::benchMemory}, {"load", bench::benchLoad}, {"slices", bench::benchSlices}};

    QCommandLineParser parser;
    parser.addHelpOption();
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    QStringList names;
    for (const Part &part : parts)
        names.append(text(part.name));
    parser.addPositionalArgument(text("part"), names.join(text(", ")));
    parser.addOptions({{text("keys"), {}, text("N"), text("100000")}, {text("brief"), {}},
        {text("url"), {}, text("URL")}, {text("organization"), {}, text("ID")},
        {text("find"), {}, text("KEY")}, {text("again"), {}}});
    parser.process(app);
    bench::Options options;
    options.keys = parser.value(text("keys")).toInt();
    options.brief = parser.isSet(text("brief"));
    options.url = parser.value(text("url"));
    options.organization = parser.value(text("organization"));
    options.find = parser.value(text("find"));
    options.again = parser.isSet(text("again"));

    for (const Part &part : parts) {
        if (parser.positionalArguments() != QStringList(text(part.name)))
            continue;
        bench::Samples samples;
        part.run(options, &samples);
        samples.print();
        return 0;
    }
    std::fprintf(stderr, "one part is wanted: %s\n", qPrintable(names.join(text(", "))));
    return 2;
}
