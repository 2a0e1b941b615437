"""Web archives (WARC, plain or gzip): every HTML page that was answered with status 200."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from graphkit.errors import ReadError
from graphkit.read.decode import FILE_LIMIT
from graphkit.read.record import Record

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(stream: BinaryIO, name: str, where: str) -> Iterator[Record | ReadError]:
    """A record a page, streamed, numbered by its place among all records of the archive.

    Raises ReadError where the file is no archive or breaks off.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for number, found in enumerate(ArchiveIterator(stream), 1):
            if found.rec_type != "response" or found.http_headers is None:
                continue
            kind = (found.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
            if kind not in _PAGES or found.http_headers.get_statuscode() != "200":
                continue
            place = f"{where}#{number}"
            data = found.content_stream().read(FILE_LIMIT + 1)
            if len(data) > FILE_LIMIT:
                yield ReadError(place, f"has more than {FILE_LIMIT:,} bytes", "leave it out of the archive")
                continue
            yield Record(f"{name}#{number}", place, "html", data, found.rec_headers.get_header("WARC-Target-URI"))
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        raise ReadError(where, f"breaks off after record {number} ({error})", "fetch the archive again") from error
    if not number:
        raise ReadError(where, "has no records", "give a WARC file")
