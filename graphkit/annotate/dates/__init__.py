"""Dates in plain text: where they stand and what they say, not yet held against a calendar."""

from graphkit.annotate.dates.find import DateMention, find_dates

__all__ = ["DateMention", "find_dates"]
