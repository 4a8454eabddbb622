#!/usr/bin/env python3
"""The habits that a compiler does not check: sizes, time, chance, floating point, colours, blocking calls."""

import re
import sys

import rules

MAX_SOURCE_LINES = 600
MAX_TEST_LINES = 900  # tables of vectors are long and simple
MAX_HEADER_LINES = 200
MAX_FUNCTION_LINES = 70

# Where a number really is a fraction and never an amount of money: file → why.
FLOATING_POINT_ALLOWED = {}

# The one place that asks the operating system for the time.
CLOCK = "core/base/clock.cpp"

# (what it is called, pattern, folders it must not appear in, files that may)
FORBIDDEN = [
    ("a singleton", r"\binstance\s*\(\s*\)", ("core", "ui", "app"), ()),
    ("a nested event loop", r"\bprocessEvents\b|\bQEventLoop\b", ("core", "ui", "app"), ()),
    ("a blocking wait", r"\bwaitForFinished\b|\bwaitForReadyRead\b|\bwaitForConnected\b", ("core", "ui", "app"),
     # Before there is a window, the second start asks the first one to come forward.
     # PostgreSQL's own programs run beside a database thread or a restore's, which have no event loop.
     ("app/desktop/single_instance.cpp", "core/storage/postgres_programs.cpp")),
    ("a coroutine", r"\bco_(await|return|yield)\b", ("core", "ui", "app", "tests"), ()),
    ("a continuation that Qt 6.4 may lose (use whenDone)", r"\.then\(\s*this\b", ("core", "ui", "app", "tests"), ()),
    ("the time from somewhere else than Clock",
     r"\bcurrentDateTime(Utc)?\b|\bcurrentMSecsSinceEpoch\b|\bcurrentSecsSinceEpoch\b|\bsystem_clock::now\b"
     r"|\bQDate::currentDate\b|\bQTime::currentTime\b", ("core", "ui", "app"), (CLOCK,)),
    ("chance from somewhere else than IdSource", r"\bstd::rand\b|\bsrand\b|\brand\s*\(\s*\)", ("core", "ui", "app"), ()),
    ("a colour outside ui/theme",
     r"\bQColor\s*[({]\s*[^)}\s]|\bQt::(white|black|red|green|blue|gray|darkGray|lightGray|yellow)\b"
     r"|\bsetStyleSheet\s*\(", ("ui", "app"), ("ui/theme/",)),
    ("text for a person in the core", r"(?<![\w.:>])tr\s*\(|\bQCoreApplication::translate\b|\bQT_TR_NOOP\b", ("core",), ()),
    ("a keyword that QT_NO_KEYWORDS takes away", r"^\s*(signals|slots)\s*:|\bemit\s+\w", ("core", "ui", "app"), ()),
    ("using namespace in a file's outermost scope", r"^using namespace(?!.*[Ll]iterals)", ("core", "ui", "app"), ()),
]
FLOATING_POINT = re.compile(r"\b(double|float|qreal|toDouble|toFloat|qFloor|qRound)\b")
# Also inside a longer text, as a style sheet has it, and as the number a QRgb is.
HEX_COLOUR = re.compile(r'"#[0-9A-Fa-f]{3}"|#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b|\b0x[Ff]{2}[0-9A-Fa-f]{6}\b|\bqRgba?\s*\(')
# What belongs to somebody's machine and not to the project.
FOREIGN = re.compile("|".join(("/" + "work/", "/" + "root/", r"/home/(?!(ana|user|\$))\w+/")))
TEXT_SUFFIXES = {".cpp", ".h", ".py", ".sh", ".md", ".txt", ".cmake", ".json", ".yml", ".sql", ".ts", ".xml", ".1", ""}

_NOT_A_FUNCTION = re.compile(r"^(namespace|class|struct|enum|union|extern|})|=\s*\{$|^#")


def long_functions(text):
    """(line, length) of functions that are too long; the format puts their ends at the first column."""
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("}"):
            if start is not None and number - start + 1 > MAX_FUNCTION_LINES:
                yield start, number - start + 1
            start = None
        elif line[:1] not in ("", " ", "\t") and line.rstrip().endswith("{") and ")" in line and not _NOT_A_FUNCTION.match(line):
            start = number


