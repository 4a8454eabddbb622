#!/usr/bin/env python3
"""Saves every page of the window in three languages, light and dark, in two sizes.

Each picture is of a window started for it alone, with demo data and one sale of each kind already made, so that
pictures of two days can be laid side by side."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/flows"))

import run_sale  # noqa: E402

LANGUAGES = ("pt", "en", "es")
THEMES = ("light", "dark")
SIZES = ("1366x768", "1920x1080")
SECTIONS = ("organisation", "operations", "lightning", "rates", "limits", "database", "devices", "appearance", "keys")
# "first-start" and "gallery" are not pages to the program: an empty profile, and an option of its own.
PAGES = ("counter", "queue", "sales", *(f"settings:{section}" for section in SECTIONS), "help", "first-start", "gallery")


def take(stage, arguments, page, language, theme, size):
    name = f"{page.replace(':', '-')}-{language}-{theme}-{size.split('x')[0]}"
    profile = stage.folder / "nobody" if page == "first-start" else stage.profile
    command = [stage.bin / "balcao", "--profile", profile, "--lang", language, "--theme", theme, "--size", size]
    if page == "gallery":
        command += ["--gallery"]
    elif page != "first-start":
        command += ["--page", page]
    with run_sale.process(stage, *command, log=f"{name}.log") as child:
        run_sale.open_window(stage, child)
        time.sleep(arguments.settle)
        path = arguments.out / f"{name}.png"
        # The window alone: what a window manager draws around it is none of our business.
        done = stage.run("import", "-window", stage.window, path.resolve())
        if done.returncode != 0:
            raise run_sale.StepFailed(f"{name}: {done.stderr}")
        child.terminate()
        child.wait(15)


def prepare(stage):
    done = stage.run(stage.bin / "balcaoctl", "--profile", stage.profile, "init", "--demo", seconds=60)
    if done.returncode != 0:
        raise run_sale.StepFailed((done.stdout + done.stderr).strip())
    for code, tender in (("1001", "lightning"), ("3001", "cash"), ("1003", "lightning"), ("3003", "lightning")):
        stage.ctl("sale", "--operation", code, "--tender", tender, *(["--pay", "--wait", "20"] if tender == "lightning" else []))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--bin", type=pathlib.Path, default=pathlib.Path("build/release/bin"))
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("shots"))
    parser.add_argument("--pages", default=",".join(PAGES))
    parser.add_argument("--langs", default=",".join(LANGUAGES))
    parser.add_argument("--themes", default=",".join(THEMES))
    parser.add_argument("--sizes", default=",".join(SIZES))
    parser.add_argument("--settle", type=float, default=1.2, help="seconds a page gets to fill itself")
    arguments = parser.parse_args()
    arguments.shots = arguments.out
    arguments.out.mkdir(parents=True, exist_ok=True)
    taken = failed = 0
    with tempfile.TemporaryDirectory(prefix="balcao-shots-") as folder:
        stage = run_sale.Stage(arguments, pathlib.Path(folder))
        prepare(stage)
        for size in arguments.sizes.split(","):
            width, height = (int(side) for side in size.split("x"))
            with run_sale.display(stage, f"{width + 20}x{height + 40}"):
                for page in arguments.pages.split(","):
                    for language in arguments.langs.split(","):
                        for theme in arguments.themes.split(","):
                            try:
                                take(stage, arguments, page, language, theme, size)
                                taken += 1
                            except (run_sale.StepFailed, subprocess.TimeoutExpired) as failure:
                                failed += 1
                                print(f"{page} {language} {theme} {size}: {failure}", flush=True)
    print(f"{taken} pictures in {os.path.relpath(arguments.out)}, {failed} failed")
    return 1 if failed or not taken else 0


if __name__ == "__main__":
    sys.exit(main())
