#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every catalogue is complete and says what the sources say.

usage: complete.py LUPDATE SOURCES.txt INCLUDE_DIRECTORY... -- KEYWARD_en.ts KEYWARD_xx.ts...
Prints each fault on a line of its own; exit status 1 if there is any.
"""
import collections
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLURAL_FORMS = {"en": 2, "de": 2, "nl": 2, "es": 2, "it": 2, "fr": 2, "pt": 2, "sv": 2,
                "ja": 1, "ko": 1, "zh": 1, "pl": 3, "cs": 3, "ru": 3, "uk": 3}
PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
ACCELERATOR = re.compile(r"&(?![&\s])")

Message = collections.namedtuple("Message", "context source comment numerus state forms")


def messages(path):
    """The messages of a catalogue by what identifies them, and its language."""
    root = ElementTree.parse(path).getroot()
    found = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for node in context.iter("message"):
            translation = node.find("translation")
            numerus = node.get("numerus") == "yes"
            forms = ([form.text or "" for form in translation.findall("numerusform")] if numerus
                     else [translation.text or ""])
            message = Message(name, node.findtext("source", ""), node.findtext("comment", ""),
                              numerus, translation.get("type"), forms)
            found[message[:4]] = message
    return found, root.get("language", "")


def updated(lupdate, sources, includes, catalogue, options):
    """What the catalogue would hold after `update_translations`."""
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory, catalogue.name)
        shutil.copy(catalogue, copy)
        command = [lupdate, "@" + str(sources), "-silent", "-no-obsolete", "-locations", "none"]
        for include in includes:
            command += ["-I", include]
        subprocess.run(command + options + ["-ts", str(copy)], check=True)
        return messages(copy)[0]


def faults_of(message, plural_forms):
    """What is wrong with one message, in words."""
    if message.state:
        yield message.state
    if not all(message.forms):
        yield "empty"
    if message.numerus and len(message.forms) != plural_forms:
        yield f"{len(message.forms)} plural forms instead of {plural_forms}"
    wanted = sorted(PLACEHOLDER.findall(message.source))
    for index, form in enumerate(message.forms):
        found = sorted(PLACEHOLDER.findall(form))
        # "One key" is good English: only the last form has to hold the number itself.
        may_omit_number = message.numerus and index + 1 < len(message.forms)
        if found != wanted and not (may_omit_number
                                    and found == [p for p in wanted if p not in ("%n", "%Ln")]):
            yield f"placeholders {found} instead of {wanted}"
        if len(ACCELERATOR.findall(form)) != len(ACCELERATOR.findall(message.source)):
            yield "accelerator (&) lost or added"
        if form.endswith("…") != message.source.endswith("…"):
            yield "ellipsis lost or added"
        if form.endswith(":") != message.source.endswith(":"):
            yield "colon lost or added"
        if form != form.strip() and message.source == message.source.strip():
            yield "white space at the ends"


def check(lupdate, sources, includes, catalogue):
    """Prints the faults of one catalogue; how many there were."""
    found, language = messages(catalogue)
    plurals_only = catalogue.stem == "keyward_en"
    wanted = updated(lupdate, sources, includes, catalogue,
                     ["-pluralonly"] if plurals_only else [])
    faults = []
    if catalogue.stem != "keyward_" + language:
        faults.append(f"its language is {language!r}")
    for key in wanted.keys() - found.keys():
        faults.append(f"{key[0]}: {key[1]!r}: missing, build update_translations")
    for key in found.keys() - wanted.keys():
        faults.append(f"{key[0]}: {key[1]!r}: not in the sources, build update_translations")
    plural_forms = PLURAL_FORMS[language.split("_")[0]]
    for message in found.values():
        for fault in faults_of(message, plural_forms):
            faults.append(f"{message.context}: {message.source!r}: {fault}")
        if plurals_only and not message.numerus:
            faults.append(f"{message.context}: {message.source!r}: not a plural")
    for fault in sorted(faults):
        print(f"{catalogue.name}: {fault}")
    print(f"{catalogue.name}: {len(found)} messages, {len(faults)} faults")
    return len(faults)


def self_test():
    """The check can fail: each kind of fault is found, and what is right is let pass."""
    def faults(source, *forms, numerus=False, state=None):
        return list(faults_of(Message("", source, "", numerus, state, list(forms)), 2))
    assert not faults("%n keys", "Ein Schlüssel", "%n Schlüssel", numerus=True)
    assert not faults("&Save %1 && %L2…", "%1 && %L2 &sichern…")
    assert not faults("Q&A && R&D", "F&A && F&E")
    for bad in (faults("%n keys", "%n Schlüssel", numerus=True),
                faults("%n keys", "%n Schlüssel", "Schlüssel", numerus=True),
                faults("%1 of %2", "%1 von %1"), faults("%L1", "%1"), faults("&Save", "Sichern"),
                faults("Save", ""), faults("Save…", "Sichern"), faults("Name:", "Name"),
                faults("Save", "Sichern", state="unfinished"), faults("Save", "Sichern ")):
        assert bad


def main():
    self_test()
    split = sys.argv.index("--")
    lupdate, sources, *includes = sys.argv[1:split]
    catalogues = [Path(name) for name in sys.argv[split + 1:]]
    faults = sum(check(lupdate, Path(sources), includes, catalogue) for catalogue in catalogues)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
