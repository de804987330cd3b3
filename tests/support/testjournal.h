// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "journal/writerecorder.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace support {

/// A journal in a folder that goes with it, and a recorder that writes to it.
struct TestJournal
{
    /// All entries, the newest first.
    QList<journal::Entry> entries()
    {
        std::optional<journal::Reading> reading;
        journal.read({0, 0, {}})->then(&journal, [&reading](const journal::Reading &read) {
            reading = read;
        });
        return QTest::qWaitFor([&reading] { return reading.has_value(); })
            ? reading->entries
            : QList<journal::Entry>();
    }

    QTemporaryDir folder;
    journal::Journal journal{folder.filePath(QStringLiteral("journal.sqlite"))};
    journal::WriteRecorder recorder{&journal, [] { return journal::Actor(); }};
};

} // namespace support
