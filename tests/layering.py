# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the layers and to those rules of the house that a compiler does not know.

ui -> models, workflows -> inventory, journal -> services -> domain: a layer may include those to its right; search
stands between inventory and domain. The local organization stands alone, as a server would. Prints each line that
breaks a rule; tests/layering.py ROOT looks at another tree.
"""
import os
import re
import sys
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))
import blackbox  # noqa: E402  (the folder has to be on the path first)

# Which layers a file of each layer may include; "app" is what lies in app/ itself.
MAY_INCLUDE = {
    "domain": {"domain"},
    "services": {"services", "domain"},
    "journal": {"journal", "services", "domain"},
    "inventory": {"inventory", "search", "services", "domain"},
    "search": {"search", "domain"},
    "models": {"models", "search", "journal", "inventory", "services", "domain"},
    "workflows": {"workflows", "journal", "inventory", "services", "domain"},
    "ui": {"ui", "models", "workflows", "search", "journal", "inventory", "services", "domain"},
    "localorg": {"localorg"},
    "app": {"app", "ui", "models", "workflows", "search", "journal", "inventory", "services", "domain"},
}
# Single files that may include more, or be included from where the layer may not.
MAY_INCLUDE_LOCALORG = re.compile(r"app/((appcontext|localhost)\.(h|cpp)|localorg_main\.cpp)$")
MAY_INCLUDE_UI = re.compile(r"app/(main|appcontext)\.(h|cpp)$")
INCLUDED_BY_UI = re.compile(r"app/settings\.h$")
HTTP_OR_SQL = re.compile(r"Qt?(Network|Sql|HttpServer|Ssl|Tcp|WebSocket)|services/(apiclient|exchange|oneshotbody)")
# Makes the client and the services of one sign-in, and hands on the services.
MAY_INCLUDE_APICLIENT = "app/workflows/session.cpp"
# The client, and its one request on the wire.
MAY_NAME_THE_MANAGER = re.compile(r"app/services/(exchange|sender)\.(h|cpp)$")
WITHOUT_HTTP_AND_SQL = {"domain", "search", "inventory", "models", "workflows", "ui"}
MAY_TRANSLATE = {"ui", "models", "workflows", "app"}
TRANSLATION = re.compile(r"(?<![\w.])tr\(|\bQCoreApplication::translate\(|\bQ_DECLARE_TR_FUNCTIONS\b")
LONGEST = 600

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.M)
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])\'', re.S)


def code_of(text):
    """The text without comments and the insides of strings; the lines keep their numbers."""
    return COMMENT_OR_STRING.sub(lambda m: ("" if m[0].startswith("/") else '""') + "\n" * m[0].count("\n"), text)


def layer_of(path):
    """The layer of a path like app/services/apiclient.h; None where no rule of layers holds (tests)."""
    parts = path.split("/")
    if parts[0] == "ui":
        return "ui"
    if parts[0] == "app":
        return "app" if len(parts) == 2 else parts[1]
    return None


def target_of(path, name, files):
    """The path in the tree that `#include "name"` in `path` means; None for a file from elsewhere."""
    for folder in (os.path.dirname(path), "app", "", "ui"):
        candidate = os.path.normpath(os.path.join(folder, name))
        if candidate in files:
            return candidate
    first = name.split("/")[0]
    if "/" in name and first in MAY_INCLUDE:
        return name if first in ("ui", "app") else "app/" + name
    return None


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def wrong_includes(path, text, files):
    layer = layer_of(path)
    if layer is None:
        return
    if layer not in MAY_INCLUDE:
        yield 1, f"app/{layer} is in no rule: add it to MAY_INCLUDE in tests/layering.py"
        return
    for match in INCLUDE.finditer(text):
        name, line = match[2], line_of(text, match.start())
        is_session = path == MAY_INCLUDE_APICLIENT and name == "services/apiclient.h"
        if layer in WITHOUT_HTTP_AND_SQL and HTTP_OR_SQL.match(name) and not is_session:
            yield line, f"{layer} knows no HTTP and no SQL, and includes {name}"
            continue
        target = target_of(path, name, files)
        to = layer_of(target) if target else None
        if to is None:
            continue
        allowed = to in MAY_INCLUDE[layer]
        if layer == "app" and to == "ui":
            allowed = bool(MAY_INCLUDE_UI.match(path))
        elif layer == "app" and to == "localorg":
            allowed = bool(MAY_INCLUDE_LOCALORG.match(path))
        elif layer == "ui" and to == "app":
            allowed = bool(INCLUDED_BY_UI.match(target))
        if not allowed:
            yield line, f"{layer} must not include {to} ({name})"


def wrong_words(path, text):
    """What stands where it must not, whatever is included."""
    layer = layer_of(path)
    code = code_of(text)
    rules = [(r"\bsetInsecureFallback\s*\(\s*true\b", "a keychain that falls back to plain text")]
    if layer is not None:
        rules.append((r"\bQEventLoop\b(?!::)", "a nested event loop"))
        if not MAY_NAME_THE_MANAGER.match(path):
            rules.append((r"\bQNetworkAccessManager\b", "only ApiClient's Sender owns QNetworkAccessManagers"))
        if layer not in MAY_TRANSLATE:
            rules.append((TRANSLATION.pattern, f"{layer} has no sentences for people: no tr()"))
        if layer == "domain":
            rules.append((r"\bQ_(OBJECT|GADGET)\b", "domain holds plain values"))
    for pattern, what in rules:
        for match in re.finditer(pattern, code):
            yield line_of(code, match.start()), what


def complaints(path, text, files):
    """(line, what) for each rule that the file breaks."""
    if not text:
        return
    if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(text.split("\n")[:4]):
        yield 1, "the two SPDX lines are missing"
    if re.match(r"tests/\w+/test_\w+\.py$", path) and '__name__ == "__main__"' not in text:
        yield text.count("\n"), "a test that runs nothing when it is started"
    if not path.endswith((".h", ".cpp")):
        return
    lines = text.count("\n")
    if lines > LONGEST:
        yield LONGEST, f"{lines} lines: more than {LONGEST}, so it does more than one thing"
    yield from wrong_includes(path, text, files)
    yield from wrong_words(path, text)


def sources(root):
    """The paths that the rules hold for, relative to root."""
    for top in ("app", "ui", "tests", "resources", ".ci"):
        for folder, folders, names in os.walk(os.path.join(root, top)):
            folders[:] = [f for f in folders if f != "__pycache__"]
            for name in names:
                if name.endswith((".h", ".cpp", ".py", ".sh", ".cmake")) or name in ("run", "CMakeLists.txt"):
                    yield os.path.relpath(os.path.join(folder, name), root)


def check(root):
    """All complaints of a tree, as lines of text."""
    paths = sorted(sources(root))
    files = set(paths)
    for path in paths:
        with open(os.path.join(root, path), encoding="utf-8") as f:
            text = f.read()
        for line, what in complaints(path, text, files):
            yield f"{path}:{line}: {what}"


SPDX = "// SPDX-FileCopyrightText: Keyward developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
BAD = [
    ("app/domain/a.h", '#include "services/apicall.h"'),
    ("app/domain/a.h", "class A { Q_OBJECT };"),
    ("app/domain/a.cpp", 'QString a() { return tr("A"); }'),
    ("app/domain/a.cpp", "#include <QNetworkReply>"),
    ("app/services/a.cpp", '#include "models/apikeymodel.h"'),
    ("app/services/a.cpp", '  #  include "inventory/inventory.h"'),
    ("app/services/a.cpp", '#include "localorg/server.h"'),
    ("app/services/a.cpp", '#include "../localorg/server.h"'),
    ("app/services/a.cpp", 'QString a() { return QObject::tr("A"); }'),
    ("app/services/a.cpp", 'auto a = QCoreApplication::translate("A", "a");'),
    ("app/services/other.cpp", "QNetworkAccessManager m;"),
    ("app/inventory/a.cpp", '#include "workflows/createkey.h"'),
    ("app/journal/a.cpp", '#include "inventory/inventory.h"'),
    ("app/journal/a.cpp", '#include "models/words.h"'),
    ("app/inventory/a.cpp", "#include <QSqlDatabase>"),
    ("app/models/a.cpp", '#include "workflows/createkey.h"'),
    ("app/models/a.cpp", '#include "ui/errortext.h"'),
    ("app/workflows/a.cpp", '#include "models/apikeymodel.h"'),
    ("app/workflows/a.cpp", "QEventLoop loop;"),
    ("app/workflows/a.cpp", '#include "services/apiclient.h"'),
    ("app/workflows/session.cpp", "#include <QNetworkReply>"),
    ("app/localorg/a.cpp", '#include "domain/secret.h"'),
    ("app/localorg/a.cpp", '#include "services/apiclient.h"'),
    ("app/settings.cpp", '#include "localorg/server.h"'),
    ("app/settings.cpp", '#include "ui/mainwindow.h"'),
    ("app/settings.cpp", '#include "mainwindow.h"'),
    ("app/brandnew/a.cpp", "int a;"),
    ("ui/a.cpp", '#include "localorg/server.h"'),
    ("ui/a.cpp", '#include "app/appcontext.h"'),
    ("ui/a.cpp", '#include "services/apiclient.h"'),
    ("ui/a.cpp", "#include <QNetworkAccessManager>"),
    ("ui/a.cpp", "#include <QtNetwork/QNetworkReply>"),
    ("ui/a.cpp", "#include <QSqlQuery>"),
    ("ui/a.cpp", "QNetworkAccessManager *m;"),
    ("tests/ui/a.cpp", "job.setInsecureFallback( true );"),
    ("tests/gui/test_a.py", "import unittest"),
    ("ui/a.cpp", "\n" * 700),
]
GOOD = [
    ("app/domain/a.h", '#include "domain/secret.h"\n// tr("A") is not for us, nor is QEventLoop'),
    ("app/services/a.cpp", '#include "domain/secret.h"\n#include <QNetworkReply>\nauto s = "QNetworkAccessManager tr(";'),
    ("app/services/sender.cpp", "QNetworkAccessManager m;"),
    ("app/services/a.cpp", "str(1); stream.attr(2); job.setInsecureFallback(false); QEventLoop::ExcludeUserInputEvents;"),
    ("app/models/a.cpp", '#include "inventory/inventory.h"\nauto a = tr("A");'),
    ("app/localorg/a.cpp", '#include "server.h"\n#include <QHttpServer>\n#include <QSqlQuery>'),
    ("app/appcontext.cpp", '#include "localorg/server.h"\n#include "services/apiclient.h"'),
    ("app/localorg_main.cpp", '#include "localorg/server.h"'),
    ("app/main.cpp", '#include "ui/mainwindow.h"\n#include "appcontext.h"\n#include "mainwindow.h"'),
    ("ui/a.cpp", '#include "mainwindow.h"\n#include "workflows/createkey.h"\n#include "models/apikeymodel.h"\n#include "settings.h"'),
    ("tests/services/a.cpp", '#include "services/apiclient.h"\n#include "localorg/server.h"\nQNetworkAccessManager m;'),
]
TREE = {"ui/mainwindow.h", "app/localorg/server.h", "app/settings.h", "app/appcontext.h"}


class Layering(unittest.TestCase):
    def test_tree_breaksNoRule(self):
        root = os.environ.get("KEYWARD_LAYERING_ROOT", ROOT)
        self.assertGreater(len(list(sources(root))), 10)
        found = list(check(root))
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_badSnippets_areFlagged(self):
        for path, text in BAD:
            with self.subTest(path=path, text=text[:60]):
                self.assertTrue(list(complaints(path, SPDX + text + "\n", TREE)))

    def test_goodSnippets_areNotFlagged(self):
        for path, text in GOOD:
            with self.subTest(path=path, text=text[:60]):
                self.assertEqual(list(complaints(path, SPDX + text + "\n", TREE)), [])

    def test_missingLicence_isFlagged(self):
        self.assertTrue(list(complaints("tests/support/a.py", "import os\n", TREE)))

    def test_aLine_isNamedWhereItStands(self):
        text = SPDX + '/* two\nlines */\n#include "localorg/server.h"\n'
        self.assertEqual([line for line, _ in complaints("ui/a.cpp", text, TREE)], [5])


if __name__ == "__main__":
    if len(sys.argv) > 1 and os.path.isdir(sys.argv[1]):
        os.environ["KEYWARD_LAYERING_ROOT"] = sys.argv.pop(1)
    blackbox.main()
