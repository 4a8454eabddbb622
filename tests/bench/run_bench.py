#!/usr/bin/env python3
"""Runs the benchmarks and prints each figure beside its peer of the same run. Figures of different runs or
machines are not comparable; the ratio to the peer is."""

import argparse
import json
import os
import pathlib
import subprocess
import sys


def human(nanoseconds):
    for limit, divisor, unit in ((1e3, 1, "ns"), (1e6, 1e3, "us"), (1e9, 1e6, "ms")):
        if nanoseconds < limit:
            return f"{nanoseconds / divisor:.1f} {unit}"
    return f"{nanoseconds / 1e9:.2f} s"


def amount(figure, prefix=""):
    """A figure, or its peer with the prefix, as people read it."""
    if "ns" in figure:
        return human(figure[prefix + "ns"])
    if "bytes" in figure:
        return f"{figure[prefix + 'bytes'] / 2**20:.1f} MiB"
    return f"{figure[prefix + 'per_s']:.0f}/s"


def verdict(figure):
    """How the ratio stands to the one aimed at; nothing where none is."""
    if "most" in figure:
        return f"aim <= {figure['most']:g}" + ("" if figure["ratio"] <= figure["most"] else "  MISSED")
    if "least" in figure:
        return f"aim >= {figure['least']:g}" + ("" if figure["ratio"] >= figure["least"] else "  MISSED")
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path, help="where the benchmarks were built")
    parser.add_argument("--json", action="store_true", help="one JSON object per line, nothing else")
    parser.add_argument("name", nargs="?", default="", help="only programs whose name contains this, or else figures")
    arguments = parser.parse_args()
    # The database of a million payments is filled once: about a minute and four gigabytes.
    os.environ.setdefault("BALCAO_BENCH_DATA", str(arguments.bin.parent.parent / "bench-data"))
    programs = sorted(arguments.bin.glob("bench_*"))
    if not programs:
        sys.exit(f"no benchmark in {arguments.bin}")
    # Only what was asked for: some of them take minutes.
    asked = [program for program in programs if arguments.name and arguments.name in program.name]
    programs = asked or programs
    shown = failed = 0
    for program in programs:
        run = subprocess.run([program.resolve()], stdout=subprocess.PIPE, text=True, check=False)
        if run.returncode != 0:
            print(f"{program.name} failed with {run.returncode}", file=sys.stderr)
            failed = 1
        for line in run.stdout.splitlines():
            figure = json.loads(line)
            if arguments.name not in figure["name"] and arguments.name not in program.name:
                continue
            shown += 1
            if arguments.json:
                print(line)
            else:
                print(f"{figure['name']:<28} {amount(figure):>11}   {figure['ratio']:6.2f} x {figure['peer']} "
                      f"({amount(figure, 'peer_')})   {verdict(figure)}".rstrip())
    if shown == 0:
        sys.exit(f"no figure is called \"{arguments.name}\"")
    return failed


if __name__ == "__main__":
    sys.exit(main())
