"""Words to ranges, for the rooms that resolve: the functions live beside their data, for annotation too."""

from graphkit.lexicons.ranges import round_width, strict, suggest

__all__ = ["round_width", "strict", "suggest"]
