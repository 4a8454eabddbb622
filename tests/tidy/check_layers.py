#!/usr/bin/env python3
"""Who may include whom. The table below must equal the one in core/README.md."""

import re
import sys

import rules

LEVELS = [
    ["base", "money"],
    ["identity", "ledger", "lightning", "rates"],
    ["audit"],
    ["vault"],
    ["operations", "payments", "people"],
    ["settings", "tokens"],
    ["customers"],
    ["tickets"],
    ["reports"],
    ["backup"],
]
ADAPTERS = ["crypto", "storage", "backends"]

# The lowest level is one ground: amounts stand on results. Elsewhere a neighbour is a stranger.
NEIGHBOURS = {("money", "base")}

# Headers through which the window would reach past the services: what services need from storage, and the
# seams the composition root joins.
NOT_FOR_UI = re.compile(r"(_store|/rate_source|/rail|_rail|/steps|/secp256k1)\.h$")

# The window listens to Database (its health, its changes) and does nothing inside a transaction.
INSIDE_A_TRANSACTION = re.compile(
    r"\b(Transaction|(Ticket|Payment|Operation|Ledger|Audit|Register|People|Settings|Outbox|Command|Secret|Vault|Customer)Store(?!::))\b"
    r"|\b(read|write)<|\bsubmit\(Database")

QT_MODULE = re.compile(r"^Qt(Core|Gui|Widgets|Sql|Network|Svg|SvgWidgets|PrintSupport|Multimedia|Concurrent|DBus|Test)$")
QT_SQL = re.compile(r"^(QSql\w*|QtSql/.*)$")
QT_NETWORK = re.compile(
    r"^(QNetwork\w*|QTcp\w*|QUdp\w*|QSsl\w*|QLocalS\w*|QHost\w*|QDns\w*|QAbstractSocket|QAuthenticator|QtNetwork/.*)$")
QT_GUI = re.compile(
    r"^(QtGui/.*|QtWidgets/.*|QtPrintSupport/.*|QtSvg/.*|Q\w*Widget\w*|QGuiApplication|QApplication|QPainter|QImage|QPixmap"
    r"|QColor|QFont|QIcon|QPdfWriter|QPrinter|QDialog|QMainWindow|QLabel|QPushButton)$")

CMAKE_LIMITS = {
    "balcao_domain": ("Qt6::Sql", "Qt6::Network", "Qt6::Gui", "Qt6::Widgets", "balcao_storage", "balcao_backends",
                      "balcao_crypto", "balcao_ui"),
    "balcao_crypto": ("Qt6::Sql", "Qt6::Network", "Qt6::Widgets", "balcao_storage", "balcao_backends", "balcao_ui"),
    "balcao_storage": ("Qt6::Network", "Qt6::Widgets", "balcao_crypto", "balcao_backends", "balcao_ui"),
    "balcao_backends": ("Qt6::Widgets", "balcao_crypto", "balcao_storage", "balcao_ui"),
    "balcao_ui": ("Qt6::Sql", "Qt6::Network", "balcao_crypto", "balcao_storage", "balcao_backends"),
}


def table_of(readme):
    """The levels and adapters as the table of core/README.md gives them."""
    levels, adapters = {}, []
    for line in readme.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) < 3:
            continue
        names = [name.strip() for name in cells[1].split(",")]
        if cells[0].isdigit():
            levels[int(cells[0])] = names
        elif cells[0] == "adapter":
            adapters = names
    return [levels[level] for level in sorted(levels)], adapters


def check_table(root, report):
    levels, adapters = table_of((root / "core/README.md").read_text())
    if levels != LEVELS or adapters != ADAPTERS:
        report.add("core/README.md", 1, f"its level table says {levels} and {adapters}; tests/tidy/check_layers.py "
                                        f"says {LEVELS} and {ADAPTERS}")
    known = {name for level in LEVELS for name in level} | set(ADAPTERS)
    for folder in sorted(path for path in (root / "core").iterdir() if path.is_dir()):
        if folder.name not in known:
            report.add(f"core/{folder.name}", 1, "has no level in core/README.md")


