# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Key and secret arrive where the person keeps them: clipboard, file, keychain; and what arrived can be checked."""
import json
import os
import pathlib
import re
import signal
import stat
import tempfile

import blackbox
from console import ConsoleCase, keys_of

SECRET = "cflt[A-Za-z0-9+/]{60}"
FORMATS = {
    "Java properties": (r"(?s)bootstrap\.servers=.*:9092\n.*password=\"(<S>)\";\n", "properties"),
    "librdkafka configuration": (r"(?s)bootstrap\.servers=.*:9092\n.*sasl\.password=(<S>)\n", "conf"),
    "JSON": (r"(?s)\{\n.*\"bootstrap_servers\": \".*:9092\".*\"api_secret\": \"(<S>)\"\n\}\n", "json"),
    "Environment (.env)": (r"(?s).*KAFKA_BOOTSTRAP_SERVERS=.*:9092\n.*KAFKA_API_SECRET=(<S>)\n", "env"),
    "Spring Boot YAML": (r"(?s)spring:\n.*bootstrap-servers: \".*:9092\"\n.*password=.{2}(<S>).{4}\n", "yaml"),
    "Confluent CLI command": (r"(?s).*printf '%s\\n' '(<S>)' \| confluent api-key store .* --resource 'lkc-.*", "sh"),
    "Terraform variables": (r"(?s).*kafka_bootstrap_servers = \".*:9092\"\n.*kafka_api_secret += \"(<S>)\"\n", "tfvars"),
}


