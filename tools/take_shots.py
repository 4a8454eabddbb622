#!/usr/bin/env python3
"""Saves every page of the window in three languages, light and dark, in two sizes.

Each picture is of a window started for it alone, with demo data and one sale of each kind already made, so that
pictures of two days can be laid side by side. A sale is pictured step by step in one window, with what the customer
sees meanwhile."""

import argparse
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/flows"))

import run_sale  # noqa: E402

LANGUAGES = ("pt", "en", "es")
THEMES = ("light", "dark")
SIZES = ("1366x768", "1920x1080")
FRAME = 20  # what a window manager may draw around a window
SECTIONS = ("organisation", "operations", "people", "signin", "lightning", "rates", "limits", "database", "devices", "appearance", "keys")
# "first-start" and "gallery" are not pages to the program: an empty profile, and an option of its own. "sale" is a sale,
# and "people" are several at one counter.
PAGES = ("counter", "queue", "sales", "journal", "customers", *(f"settings:{section}" for section in SECTIONS), "account", "help", "first-start", "gallery",
         "sale", "people")
OWNER = ("Rita Lopes", "482913")
CUSTOMERS = ({"name": "Maria Aparecida Souza", "cpf": "529.982.247-25", "phone": "(81) 99999-8888", "email": "maria@example.com",
              "birth_date": "21/03/1980"},
             {"name": "João Ferreira Lima", "cpf": "295.379.955-93", "phone": "(81) 98888-7777"},
             {"name": "Padaria Dois Irmãos", "cnpj": "11.222.333/0001-81", "email": "contato@example.com"},
             {"name": "Marina Teles", "handle": "marina", "notes": "prefere a tarde"})
OTHERS = (("João Batista", "clerk", "604713"), ("Dalva Moura", "clerk", None), ("Paulo Neves", "supervisor", "571839"),
          ("Célia Araújo", "reviewer", "840261"))


def keep(stage, arguments, name, window):
    """A picture of the window alone: what a window manager draws around it is none of our business."""
    done = stage.run("import", "-window", window, (arguments.out / f"{name}.png").resolve())
    if done.returncode != 0:
        raise run_sale.StepFailed(f"{name}: {done.stderr}")


def close(child):
    child.terminate()
    child.wait(15)


def take(stage, arguments, page, language, theme, size):
    """One picture of one page; how many were taken."""
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
        keep(stage, arguments, name, stage.window)
        close(child)
    return 1


@contextlib.contextmanager
def own_profile(stage, name):
    """A copy of the prepared profile, so that everything begins alike."""
    folder = stage.folder / name
    shutil.copytree(stage.profile, folder)
    prepared, stage.profile = stage.profile, folder
    try:
        yield folder
    finally:
        stage.profile = prepared
        shutil.rmtree(folder)


@contextlib.contextmanager
def profile_with_display(stage):
    """One in which the customer has a display."""
    with own_profile(stage, "sale") as folder:
        settings = folder / "profile.json"
        profile = json.loads(settings.read_text())
        profile.setdefault("window", {})["customerDisplay"] = True
        settings.write_text(json.dumps(profile))
        yield folder


def give_pin(stage, person, pin):
    done = subprocess.run([stage.bin / "balcaoctl", "--profile", stage.profile, "person", "pin", person], env=stage.env,
                          input=f"{pin}\n", capture_output=True, text=True, timeout=30, check=False)
    if done.returncode != 0:
        raise run_sale.StepFailed(f"a PIN for {person}: {(done.stdout + done.stderr).strip()}")


def add_customer(stage, fields):
    done = subprocess.run([stage.bin / "balcaoctl", "--profile", stage.profile, "--json", "customer", "add"], env=stage.env,
                          input=json.dumps(fields), capture_output=True, text=True, timeout=30, check=False)
    if done.returncode != 0:
        raise run_sale.StepFailed(f"a customer: {(done.stdout + done.stderr).strip()}")


def hire(stage):
    give_pin(stage, *OWNER)
    for name, role, pin in OTHERS:
        stage.ctl("person", "add", name, "--role", role)
        if pin:
            give_pin(stage, name, pin)


def customer_window(stage, child, size):
    """The customer's display beside the counter's window, as large as a display of its own would be."""
    def find():
        found = stage.run("xdotool", "search", "--all", "--onlyvisible", "--pid", str(child.pid), "--name", "customer|cliente")
        return found.stdout.split()[:1]

    window = run_sale.wait_for("the customer's display opens", 20, find)[0]
    width, height = size.split("x")
    stage.xdo("windowsize", window, width, height)
    stage.xdo("windowmove", window, str(int(width) + FRAME), "0")
    return window


