#!/usr/bin/env python3
"""One whole sale in the real window, by a person who has only a keyboard and a customer who has only a camera.

Starts a display of its own, makes a demo profile in a temporary folder, opens the counter, types an operation's
code, charges it, reads the QR code off a screenshot, pays exactly that invoice from another process, waits until
the window says it was paid, prints the receipt and has it verified. Ends with 0 only when every step happened.
"""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TOOLS = ("Xvfb", "openbox", "xdotool", "import", "zbarimg")


class StepFailed(Exception):
    """A step did not happen; the message says which and what was seen instead."""


def wait_for(what, seconds, probe):
    """Asks `probe` until it gives something; what it gives is returned."""
    end = time.monotonic() + seconds
    while True:
        found = probe()
        if found:
            return found
        if time.monotonic() > end:
            raise StepFailed(f"{what}: not within {seconds} s")
        time.sleep(0.15)


class Stage:
    """The display, the profile and the processes of one run."""

    def __init__(self, arguments, folder):
        self.bin = arguments.bin.resolve()
        self.shots = arguments.shots.resolve()
        self.profile = folder / "profile"
        self.folder = folder
        self.started = time.monotonic()
        self.saved = []
        self.window = None
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        secrets = folder / "secrets"
        secrets.touch(mode=0o600)
        self.env = {key: value for key, value in os.environ.items()
                    if key not in ("WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM")}
        self.env |= {"XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(folder / "data"),
                     "XDG_CONFIG_HOME": str(folder / "config"), "XDG_DOCUMENTS_DIR": str(folder / "documents"),
                     "HOME": str(folder), "BALCAO_SECRETS_FILE": str(secrets), "LC_ALL": "C.UTF-8",
                     "QT_LOGGING_RULES": "*.debug=false"}

    def say(self, text):
        print(f"{time.monotonic() - self.started:6.1f} s  {text}", flush=True)

    def run(self, *command, seconds=30):
        done = subprocess.run([str(part) for part in command], env=self.env, cwd=self.folder, capture_output=True,
                              text=True, timeout=seconds, check=False)
        return done

    def ctl(self, *arguments):
        """balcaoctl on this profile; its JSON, or the reason it refused."""
        done = self.run(self.bin / "balcaoctl", "--profile", self.profile, "--json", *arguments)
        if done.returncode != 0:
            raise StepFailed(f"balcaoctl {' '.join(arguments[:2])} ended with {done.returncode}: "
                             f"{(done.stdout + done.stderr).strip()[-500:]}")
        return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]

    def xdo(self, *arguments):
        done = self.run("xdotool", *arguments)
        if done.returncode != 0:
            raise StepFailed(f"xdotool {arguments[0]}: {done.stderr.strip()}")
        return done.stdout.strip()

    def key(self, *keys):
        self.xdo("key", "--clearmodifiers", "--delay", "60", *keys)

    def type(self, text):
        self.xdo("type", "--delay", "100", text)

    def shot(self, name, whole_display=False):
        """A picture of the window, or of everything, where a dialog stands before it."""
        path = self.shots / f"{name}.png"
        of = self.window if self.window and not whole_display else "root"
        if self.run("import", "-window", of, path).returncode != 0:
            raise StepFailed(f"no screenshot {name} could be taken")
        if path not in self.saved:
            self.saved.append(path)
        return path


@contextlib.contextmanager
def process(stage, *command, log):
    with open(stage.folder / log, "wb") as output:
        child = subprocess.Popen([str(part) for part in command], env=stage.env, cwd=stage.folder, stdout=output,
                                 stderr=subprocess.STDOUT)
        try:
            yield child
        finally:
            if child.poll() is None:
                child.terminate()
                try:
                    child.wait(10)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()


