"""What the house checks share: finding sources, stripping what is not code, reporting."""

import pathlib
import re
import subprocess
import sys

_SPLIT = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S)


def root_of(argv):
    """The repository: the first argument, or the folder two above this one."""
    if len(argv) > 1:
        return pathlib.Path(argv[1]).resolve()
    return pathlib.Path(__file__).resolve().parents[2]


def sources(root, *folders, suffixes=(".cpp", ".h")):
    """Every source below the folders, sorted, as paths relative to the root."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            if path.suffix in suffixes and path.is_file():
                found.append(path.relative_to(root))
    return sorted(found)


def tracked(root):
    """Every file the repository holds; without git, every file outside build folders."""
    try:
        out = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=root, check=True,
                             capture_output=True).stdout
        return sorted(pathlib.Path(name) for name in out.decode().split("\0") if name and (root / name).is_file())
    except (OSError, subprocess.CalledProcessError):
        return sorted(p.relative_to(root) for p in root.rglob("*")
                      if p.is_file() and not {"build", "shots", ".git"} & set(p.relative_to(root).parts[:1]))


def code_of(text):
    """The text without comments and with emptied strings; line numbers stay what they were."""
    def blank(match):
        piece = match.group(0)
        lines = "\n" * piece.count("\n")
        return lines if piece.startswith(("//", "/*")) else '""' + lines
    return _SPLIT.sub(blank, text)


def includes_of(text):
    """(line number, header, quoted or not) of every include."""
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
        if match:
            yield number, match.group(2), match.group(1) == '"'


class Report:
    """Collects what breaks a rule; `finish` prints it and gives the exit status."""

    def __init__(self, name):
        self.name = name
        self.broken = []
        self.looked_at = 0

    def add(self, path, line, what):
        self.broken.append(f"{path}:{line}: {what}")

    def finish(self):
        for line in self.broken:
            print(line)
        if self.looked_at == 0:
            print(f"{self.name}: nothing was looked at; the check itself is broken")
            return 1
        print(f"{self.name}: {self.looked_at} files, {len(self.broken)} broken rules")
        return 1 if self.broken else 0


if __name__ == "__main__":
    sys.exit("this is a module of the checks beside it")
