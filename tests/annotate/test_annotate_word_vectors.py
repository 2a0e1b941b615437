"""Word vectors that stay in their file: the same as spaCy's own table gives."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from graphkit.annotate.models import model

pytestmark = pytest.mark.model

_PROGRAM = """
import gc
from graphkit.annotate.models import model
gc.disable()
model("fr")
assert not gc.isenabled(), "loading a model turned the garbage collection on"
"""


def test_the_vectors_are_those_of_spacys_table() -> None:
    from spacy.vectors import Vectors

    nlp = model("fr")
    words = ["ville", "Ville", "police", ",", "graphkitissime", "Khartoum", "12", "ville"]
    keys = np.array([nlp.vocab.strings.add(word) for word in words], np.uint64)
    table = Vectors().from_disk(nlp.path / "vocab", exclude=["strings"])
    rows = table.find(keys=keys)
    theirs = np.where(rows[:, None] < 0, 0, table.data[rows])
    assert (rows < 0).tolist() == [word == "graphkitissime" for word in words]
    np.testing.assert_array_equal(nlp.vocab.vectors.get_batch(keys), theirs)
    assert nlp.meta["vectors"] == nlp.meta["vectors"] | {"width": 300, "vectors": len(table), "keys": table.n_keys}


def test_a_batch_of_vectors_may_be_changed() -> None:
    nlp = model("fr")
    keys = np.array([nlp.vocab.strings.add("ville")], np.uint64)
    batch = nlp.vocab.vectors.get_batch(keys)
    told = batch.copy()
    batch[:] = 0
    np.testing.assert_array_equal(nlp.vocab.vectors.get_batch(keys), told)


def test_vectors_made_of_parts_of_words_are_spacys_too(tmp_path: Path) -> None:
    from spacy.strings import StringStore
    from spacy.vectors import Vectors

    from graphkit.annotate.word_vectors import WordVectors

    strings = StringStore(["ville", "Khartoum"])
    data = np.arange(80, dtype=np.float32).reshape(20, 4)
    table = Vectors(strings=strings, data=data, mode="floret", minn=2, maxn=4, hash_count=2)
    table.to_disk(tmp_path, exclude=["strings"])
    keys = np.array([strings["ville"], strings["Khartoum"]], np.uint64)
    found = WordVectors(strings=strings).from_disk(tmp_path).get_batch(keys)
    np.testing.assert_array_equal(found, table.get_batch(keys))


def test_loading_a_model_leaves_the_garbage_collection_as_it_was() -> None:
    assert gc.isenabled()
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