@contextlib.contextmanager
def display(stage, size):
    """A display with a window manager; the server itself picks a free number and tells it through a pipe."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
                               "-noreset"],  # or it begins anew when the only one who asked has gone again
                              pass_fds=(write_end,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise StepFailed("Xvfb did not start")
        stage.env["DISPLAY"] = f":{number}"
        with process(stage, "openbox", log="openbox.log"):
            # A window that is mapped while the manager is still starting is never shown; on a machine where it has
            # yet to read every font, that takes seconds.
            wait_for("the window manager manages", 30,
                     lambda: stage.run("xdotool", "get_num_desktops").returncode == 0)
            yield
    finally:
        server.terminate()
        server.wait()


def open_window(stage, child, named="Balc"):
    def find():
        if child.poll() is not None:
            raise StepFailed(f"the window's program ended with {child.returncode}")
        found = stage.run("xdotool", "search", "--all", "--onlyvisible", "--pid", str(child.pid), "--name", named)
        return found.stdout.split()[:1]

    stage.window = wait_for("the window opens", 20, find)[0]
    stage.xdo("windowactivate", "--sync", stage.window)
    stage.xdo("windowfocus", "--sync", stage.window)
    wait_for("the window is painted", 15, lambda: colours_in_the_middle(stage) > 50)


def colours_in_the_middle(stage):
    """The frame and the rail are there at once; the middle is of one colour until the page is."""
    done = stage.run("import", "-window", stage.window, "-gravity", "center", "-crop", "70%x70%+0+0", "+repage",
                     "-format", "%k", "info:-")
    return int(done.stdout) if done.stdout.strip().isdigit() else 0


def tickets(stage):
    """Queue and sales, by id; a charged ticket stands in both lists, and the later one says more."""
    return {row["ticket"]: row for row in stage.ctl("ticket", "list")}


def new_ticket(stage, before):
    fresh = [ticket for key, ticket in tickets(stage).items() if key not in before]
    return fresh[0] if fresh else None


def read_code(stage):
    """The invoice as a customer's camera sees it: from the picture alone."""
    picture = stage.shot("2-charging")
    done = stage.run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture)
    codes = [line.strip() for line in done.stdout.splitlines() if line.strip().lower().startswith(("lnbc", "lightning:"))]
    return codes[0].lower().removeprefix("lightning:") if codes else None


def check_payment(stage, ticket_id, payment_hash):
    """The paid ticket as the counter kept it: this invoice, settled, with the proof that fits its hash."""
    shown = stage.ctl("ticket", "show", ticket_id)[0]
    for payment in shown["payments"]:
        if payment.get("payment_hash") != payment_hash:
            continue
        if payment["state"] != "paid":
            raise StepFailed(f"the payment is {payment['state']}")
        if hashlib.sha256(bytes.fromhex(payment["preimage"])).hexdigest() != payment_hash:
            raise StepFailed("the preimage that was kept does not fit the payment hash")
        return payment["preimage"]
    raise StepFailed("the paid ticket does not carry the payment hash of the scanned invoice")


def receipt_of(stage, ticket_id):
    """The receipt as text, its payload verified by the program that a third party would use."""
    done = stage.run(stage.bin / "balcaoctl", "--profile", stage.profile, "receipt", "show", ticket_id)
    if done.returncode != 0 or not done.stdout.strip():
        raise StepFailed(f"no receipt: {(done.stdout + done.stderr).strip()[-300:]}")
    (stage.shots / "receipt.txt").write_text(done.stdout)
    stage.saved.append(stage.shots / "receipt.txt")
    payload = stage.ctl("receipt", "show", ticket_id)[0]["payload"]
    stage.ctl("receipt", "verify", payload)
    forged = payload[:-4] + ("AAAA" if not payload.endswith("AAAA") else "BBBB")
    if stage.run(stage.bin / "balcaoctl", "--profile", stage.profile, "receipt", "verify", forged).returncode == 0:
        raise StepFailed("a forged receipt was accepted")


def print_receipt(stage):
    """There is no printer here, so the receipt is printed into a file: F8, a path, Enter."""
    paper = stage.shots / "receipt.pdf"
    stage.key("F8")
    time.sleep(1.0)
    stage.shot("4-printing", whole_display=True)
    stage.key("ctrl+a")
    stage.type(str(paper))
    stage.key("Return")
    wait_for("the receipt is printed", 20, lambda: paper.exists() and paper.read_bytes()[-8:].strip().endswith(b"%%EOF"))
    stage.saved.append(paper)


