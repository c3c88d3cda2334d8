"""Who gives what to whom: the kind of help, how far it is, the amount and the goods."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from simpang.cli.plain import number, shown
from simpang.cli.render.cast import Cast
from simpang.cli.render.entries import entry, evidence, joined
from simpang.cli.words import Words
from simpang.records import Amount, Commitment, Item, Reading


def commitments(reading: Reading, cast: Cast) -> Iterator[RenderableType]:
    """An entry for each commitment."""
    for commitment in reading.commitments:
        yield entry(
            cast.parties(commitment.donors, commitment.recipients),
            _what(commitment, cast),
            evidence(reading.report.text, commitment.evidence),
        )


def _what(commitment: Commitment, cast: Cast) -> str:
    words = cast.words
    return joined(
        f"{words('kind', commitment.kind)}, {words('stage', commitment.stage)}",
        _how_much(commitment.amount, words),
        ", ".join(_item(item, words) for item in commitment.items),
        cast.time(commitment.time),
        cast.according_to(commitment.attributed_to),
    )


def _how_much(amount: Amount | None, words: Words) -> str | None:
    if amount is None:
        return None
    figure = f"{amount.currency or ''} {number(amount.value, words)}".strip()
    if amount.qualifier != "exact":
        figure = f"{words('qualifier', amount.qualifier)} {figure}"
    return f"{shown(amount.text)} ({figure})"


def _item(item: Item, words: Words) -> str:
    count = "" if item.count is None else f"{number(float(item.count), words)} "
    category = words("item", item.category)
    name = shown(item.name)
    return f"{count}{name}" if name.casefold() == category.casefold() else f"{count}{name} ({category})"