def broken_in_core(path, header, quoted, level_of):
    own = path.parts[1]
    other = header.split("/")[0] if "/" in header else own
    if quoted and "/" not in header:
        return None if own in ADAPTERS else "name the folder in the include"
    if quoted and (other in ("ui", "app", "shared", "tests", "desktop", "ctl")):
        return "core never includes the window or the programs"
    if own in ADAPTERS:
        if quoted and other in ADAPTERS and other != own:
            return f"adapters never include each other ({own} → {other})"
        if own != "backends" and QT_NETWORK.match(header):
            return f"{own} does not use the network"
        if own == "crypto" and QT_SQL.match(header):
            return "crypto does not use a database"
    else:
        if QT_SQL.match(header) or QT_NETWORK.match(header):
            return "the domain knows neither database nor network"
        if quoted and other in ADAPTERS:
            return f"the domain never includes an adapter ({other})"
        if quoted and other != own:
            if other not in level_of:
                return f"\"{other}\" is no folder of core"
            if level_of[other] >= level_of[own] and (own, other) not in NEIGHBOURS:
                return f"{own} (level {level_of[own]}) may not include {other} (level {level_of[other]})"
    if QT_GUI.match(header):
        return "core draws nothing"
    return None


def broken_in_ui(header, quoted):
    top = header.split("/")[0]
    if QT_SQL.match(header) or QT_NETWORK.match(header):
        return "the window knows neither database nor network"
    if not quoted:
        return None
    if top in ADAPTERS:
        return "the window never includes an adapter"
    if top in ("app", "shared", "desktop", "ctl", "tests"):
        return "the window never includes a program"
    if top != "ui" and NOT_FOR_UI.search("/" + header):
        return "the window includes values, rules and services only"
    return None


def check_includes(root, report):
    level_of = {name: level for level, names in enumerate(LEVELS) for name in names}
    for path in rules.sources(root, "core", "ui", "app"):
        report.looked_at += 1
        if path.parts[0] == "ui":
            code = rules.code_of((root / path).read_text())
            for match in INSIDE_A_TRANSACTION.finditer(code):
                report.add(path, code.count("\n", 0, match.start()) + 1,
                           f"the window leaves storage to the services: {match.group(0)}")
        for line, header, quoted in rules.includes_of((root / path).read_text()):
            if QT_MODULE.match(header):
                report.add(path, line, f"include the single header, not all of <{header}>")
            what = None
            if path.parts[0] == "core":
                what = broken_in_core(path, header, quoted, level_of)
            elif path.parts[0] == "ui":
                what = broken_in_ui(header, quoted)
            elif quoted and header.split("/")[0] == "tests":
                what = "a program never includes a test"
            if what:
                report.add(path, line, f"{what}: {header}")


def check_links(root, report):
    """A missing link is a rule; a link that should be missing is a broken one."""
    for path in rules.tracked(root):
        if path.name != "CMakeLists.txt":
            continue
        text = re.sub(r"#[^\n]*", "", (root / path).read_text())
        for match in re.finditer(r"target_link_libraries\(\s*(\w+)([^)]*)\)", text):
            for library in CMAKE_LIMITS.get(match.group(1), ()):
                if re.search(rf"(?<![\w:]){re.escape(library)}(?![\w:])", match.group(2)):
                    line = text.count("\n", 0, match.start()) + 1
                    report.add(path, line, f"{match.group(1)} must not link {library}")
        if re.search(r"file\s*\(\s*GLOB", text):
            report.add(path, 1, "sources are listed, never globbed")


def main():
    root = rules.root_of(sys.argv)
    report = rules.Report("layers")
    check_table(root, report)
    check_includes(root, report)
    check_links(root, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
