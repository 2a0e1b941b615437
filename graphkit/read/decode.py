"""Bytes to text: UTF-8, with or without a byte order mark, and nothing guessed.

A wrong guess would put wrong letters into quotes without a word, so a file in another encoding is an error
that names the first bad byte and the command that converts it.
"""

from __future__ import annotations

import codecs
import re

from graphkit.errors import ReadError

FILE_LIMIT = 20_000_000  # bytes
LINE_LIMIT = 1_000_000  # characters
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes, where: str) -> str:
    """The text in the bytes, newlines as they are.

    Raises ReadError where the bytes are not UTF-8, are binary or hold no text.
    """
    if data.startswith(_UTF_16):
        raise ReadError(where, "is UTF-16", f"convert it: iconv -f UTF-16 -t UTF-8 '{where}'")
    if b"\x00" in data:
        raise ReadError(where, f"is binary (a zero byte at {data.index(0)})", "give text, HTML or JSON Lines")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(where, *_not_utf_8(data, error.start, where)) from error
    if not any(char.isalnum() for char in text):
        raise ReadError(where, "is empty" if not text.strip() else "holds no words", "give it a text or remove it")
    return text


def check_lines(text: str, where: str) -> None:
    """Raises ReadError where a line is too long to be a paragraph of news."""
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LINE_LIMIT:
            found = f"line {number} has {len(line):,} characters, the limit is {LINE_LIMIT:,}"
            raise ReadError(where, found, "break it into paragraphs")


def _not_utf_8(data: bytes, at: int, where: str) -> tuple[str, str]:
    found = f"is not UTF-8 (byte 0x{data[at]:02x} at offset {at})"
    as_windows = data.decode("cp1252", errors="replace")
    if "\ufffd" in as_windows or _CONTROL.search(as_windows):
        return f"{found} and looks binary", "give text, HTML or JSON Lines"
    return f"{found}; it may be Windows-1252", f"convert it: iconv -f WINDOWS-1252 -t UTF-8 '{where}'"
