# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""handoffparsers.py FORMAT FILE...: reads each file with the format's own parser and prints what it says, as a JSON
list of objects, one for each file."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Debian's modules are for Debian's interpreter, which need not be the first in the PATH.
SYSTEM_PYTHON = "/usr/bin/python3"
try:
    import dotenv
    import javaproperties
    import yaml
except ImportError:
    if os.path.realpath(sys.executable) == os.path.realpath(SYSTEM_PYTHON) or not os.path.exists(SYSTEM_PYTHON):
        raise
    os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, "-B", *sys.argv])

# What `confluent` does with `api-key store`, as far as the command can see: version 4 knows no standard input.
FAKE_CLI = """#!/bin/sh
if [ "$3" = --help ]; then
  echo "  confluent api-key store $USAGE [flags]"
else
  for word in "$@"; do printf '%s\\0' "$word"; done > "$RECORD/argv"
  cat > "$RECORD/stdin"
fi
"""


def with_login(values, jaas):
    """The values with the user and password of a JAAS line, whose strings have C's escapes."""
    line = values.pop(jaas, None)
    if line is not None:
        quoted = r'"((?:[^"\\]|\\.)*)"'
        found = re.fullmatch(rf"org\.apache\.kafka\.common\.security\.plain\.PlainLoginModule required "
                             rf"username={quoted} password={quoted};", line)
        values["username"], values["password"] = [re.sub(r"\\(.)", r"\1", part) for part in found.groups()]
    return values


def java(path):
    with open(path, "rb") as file:
        return with_login(javaproperties.load(file), "sasl.jaas.config")


def librdkafka(path):
    """By librdkafka itself; kcat -X dump prints every property, of which those of the file are taken."""
    dump = subprocess.run(["kcat", "-L", "-F", path, "-X", "dump"], capture_output=True, text=True, check=True).stdout
    known = dict(line.split(" = ", 1) for line in dump.split("\n") if " = " in line)
    known["bootstrap.servers"] = known["metadata.broker.list"]
    with open(path, encoding="utf-8") as file:
        return {name: known[name] for name in [line.split("=", 1)[0] for line in file]}


def json_file(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def dot_env(path):
    """By two shells and a library: they have to agree."""
    read = [dict(dotenv.dotenv_values(path))]
    for shell in ("sh", "bash"):
        output = subprocess.run([shell, "-c", 'set -a; . "$1"; env -0', shell, path], env={"PATH": os.environ["PATH"]},
                                capture_output=True, check=True).stdout.decode()
        environment = dict(entry.split("=", 1) for entry in output.split("\0") if entry)
        read.append({name: environment.get(name) for name in read[0]})
    assert read[0] == read[1] == read[2], read
    return read[0]


def spring(path):
    with open(path, encoding="utf-8") as file:
        kafka = yaml.safe_load(file)["spring"]["kafka"]
    values = kafka.pop("properties")
    return with_login({**kafka, **values}, "sasl.jaas.config")


def cli(path, usage="[api-key] [secret]"):
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "confluent")
        with open(program, "w", encoding="utf-8") as file:
            file.write(FAKE_CLI)
        os.chmod(program, 0o755)
        environment = {"PATH": f"{folder}:{os.environ['PATH']}", "RECORD": folder, "USAGE": usage}
        subprocess.run(["bash", "-n", path], check=True)
        outcome = subprocess.run(["sh", path], env=environment, stdin=subprocess.DEVNULL, capture_output=True)
        record = {"status": str(outcome.returncode)}
        for name in ("argv", "stdin"):
            recorded = os.path.join(folder, name)
            if os.path.exists(recorded):
                with open(recorded, encoding="utf-8") as file:
                    record[name] = file.read().replace("\0", "|")
        return record


def cli_without_standard_input(path):
    return cli(path, "<api-key> <secret>")


def terraform(path):
    """By the language's own implementation, which Packer shares with Terraform."""
    with open(path, encoding="utf-8") as file:
        names = [line.split()[0] for line in file]
    with tempfile.TemporaryDirectory() as folder:
        template, values = os.path.join(folder, "t.pkr.hcl"), os.path.join(folder, "v.pkrvars.hcl")
        shutil.copy(path, values)
        with open(template, "w", encoding="utf-8") as file:
            file.writelines(f'variable "{name}" {{\n  type = string\n}}\n' for name in names)
            file.write('source "null" "x" {\n  communicator = "none"\n}\nbuild {\n  sources = ["null.x"]\n}\n')
        expression = "jsonencode({" + ", ".join(f"{name} = var.{name}" for name in names) + "})\n"
        output = subprocess.run(["packer", "console", f"-var-file={values}", template], text=True, check=True,
                                input=expression, stdout=subprocess.PIPE,
                                env={**os.environ, "CHECKPOINT_DISABLE": "1"}).stdout
    return json.loads(output)


READERS = {"java": java, "librdkafka": librdkafka, "json": json_file, "dotenv": dot_env, "spring": spring, "cli": cli,
           "cli4": cli_without_standard_input, "terraform": terraform}

if __name__ == "__main__":
    read = READERS[sys.argv[1]]
    json.dump([read(path) for path in sys.argv[2:]], sys.stdout)
