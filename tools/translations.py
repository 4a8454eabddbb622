#!/usr/bin/env python3
"""Keeps translations/balcao_*.ts whole: reads the texts out of the sources with lupdate and fills in what the
parts know. `--check` changes nothing and fails when a text is missing, unfinished or has other placeholders.

A part (translations/parts/NAME.json) belongs to the author of the texts:
    {"English source": {"pt_BR": "…", "es": "…"}}
with a list instead of a string where the text has a plural (%n): [one, many]. Where the same English needs two
translations, "Context|English source" goes before "English source". English itself needs an entry only where its
plural is irregular: "(s)" at the end of a word is understood. Where several parts have a text, the first by name
counts; common.json comes last.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "pt_BR", "es")
LUPDATE = shutil.which("lupdate6") or "/usr/lib/qt6/bin/lupdate"
PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|n)")


def ts_path(folder, language):
    return folder / f"balcao_{language}.ts"


def lupdate(folder):
    """Brings the three files in `folder` up to the sources; texts that are gone are dropped."""
    command = [LUPDATE, "-silent", "-no-obsolete", "-locations", "none", "-I", str(ROOT), "-I", str(ROOT / "core"), "ui", "app", "-source-language", "en_US"]
    for language in LANGUAGES:
        path = ts_path(folder, language)
        if not path.exists():
            path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
                            f'<TS version="2.1" language="{language}" sourcelanguage="en_US"/>\n')
    subprocess.run(command + ["-ts"] + [str(ts_path(folder, language)) for language in LANGUAGES], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)


def load_parts():
    known, broken = {}, []
    parts = (ROOT / "translations/parts").glob("*.json")
    for path in sorted(parts, key=lambda path: (path.name == "common.json", path.name)):
        try:
            part = json.loads(path.read_text())
        except json.JSONDecodeError as error:
            broken.append(f"{path.relative_to(ROOT)}: {error}")
            continue
        for source, texts in part.items():
            for language, text in texts.items():
                before = known.setdefault(source, {}).get(language)
                if before is not None:
                    continue  # the first part that has it wins; a context says when it should not
                known[source][language] = text
    return known, broken


def english_forms(source):
    return [re.sub(r"\((e?s)\)", "", source), re.sub(r"\((e?s)\)", r"\1", source)]


def wanted_text(known, context, source, language, numerus):
    """The finished text, a list of forms for plurals, or None."""
    entry = known.get(f"{context}|{source}", {}).get(language)
    if entry is None:
        entry = known.get(source, {}).get(language)
    if entry is None and language == "en":
        return english_forms(source) if numerus else source
    if entry is not None and numerus and not isinstance(entry, list):
        return [entry, entry]
    if entry is not None and not numerus and isinstance(entry, list):
        return None
    return entry


def fill(path, language, known):
    """Writes what the parts know into one file. The parts win over what stands there."""
    tree = ET.parse(path)
    for context in tree.getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            numerus = message.get("numerus") == "yes"
            wanted = wanted_text(known, name, message.findtext("source"), language, numerus)
            if wanted is None:
                continue
            translation = message.find("translation")
            for child in list(translation):
                translation.remove(child)
            translation.attrib.pop("type", None)
            translation.text = None if numerus else wanted
            if numerus:
                for form in wanted:
                    ET.SubElement(translation, "numerusform").text = form
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n')


def problems_of(path, language):
    """What a person would miss in one language: (context, source, what)."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            where = (context.findtext("name"), message.findtext("source"))
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms if message.get("numerus") == "yes" else [translation.text or ""]
            if translation.get("type") == "unfinished" or not texts or not all(text.strip() for text in texts):
                yield (*where, "not translated")
                continue
            if message.get("numerus") == "yes" and len(forms) != (2 if language != "pt_BR" or len(forms) == 2 else 3):
                yield (*where, f"has {len(forms)} plural forms")
            expected = sorted(set(PLACEHOLDER.findall(where[1])))
            for text in texts:
                found = sorted(set(PLACEHOLDER.findall(text)))
                # "One sale" may leave out the number; nothing else may be left out or added.
                if found != expected and not (len(texts) > 1 and found == [p for p in expected if p != "%n"]):
                    yield (*where, f"has {found or 'no placeholder'} instead of {expected or 'none'}: {text}")
                if text.count("&") - text.count("&&") * 2 > 1:
                    yield (*where, f"has more than one mnemonic: {text}")


def messages_of(path):
    found = set()
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found.add((context.findtext("name"), message.findtext("source"), message.findtext("comment")))
    return found


def update(folder):
    known, broken = load_parts()
    lupdate(folder)
    for language in LANGUAGES:
        fill(ts_path(folder, language), language, known)
    lupdate(folder)  # once more: it writes the files in its own hand, so that nothing differs next time
    return broken


def check(show_all):
    """Compares a fresh reading of the sources with the files of the repository."""
    broken, folder = [], ROOT / "translations"
    missing_files = [ts_path(folder, language) for language in LANGUAGES if not ts_path(folder, language).exists()]
    if missing_files:
        return [f"{path.relative_to(ROOT)}: missing" for path in missing_files], 0
    broken += load_parts()[1]
    count = 0
    with tempfile.TemporaryDirectory() as fresh_folder:
        fresh = pathlib.Path(fresh_folder)
        for language in LANGUAGES:
            shutil.copy(ts_path(folder, language), ts_path(fresh, language))
        lupdate(fresh)
        for language in LANGUAGES:
            path = ts_path(fresh, language)
            gone = messages_of(ts_path(folder, language)) - messages_of(path)
            if gone and show_all:
                broken += [f"translations/balcao_{language}.ts: no longer in the sources: {c}: {s}" for c, s, _ in sorted(
                    gone, key=str)]
            count += len(messages_of(path))
            broken += [f"translations/balcao_{language}.ts: {context}: \"{source}\" {what}"
                       for context, source, what in problems_of(path, language)]
    return broken, count


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing; fail when something is missing")
    parser.add_argument("--strict", action="store_true", help="with --check: texts that are gone count too")
    arguments = parser.parse_args()
    broken = [] if arguments.check else update(ROOT / "translations")
    found, count = check(arguments.strict)
    broken = list(dict.fromkeys(broken + found))
    for line in broken:
        print(line)
    print(f"translations: {count} texts in {len(LANGUAGES)} languages, {len(broken)} to mend")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
