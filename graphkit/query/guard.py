"""What a query may not do: change the data, or call another machine unless allowed."""

from __future__ import annotations

import re

from graphkit.errors import QueryError

# What hides words from us, in the order in which SPARQL's own lexer would see it: IRIs, strings, comments,
# variables, language tags, prefixed names.
_HIDDEN = re.compile(
    r"<[^<>\"{}|^`\\\s]*>"
    r'|"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r"|#[^\n]*"
    r"|[?$]\w+"
    r"|@[A-Za-z-]+"
    r"|[\w.-]*:[\w.%\\:-]*",
    re.DOTALL,
)
_WORD = re.compile(r"[A-Za-z]+")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}


def check(sparql: str, *, allow_service: bool) -> None:
    """Raise QueryError, with the line, for an update, and for SERVICE where it is not allowed."""
    bare = _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), sparql)
    words = [(match[0].upper(), bare.count("\n", 0, match.start()) + 1) for match in _WORD.finditer(bare)]
    form = next(((word, line) for word, line in words if word not in ("PREFIX", "BASE")), None)
    if form and form[0] in _UPDATES:
        raise QueryError(f"line {form[1]}: {form[0]} changes data, and queries only read; change the documents instead")
    for word, line in words:
        if word == "SERVICE" and not allow_service:
            allowing = "allow it (--allow-service; allow_service in Python) if you mean it"
            raise QueryError(f"line {line}: SERVICE calls another machine; {allowing}")