def take_sale(stage, arguments, language, theme, size):
    """A queue, a ticket with two lines, every form over it, the code, the money, the next; how many were taken."""
    taken = 0
    with profile_with_display(stage) as profile, run_sale.process(
            stage, stage.bin / "balcao", "--profile", profile, "--lang", language, "--theme", theme, "--size", size,
            log=f"sale-{language}-{theme}.log") as child:
        customer = customer_window(stage, child, size)
        run_sale.open_window(stage, child, named="Praça")
        stage.xdo("windowmove", stage.window, "0", "0")

        def picture(step, window=None):
            nonlocal taken
            time.sleep(arguments.settle)
            keep(stage, arguments, f"sale-{step}-{language}-{theme}-{size.split('x')[0]}", window or stage.window)
            taken += 1

        picture("display-idle", customer)
        for _ in range(3):  # people who wait
            stage.key("ctrl+n")
            time.sleep(0.4)
            stage.key("Return")
            time.sleep(0.4)
        for typed in ("1001", "2*3002"):
            stage.type(typed)
            stage.key("Return")
            time.sleep(0.6)
        picture("ticket")
        stage.type("ca")
        picture("search")
        stage.key("Escape")
        for key, form in (("F2", "find"), ("F3", "customer"), ("F4", "cash"), ("ctrl+d", "discount"), ("ctrl+s", "part")):
            stage.key(key)
            picture(form)
            stage.key("Escape")
        stage.key("F3")
        stage.key("ctrl+a")
        stage.type("mari")
        picture("customer-found")
        stage.key("Escape")
        stage.key("F3")
        stage.key("ctrl+a")
        stage.type("29537995594")
        picture("customer-wrong")
        stage.key("Escape")
        stage.key("F3")
        stage.key("ctrl+a")
        stage.type("Rui Matos")
        time.sleep(arguments.settle)
        stage.key("Down", "Return")
        picture("customer-new")
        stage.key("Escape")
        stage.key("F3")
        stage.key("ctrl+a")
        stage.type("52998224725")
        time.sleep(arguments.settle)
        stage.key("Return")
        picture("customer-named")
        stage.key("F9")
        invoice = run_sale.wait_for("the code can be scanned", 20, lambda: run_sale.read_code(stage))
        picture("charging")
        picture("display-charging", customer)
        stage.key("Escape")
        picture("cancel")
        stage.key("Return")
        stage.ctl("demo", "pay", invoice)
        picture("paid")
        picture("display-paid", customer)
        stage.key("Return")
        time.sleep(0.4)
        stage.key("F6")
        picture("called")
        picture("display-called", customer)
        close(child)
    return taken


def take_people(stage, arguments, language, theme, size):
    """Who is there, what is wrong with a PIN, the people, the lock with what is waited for and what came, a PIN of
    one's own; how many were taken."""
    taken = 0
    with own_profile(stage, "several") as profile:
        hire(stage)
        with run_sale.process(stage, stage.bin / "balcao", "--profile", profile, "--lang", language, "--theme", theme,
                              "--size", size, log=f"people-{language}-{theme}.log") as child:
            run_sale.open_window(stage, child)

            def picture(step):
                nonlocal taken
                time.sleep(arguments.settle)
                keep(stage, arguments, f"people-{step}-{language}-{theme}-{size.split('x')[0]}", stage.window)
                taken += 1

            def enter(pin):
                stage.type(pin)
                stage.key("Return")
                time.sleep(arguments.settle)

            stage.type("r482")
            picture("sign-in")
            enter("000")
            picture("sign-in-wrong")
            stage.key("Escape")
            stage.type("rita@example.org")
            stage.key("Tab")
            stage.type("not this one")
            stage.key("Return")
            picture("sign-in-password")
            stage.key("Escape")
            enter(OWNER[1])
            stage.key("alt+4", *["Down"] * SECTIONS.index("people"))
            picture("settings")
            stage.key("alt+1")
            stage.type("1001")
            stage.key("Return")
            time.sleep(arguments.settle)
            stage.key("F9")
            invoice = run_sale.wait_for("the code can be scanned", 20, lambda: run_sale.read_code(stage))
            stage.ctl("sale", "--operation", "3002", "--tender", "lightning")  # by another program of this counter
            stage.key("ctrl+l")
            picture("lock")
            stage.ctl("demo", "pay", invoice)
            picture("lock-paid")
            stage.key("Escape")
            time.sleep(arguments.settle)
            stage.type("j")
            enter(OTHERS[0][2])
            picture("new-pin")
            close(child)
    return taken


def prepare(stage):
    done = stage.run(stage.bin / "balcaoctl", "--profile", stage.profile, "init", "--demo", seconds=60)
    if done.returncode != 0:
        raise run_sale.StepFailed((done.stdout + done.stderr).strip())
    for fields in CUSTOMERS:
        add_customer(stage, fields)
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
    arguments.out.mkdir(parents=True, exist_ok=True)
    taken = failed = 0
    with tempfile.TemporaryDirectory(prefix="balcao-shots-") as folder:
        arguments.shots = pathlib.Path(folder)  # what is only scanned is not kept
        stage = run_sale.Stage(arguments, pathlib.Path(folder))
        prepare(stage)
        for size in arguments.sizes.split(","):
            width, height = (int(side) for side in size.split("x"))
            with run_sale.display(stage, f"{2 * (width + FRAME)}x{height + 2 * FRAME}"):
                for page in arguments.pages.split(","):
                    for language in arguments.langs.split(","):
                        for theme in arguments.themes.split(","):
                            try:
                                shoot = {"sale": take_sale, "people": take_people}.get(page) or partial(take, page=page)
                                taken += shoot(stage, arguments, language=language, theme=theme, size=size)
                            except (run_sale.StepFailed, subprocess.TimeoutExpired) as failure:
                                failed += 1
                                print(f"{page} {language} {theme} {size}: {failure}", flush=True)
    print(f"{taken} pictures in {os.path.relpath(arguments.out)}, {failed} failed")
    return 1 if failed or not taken else 0


if __name__ == "__main__":
    sys.exit(main())
