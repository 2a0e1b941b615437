"""A language that is only begun: what its words leave out is empty, in the form of the reference language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphkit.errors import LexiconError


def completed(
    given: Mapping[str, Any], reference: Mapping[str, Any], slots: Mapping[str, Any], name: str, where: str
) -> dict[str, Any]:
    """The slots of a file, those that are not given empty.

    ``slots`` is ``slots.yaml``: the mappings whose keys are fixed (``fixed_keys``) are completed inside too; files
    of ``own_slots`` may have slots that the reference has not. Raises LexiconError at any other unknown slot.
    """
    unknown = [slot for slot in given if slot not in reference]
    if unknown and name not in slots["own_slots"]:
        raise LexiconError(f"{where}: no slot is named {', '.join(unknown)}; there are {', '.join(reference)}")
    fixed = slots["fixed_keys"].get(name, ())
    blank = {slot: _blank(value, slot in fixed) for slot, value in reference.items()}
    return {**blank, **{slot: _filled(value, blank[slot]) if slot in fixed else value for slot, value in given.items()}}


def _blank(value: Any, fixed: bool) -> Any:
    """Nothing, in the form of a value: no words, no text; a number or a truth value stays as it is."""
    if isinstance(value, Mapping):
        return {key: _blank(inner, True) for key, inner in value.items()} if fixed else {}
    if isinstance(value, list):
        return []
    return "" if isinstance(value, str) else value


def _filled(given: Any, blank: Any) -> Any:
    """A mapping with the keys that it leaves out, at every depth."""
    if not isinstance(given, Mapping) or not isinstance(blank, Mapping):
        return given
    return {**blank, **{key: _filled(value, blank.get(key)) for key, value in given.items()}}
