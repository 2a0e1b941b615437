"""spaCy is imported without its commands, which can still be imported after it."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import sys
from graphkit.annotate.models import model
found = model("fr")
assert "spacy.cli" not in sys.modules, "the command line was imported"
import spacy
from spacy.cli.info import info
from spacy.cli import download
assert callable(info) and callable(download)
print(*found.pipe_names)
"""


def test_spacy_is_imported_without_its_commands_which_stay_within_reach() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "parser" in done.stdout.split()
