"""Files and folders: order, names, and every kind of file that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.errors import ReadError
from graphkit.model import Document
from graphkit.read import read_paths
from graphkit.read.decode import FILE_LIMIT, LINE_LIMIT

TEXT = "Au moins douze personnes ont été tuées mardi dans un glissement de terrain, selon la préfecture."
PAGE = f"""<html lang="fr"><head><title>Trois morts en Savoie</title>
<meta property="og:site_name" content="Le Fanal"><meta name="author" content="Jeanne Martin">
<meta property="article:published_time" content="2025-03-20T18:04:00+01:00"></head>
<body><nav><a href="/">Accueil</a> <a href="/a">Savoie</a></nav>
<article><h1>Trois morts en Savoie</h1><p>{TEXT}</p>
<p>Une quarantaine d'habitants restaient sans nouvelles de leurs proches mercredi, a précisé le maire.</p>
<p>Le préfet a demandé le renfort de deux cents pompiers, qui doivent arriver de la vallée voisine.</p>
</article><footer>Mentions légales</footer></body></html>"""


def only(path: Path) -> Document | ReadError:
    (found,) = read_paths([path])
    return found


def test_folders_are_walked_in_order_and_strangers_passed_over(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.txt",
        "c/d.TXT",
        "README.txt",
        "README.md",
        ".hidden.txt",
        ".git/e.txt",
        "x.csv",
        "y.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, "utf-8")
    assert [found.id for found in read_paths([tmp_path]) if isinstance(found, Document)] == [
        "a.txt",
        "b.txt",
        "d.TXT",
    ]


def test_files_that_share_a_name_are_told_apart_by_folder(tmp_path: Path) -> None:
    for name in ("one/a.txt", "two/a.txt", "two/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    paths = [tmp_path / "two", tmp_path / "one", tmp_path / "one" / "a.txt"]
    found = list(read_paths(paths))
    assert [one.id for one in found if isinstance(one, Document)] == ["one/a.txt", "two/a.txt", "b.txt"]
    assert found == list(read_paths(list(reversed(paths))))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_text_is_stored_as_it_is_but_for_a_byte_order_mark(tmp_path: Path, newline: str) -> None:
    stored = newline.join(["Trois morts en Savoie", "", TEXT, ""])
    (tmp_path / "a.txt").write_bytes(stored.encode("utf-8-sig"))
    document = only(tmp_path / "a.txt")
    assert isinstance(document, Document)
    assert document.text == stored
    assert [stored[block.start : block.end] for block in document.blocks] == ["Trois morts en Savoie", TEXT]


@pytest.mark.parametrize(
    ("name", "data", "found", "advice"),
    [
        ("empty.txt", b"", "is empty", "remove it"),
        ("blank.txt", b" \n\t\n", "is empty", "remove it"),
        ("dashes.txt", "— … —".encode(), "holds no words", "remove it"),
        ("binary.txt", b"\x89PNG\x00\x01", "is binary", "give text"),
        ("noise.txt", b"\x89PNG\x01\x02\x03", "looks binary", "give text"),
        ("old.txt", "Crédit agricole".encode("cp1252"), "Windows-1252", "iconv -f WINDOWS-1252"),
        ("wide.txt", "Crédit".encode("utf-16"), "is UTF-16", "iconv -f UTF-16"),
        ("line.txt", b"a " * LINE_LIMIT, f"the limit is {LINE_LIMIT:,}", "paragraphs"),
        ("big.txt", b"a\n" * (FILE_LIMIT // 2 + 1), f"the limit is {FILE_LIMIT:,}", ".jsonl"),
        ("page.pdf", b"%PDF", "has the suffix '.pdf'", ".html"),
        ("none.html", b"<html><body></body></html>", "no article text", ".txt"),
        ("empty.jsonl", b"\n", "is empty", "JSON object"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, name: str, data: bytes, found: str, advice: str
) -> None:
    (tmp_path / name).write_bytes(data)
    error = only(tmp_path / name)
    assert isinstance(error, ReadError)
    assert name in error.where
    assert found in error.found
    assert advice in error.advice


def test_a_missing_file_and_an_empty_folder(tmp_path: Path) -> None:
    missing, empty = only(tmp_path / "gone.txt"), only(tmp_path)
    assert isinstance(missing, ReadError)
    assert isinstance(empty, ReadError)
    assert (missing.found, empty.found) == ("does not exist", "has no news text in it")


def test_the_rest_goes_on_unless_strict(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    assert [type(found) for found in read_paths([tmp_path])] == [ReadError, Document]
    with pytest.raises(ReadError, match=r"a\.txt: is empty; give it"):
        list(read_paths([tmp_path], strict=True))


def test_a_page_gives_its_article_and_what_it_says_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    document = only(tmp_path / "a.html")
    assert isinstance(document, Document)
    assert document.text.startswith(f"Trois morts en Savoie\n{TEXT}")
    assert "Mentions" not in document.text
    assert (document.outlet, document.author, document.title) == (
        "Le Fanal",
        "Jeanne Martin",
        "Trois morts en Savoie",
    )
    assert document.published is not None
    assert document.published.edtf == "2025-03-20"
    assert document.blocks[0].kind == "heading"


def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">')
    (tmp_path / "a.htm").write_bytes(page.encode("latin-1"))
    document = only(tmp_path / "a.htm")
    assert isinstance(document, Document)
    assert "été tuées" in document.text


def test_records_are_documents_and_bad_ones_errors(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": TEXT, "title": "Trois morts", "date": "2025-03", "source": "Le Fanal", "tags": ["pluie"]}),
        "",
        "{not json",
        '["a list"]',
        '{"title": "no text"}',
        "x" * (4 * LINE_LIMIT + 10),
        json.dumps({"body": TEXT, "published": "20 mars 2025", "lang": "fr-CA", "url": "https://example.org/a"}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    found = list(read_paths([tmp_path]))
    first, last = found[0], found[-1]
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.id, first.text, first.outlet, first.tags) == (
        "a.jsonl#1",
        f"Trois morts\n\n{TEXT}",
        "Le Fanal",
        ("pluie",),
    )
    assert first.published is not None
    assert first.published.edtf == "2025-03"
    assert (last.id, last.language, last.outlet) == ("a.jsonl#7", "fr", "example.org")
    assert last.published is not None
    assert last.published.edtf == "2025-03-20"
    errors = [error for error in found if isinstance(error, ReadError)]
    assert [error.where.rpartition("#")[2] for error in errors] == ["3", "4", "5", "6"]
    assert ["JSON" in error.found or "text" in error.found or "longer" in error.found for error in errors] == [True] * 4