class Handoff(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.folder = pathlib.Path(self.use(tempfile.TemporaryDirectory()))
        self.organization = self.local_organization()
        self.app = self.open_organization(self.organization)
        self.dialog, self.key = self.secret_page(self.app)
        self.confirmation = self.dialog.find("checkbox", "I have saved the key and secret")

    def choose_from(self, button, item):
        self.dialog.find("button", button).wait("enabled").click()
        self.app.choose(re.escape(item))

    def copied_secret(self):
        self.dialog.find("button", "Copy secret").click()
        return self.desktop.wait_clipboard(SECRET)

    def file_dialog(self, title, file):
        """Answers the file dialog; what it proposed as the file's name."""
        dialog = self.app.dialog(f"Save without encryption: {re.escape(title)}")
        edit = dialog.find("edit", "File name:")
        proposed = edit.text
        edit.set_text(str(file))
        # By its action: the names that the edit proposes may lie over it.
        dialog.find("button", "Save").wait("enabled").press()
        self.app.wait_gone("dialog", "Save without encryption: .*")
        return proposed

    def save(self, title, file):
        self.choose_from("Save to", f"{title}…")
        return self.file_dialog(title, file)

    def assert_secret_is_still_there(self):
        self.assertRegex(self.copied_secret(), SECRET)

    def test_copyAs_eachFormat_isOnTheClipboard_asASecret(self):
        secret = self.copied_secret()
        for title, (pattern, _) in FORMATS.items():
            self.choose_from("Copy as", title)
            self.dialog.find("label", rf"Key and secret copied: {re.escape(title)}\. It leaves the clipboard in .*")
            text = self.desktop.wait_clipboard(pattern.replace("<S>", re.escape(secret)))
            self.assertIn(self.key, text)
            self.assertIn("x-kde-passwordManagerHint", self.desktop.clipboard_targets())
            self.assertFalse(self.desktop.clipboard("primary"), "it went to the X11 selection")

    def test_saveTo_eachFormat_isAPrivateFile(self):
        secret = self.copied_secret()
        for title, (pattern, suffix) in FORMATS.items():
            file = self.folder / f"handed-over.{suffix}"
            self.assertEqual(self.save(title, file), f"{self.key}.{suffix}")
            self.dialog.find("label", rf"Saved without encryption: {re.escape(str(file))}\. Only your account can read it\.")
            self.assertEqual(stat.S_IMODE(os.lstat(file).st_mode), 0o600)
            self.assertRegex(file.read_text(), rf"{pattern.replace('<S>', re.escape(secret))}\Z")
        self.assertEqual(len(list(self.folder.iterdir())), len(FORMATS))

    def test_savedFile_letsThePersonConfirm_andSave(self):
        self.assertNotIn("enabled", self.confirmation.states)
        file = self.folder / "key.json"
        self.save("JSON", file)
        self.confirmation.wait("enabled").check()
        self.dialog.find("button", "Save").wait("enabled").click()
        self.app.wait_gone("dialog", "Create API key")
        saved = json.loads(file.read_text())
        self.assertEqual(saved["api_key"], self.key)
        self.assertEqual(saved["resource"], keys_of(self.organization)[self.key]["spec"]["resource"]["id"])

    def test_existingFile_isReplacedOnlyWhenAskedFor(self):
        file = self.folder / "key.json"
        file.write_text("somebody's only copy")
        self.save("JSON", file)
        question = self.app.dialog("Replace the file[?]")
        self.assertIn("is_default", question.find("button", "Cancel").states)
        question.find("button", "Cancel").click()
        self.app.wait_gone("dialog", "Replace the file[?]")
        self.assertEqual(file.read_text(), "somebody's only copy")
        self.assertNotIn("enabled", self.confirmation.states)
        self.save("JSON", file)
        self.app.dialog("Replace the file[?]").find("button", "Replace").click()
        self.dialog.find("label", "Saved without encryption: .*")
        self.assertEqual(json.loads(file.read_text())["api_key"], self.key)
        self.assertEqual(stat.S_IMODE(os.lstat(file).st_mode), 0o600)

    def test_symbolicLink_isNotFollowed(self):
        target = self.folder / "elsewhere"
        target.write_text("elsewhere")
        link = self.folder / "key.json"
        link.symlink_to(target)
        self.save("JSON", link)
        self.dialog.find("label", r".*key\.json was not saved\. It is a symbolic link.*")
        self.assertEqual(target.read_text(), "elsewhere")
        self.assertNotIn("enabled", self.confirmation.states)
        self.assert_secret_is_still_there()

    def test_folderThatGoesMeanwhile_isSaid_andTheSecretStays(self):
        self.choose_from("Save to", "JSON…")
        dialog = self.app.dialog("Save without encryption: JSON")
        gone = self.folder / "gone"
        dialog.find("edit", "File name:").set_text(str(gone / "key.json"))
        dialog.find("button", "Save").wait("enabled").press()
        self.dialog.find("label", r".*key\.json was not saved\. The folder does not exist any more\.")
        self.assertEqual(list(self.folder.iterdir()), [])
        self.assertNotIn("enabled", self.confirmation.states)
        self.assert_secret_is_still_there()

    def test_keychain_holdsIt_underTheDocumentedName(self):
        self.choose_from("Save to", "System keychain")
        self.dialog.find("label", f"Saved in the system keychain: service confluent-cloud-api-key, name {self.key}[.]")
        self.confirmation.wait("enabled")
        found = self.desktop.run("secret-tool", "lookup", "server", "confluent-cloud-api-key", "user", self.key)
        self.assertEqual(found.stdout, self.copied_secret())

    def test_pasteBack_saysHowItCompares(self):
        secret = self.copied_secret()
        self.app.key("alt+c")
        self.app.wait(lambda: "focused" in self.dialog.find("edit", "Check").states)
        wrong = secret[:-1] + ("A" if secret[-1] != "A" else "B")
        for pasted, answer in ((secret, r"It matches the secret\."), (secret + "\n", "It has extra white space: .*"),
                               (f"  {secret[:32]}\n{secret[32:]}", "It has extra white space: .*"),
                               (secret[:40], "It is cut short: .*"), ("hunter2", r"It is another value\."),
                               (wrong, "It is another value, and looks mistyped: .*")):
            self.desktop.set_clipboard(pasted)
            self.app.key("ctrl+v")
            self.dialog.find("label", answer)
            self.assertNotIn(pasted.strip(), self.dialog.find("edit", "Check").text)

    def test_anotherProgramsCopy_survivesTheEnd(self):
        self.choose_from("Copy as", "JSON")
        self.desktop.wait_clipboard("(?s).*api_secret.*")
        self.desktop.set_clipboard("somebody else's")
        self.app.key("Escape")
        self.app.find("button", "Keep the key without its secret").click()
        os.kill(self.app.pid, signal.SIGTERM)
        self.app.wait_exit()
        self.assertEqual(self.desktop.clipboard(), "somebody else's")

    def test_copyAs_isTakenBack_onTermination(self):
        self.choose_from("Copy as", "JSON")
        self.desktop.wait_clipboard("(?s).*api_secret.*")
        self.app.key("Escape")
        self.app.find("button", "Keep the key without its secret").click()
        self.app.wait_gone("dialog", "Create API key")
        os.kill(self.app.pid, signal.SIGTERM)
        self.app.wait_exit()
        self.assertFalse(self.desktop.clipboard(), "it is still in the clipboard after the end")


class HandoffWithoutKeychain(ConsoleCase):
    keyring = None

    def test_keychain_notThere_isSaid_andTheSecretStays(self):
        app = self.open_organization(self.local_organization())
        dialog, _ = self.secret_page(app)
        dialog.find("button", "Save to").click()
        app.choose("System keychain")
        dialog.find("label", "The system keychain did not take the secret[.] .+", timeout=20)
        self.assertNotIn("enabled", dialog.find("checkbox", "I have saved the key and secret").states)
        dialog.find("button", "Copy secret").click()
        self.desktop.wait_clipboard(SECRET)


if __name__ == "__main__":
    blackbox.main()
