#!/usr/bin/env python3
"""The completions of bash, zsh and fish offer what `balcaoctl --help` lists: the same commands, their second words
and their options. usage: check_completions.py BALCAOCTL FOLDER"""
import os
import re
import shutil
import subprocess
import sys

FILES = {"bash": "balcaoctl.bash", "zsh": "_balcaoctl", "fish": "balcaoctl.fish"}
GLOBAL = {"--json", "--profile", "--database", "--help", "--version"}


def from_help(text):
    """{command: (second words, options)} of the indented lines; a line that begins deeper goes on with the last."""
    commands = {}
    last = None
    for line in text.splitlines():
        found = re.match(r"  ([a-z]+)((?: [a-z][a-z-]*)?)(.*)", line)
        if found:
            last = found[1]
            seconds, options = commands.setdefault(last, (set(), set()))
            seconds.update(found[2].split())
            options.update(re.findall(r"--[a-z-]+", found[3]))
        elif last and line.startswith("       "):
            commands[last][1].update(re.findall(r"--[a-z-]+", line))
        else:
            last = None
    return commands


def from_bash(path, commands):
    """Asks the function itself, as the shell does when Tab is pressed."""
    def offered(*words):
        script = 'source "$1"; shift; COMP_WORDS=(balcaoctl "$@" ""); COMP_CWORD=$(($# + 1)); ' \
                 '_balcaoctl; printf "%s\\n" "${COMPREPLY[@]}"'
        answer = subprocess.run(["bash", "-c", script, "bash", path, *words], capture_output=True, text=True,
                                check=True)
        return set(answer.stdout.split())
    first = offered()
    result = {}
    for command in {word for word in first if not word.startswith("-")} | set(commands):
        words = offered(command)
        seconds = {word for word in words if not word.startswith("-")}
        for second in seconds:
            words |= offered(command, second)
        result[command] = seconds, {word for word in words if word.startswith("-")}
    return {word for word in first if not word.startswith("-")}, result, first


def from_zsh(text):
    first = set(re.search(r"'1:command:\(([a-z ]+)\)' \\\n\s+'\*::", text)[1].split())
    result = {}
    for arm in re.finditer(r"^ {8}([a-z]+)\) (.*?);;$", text, re.M | re.S):
        seconds = re.search(r"'1:command:\(([a-z -]+)\)'", arm[2])
        result[arm[1]] = set(seconds[1].split()) if seconds else set(), set(re.findall(r"'(--[a-z-]+)\[", arm[2]))
    return first, result, set(re.findall(r"'(--[a-z-]+)\[", text.split("case ")[0]))


def from_fish(text):
    first = set(re.search(r"^set -l verbs ([a-z ]+)$", text, re.M)[1].split())
    result = {}
    everywhere = set()
    for line in text.splitlines():
        option = re.search(r" -l ([a-z-]+)", line) if line.startswith("complete ") else None
        command = re.search(r'-n "__fish_seen_subcommand_from ([a-z]+)(; and not \S+ ([a-z -]+))?', line)
        if not command:
            everywhere.update({"--" + option[1]} if option else ())
            continue
        seconds, options = result.setdefault(command[1], (set(), set()))
        seconds.update((command[3] or "").split())
        options.update({"--" + option[1]} if option else ())
    return first, result, everywhere


def main(program, folder):
    usage = subprocess.run([program, "--help"], capture_output=True, text=True, check=True,
                           env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}).stdout
    wanted = from_help(usage)
    wrong = [] if len(wanted) > 5 and "--operation" in wanted["sale"][1] else ["the help was not understood"]
    for shell, name in FILES.items():
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if shutil.which(shell) and subprocess.run([shell, "-n", path], check=False).returncode != 0:
            wrong.append(f"{name}: {shell} does not read it")
        first, found, everywhere = from_bash(path, wanted) if shell == "bash" else \
            from_zsh(text) if shell == "zsh" else from_fish(text)
        if first != set(wanted):
            wrong.append(f"{name}: commands: {sorted(first ^ set(wanted))}")
        if not GLOBAL <= everywhere:
            wrong.append(f"{name}: options of all: {sorted(GLOBAL - everywhere)}")
        for command, (seconds, options) in wanted.items():
            there = found.get(command, (set(), set()))
            if there[0] != seconds:
                wrong.append(f"{name}: {command}: {sorted(there[0] ^ seconds)}")
            if there[1] - {"--json"} != options:
                wrong.append(f"{name}: {command}: {sorted((there[1] - {'--json'}) ^ options)}")
    print("\n".join(wrong) or f"{len(wanted)} commands, the same in {', '.join(FILES)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
