"""The most memory held, whatever unit the system counts in."""

from graphkit.cli.memory import peak_memory


def test_peak_memory_is_told_in_mebibytes() -> None:
    assert 20 < peak_memory() < 20_000  # a thousand times less or more in any other unit
