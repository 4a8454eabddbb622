#!/usr/bin/env python3
"""Every text a person can see is there in every language, with its placeholders."""

import subprocess
import sys

import rules

root = rules.root_of(sys.argv)
sys.exit(subprocess.run([sys.executable, str(root / "tools/translations.py"), "--check"], check=False).returncode)