def check_sizes(path, text, code, report):
    lines = text.count("\n")
    limit = MAX_TEST_LINES if path.parts[0] == "tests" else MAX_SOURCE_LINES
    if path.suffix == ".h":
        limit = MAX_HEADER_LINES
    if lines > limit:
        report.add(path, limit, f"{lines} lines, at most {limit}")
    if path.suffix == ".cpp" and path.parts[0] != "tests":
        for line, length in long_functions(code):
            report.add(path, line, f"a function of {length} lines, at most {MAX_FUNCTION_LINES}")


def check_words(path, text, code, report):
    name = path.as_posix()
    for what, pattern, folders, allowed in FORBIDDEN:
        if path.parts[0] not in folders or any(name.startswith(start) for start in allowed):
            continue
        for match in re.finditer(pattern, code, re.M):
            line = code.count("\n", 0, match.start() + len(match.group(0)) - len(match.group(0).lstrip())) + 1
            report.add(path, line, f"{what}: {match.group(0).strip()}")
    if path.parts[0] == "core" and name not in FLOATING_POINT_ALLOWED:
        for match in FLOATING_POINT.finditer(code):
            report.add(path, code.count("\n", 0, match.start()) + 1, f"floating point in core: {match.group(0)}")
    if path.parts[0] in ("ui", "app") and not name.startswith("ui/theme/"):
        for match in HEX_COLOUR.finditer(text):
            report.add(path, text.count("\n", 0, match.start()) + 1, f"a colour outside ui/theme: {match.group(0)}")


def check_shape(path, text, code, report):
    if path.suffix == ".h" and "#pragma once" not in text:
        report.add(path, 1, "a header begins with #pragma once")
    if not re.fullmatch(r"[a-z0-9_]+\.(h|cpp)", path.name):
        report.add(path, 1, "file names are snake_case")
    for match in re.finditer(r"^(.*)\bQ_OBJECT\b(.*)$", code, re.M):
        if match.group(1).strip() or match.group(2).strip():
            report.add(path, code.count("\n", 0, match.start()) + 1, "Q_OBJECT stands on a line of its own, or moc skips it")


def names(cmake, path):
    """Whether a list names the source: in full, by its stem, or by the stem's end where a loop puts it together."""
    wanted = [re.escape(path.name), rf"{re.escape(path.stem)}(?![\w.])"]
    if "${" in cmake and "_" in path.stem:
        wanted.append(rf"{re.escape(path.stem.split('_', 1)[1])}(?![\w.])")
    return any(re.search(rf"(?<![\w]){name}", cmake) for name in wanted)


def check_listed(root, report):
    """A source that no CMakeLists.txt names would silently not be built."""
    for path in rules.sources(root, "core", "ui", "app", "tests", suffixes=(".cpp",)):
        folder = (root / path).parent
        named = False
        while folder != root and not named:
            lists = folder / "CMakeLists.txt"
            named = lists.exists() and names(lists.read_text(), path)
            folder = folder.parent
        if not named and path.parts[0] == "tests":  # what several tests share is listed by each of them
            named = any(names(lists.read_text(), path) for lists in (root / "tests").rglob("CMakeLists.txt"))
        if not named:
            report.add(path, 1, "no CMakeLists.txt lists it")


def check_foreign(root, report):
    for path in rules.tracked(root):
        if path.suffix not in TEXT_SUFFIXES or path.name == "LICENSE" or path.name == "go.sum":
            continue
        try:
            text = (root / path).read_text()
        except UnicodeDecodeError:
            continue
        for match in FOREIGN.finditer(text):
            report.add(path, text.count("\n", 0, match.start()) + 1, f"a path of one machine: {match.group(0)}")


def main():
    root = rules.root_of(sys.argv)
    report = rules.Report("house")
    for path in rules.sources(root, "core", "ui", "app", "tests"):
        report.looked_at += 1
        text = (root / path).read_text()
        code = rules.code_of(text)
        check_sizes(path, text, code, report)
        check_words(path, text, code, report)
        check_shape(path, text, code, report)
    check_listed(root, report)
    check_foreign(root, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