def sell(stage, code):
    before = set(tickets(stage))
    stage.shot("1-idle")
    stage.say(f"typing {code} and Enter")
    stage.type(code)
    stage.key("Return")
    ticket = wait_for("a ticket is opened", 10, lambda: new_ticket(stage, before))
    stage.say(f"ticket {ticket['number']} is open; F9 charges it")
    time.sleep(0.5)
    stage.key("F9")
    invoice = wait_for("the code on the screen can be scanned", 20, lambda: read_code(stage))
    fields = stage.ctl("decode", invoice)[0]
    stage.say(f"scanned {invoice[:24]}… asking for {int(fields['amount_msat']) // 1000} sats")
    stage.ctl("demo", "pay", invoice)
    wait_for("the ticket is paid", 20, lambda: tickets(stage)[ticket["ticket"]]["state"] == "paid")
    proof = check_payment(stage, ticket["ticket"], fields["payment_hash"])
    time.sleep(1.0)
    stage.shot("3-paid")
    stage.say(f"paid, proven by {proof[:16]}…; F8 prints the receipt into a file")
    print_receipt(stage)
    receipt_of(stage, ticket["ticket"])
    stage.say("the receipt is printed and verifies; Enter is ready for the next")
    stage.key("Return")
    time.sleep(1.0)
    stage.shot("5-next")
    report = stage.ctl("verify")[0]
    if not report.get("ok"):
        raise StepFailed(f"balcaoctl verify: {report}")
    stage.say("everything that was stored holds together")


def perform(stage, arguments):
    width, height = arguments.size.split("x")
    stage.say("preparing a demo profile")
    done = stage.run(stage.bin / "balcaoctl", "--profile", stage.profile, "init", "--demo", seconds=60)
    if done.returncode != 0:
        raise StepFailed(f"balcaoctl init --demo ended with {done.returncode}: {(done.stdout + done.stderr).strip()}")
    # A little larger than the window, for the frame that the window manager draws around it.
    with display(stage, f"{int(width) + 20}x{int(height) + 40}"):
        stage.say(f"opening the counter on {stage.env['DISPLAY']}, {width} by {height}")
        with process(stage, stage.bin / "balcao", "--profile", stage.profile, "--size", arguments.size,
                     "--lang", arguments.lang, log="balcao.log") as child:
            try:
                open_window(stage, child)
                sell(stage, arguments.code)
            except (StepFailed, subprocess.TimeoutExpired):
                with contextlib.suppress(StepFailed):
                    stage.shot("failed", whole_display=True)
                raise
            child.send_signal(signal.SIGTERM)
            try:
                ended = child.wait(15)
            except subprocess.TimeoutExpired as error:
                raise StepFailed("the window did not close when asked to") from error
            if ended != 0:
                raise StepFailed(f"the window's program ended with {ended}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--bin", type=pathlib.Path, default=pathlib.Path("build/release/bin"))
    parser.add_argument("--shots", type=pathlib.Path, default=pathlib.Path("shots/run"))
    parser.add_argument("--code", default="1001", help="the operation's code; 1001 is a coffee")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--lang", default="en")
    arguments = parser.parse_args()
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"missing: {' '.join(missing)}; ./dev setup run installs them")
        return 1
    arguments.shots.mkdir(parents=True, exist_ok=True)
    for old in arguments.shots.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="balcao-sale-") as folder:
        stage = Stage(arguments, pathlib.Path(folder))
        try:
            perform(stage, arguments)
        except (StepFailed, subprocess.TimeoutExpired, KeyError, ValueError) as failure:
            stage.say(f"FAILED: {failure if isinstance(failure, StepFailed) else repr(failure)}")
            log = stage.folder / "balcao.log"
            if log.exists():
                print(log.read_text(errors="replace")[-3000:])
            return 1
        finally:
            for path in stage.saved:
                print(f"saved {os.path.relpath(path)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
