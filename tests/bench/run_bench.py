#!/usr/bin/env python3
"""Runs the benchmarks and prints each figure beside its peer of the same run. Figures of different runs or
machines are not comparable; the ratio to the peer is."""

import argparse
import json
import pathlib
import subprocess
import sys


def human(nanoseconds):
    for limit, divisor, unit in ((1e3, 1, "ns"), (1e6, 1e3, "us"), (1e9, 1e6, "ms")):
        if nanoseconds < limit:
            return f"{nanoseconds / divisor:.1f} {unit}"
    return f"{nanoseconds / 1e9:.2f} s"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path, help="where the benchmarks were built")
    parser.add_argument("--json", action="store_true", help="one JSON object per line, nothing else")
    parser.add_argument("name", nargs="?", default="", help="only figures or programs whose name contains this")
    arguments = parser.parse_args()
    programs = sorted(arguments.bin.glob("bench_*"))
    if not programs:
        sys.exit(f"no benchmark in {arguments.bin}")
    shown = failed = 0
    for program in programs:
        run = subprocess.run([program], stdout=subprocess.PIPE, text=True, check=False)
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
                print(f"{figure['name']:<28} {human(figure['ns']):>10}   "
                      f"{figure['ratio']:6.2f} x {figure['peer']} ({human(figure['peer_ns'])})")
    if shown == 0:
        sys.exit(f"no figure is called \"{arguments.name}\"")
    return failed


if __name__ == "__main__":
    sys.exit(main())
