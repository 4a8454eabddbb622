#!/usr/bin/env python3
"""Writes the counter's three sounds: soft sine notes with a short attack and a long fade, 22 050 Hz mono."""
import math
import pathlib
import struct
import wave

RATE = 22050
SOUNDS = {
    "paid": ((659.26, 0.00, 0.34), (987.77, 0.13, 0.55)),      # E5, B5: rising
    "needs-you": ((220.00, 0.00, 0.60),),                      # A3: low
    "called": ((783.99, 0.00, 0.45), (659.26, 0.22, 0.55)),    # G5, E5: a doorbell
}


def samples(notes):
    length = max(start + seconds for _, start, seconds in notes)
    out = [0.0] * int(length * RATE)
    for pitch, start, seconds in notes:
        first = int(start * RATE)
        for i in range(int(seconds * RATE)):
            t = i / RATE
            loudness = min(1.0, t / 0.008) * math.exp(-6.0 * t / seconds)
            tone = math.sin(2 * math.pi * pitch * t) + 0.25 * math.sin(4 * math.pi * pitch * t)
            if first + i < len(out):
                out[first + i] += 0.38 * loudness * tone
    return out


def main():
    here = pathlib.Path(__file__).resolve().parent
    for name, notes in SOUNDS.items():
        with wave.open(str(here / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(struct.pack("<h", int(max(-1.0, min(1.0, s)) * 32767)) for s in samples(notes)))


if __name__ == "__main__":
    main()
