"""What is given, by category, and the kind of help."""

from __future__ import annotations

import pytest

from simpang.values.items import aid_kind, items


@pytest.mark.parametrize(
    ("text", "language", "name", "category", "count"),
    [
        ("mengirim delapan tank Leopard 2", "id", "tank Leopard 2", "armour", 8),
        ("menghibahkan satu sistem rudal Patriot", "id", "sistem rudal Patriot", "air_defence", 1),
        ("meminta rudal Patriot", "id", "rudal Patriot", "missile", None),
        ("dua unit HIMARS", "id", "HIMARS", "artillery", 2),
        ("1 juta butir peluru artileri", "id", "butir peluru artileri", "ammunition", 1_000_000),
        ("50 ton beras", "id", "beras", "food", None),
        ("tank-tank itu", "id", "tank-tank", "armour", None),
        ("kapal patroli", "id", "kapal patroli", "ship", None),
        ("pinjaman lunak", "id", "pinjaman lunak", "loan", None),
        ("31 M1 Abrams tanks", "en", "M1 Abrams tanks", "armour", 31),
        ("four American F-16 jets", "en", "F-16 jets", "aircraft", 4),
        ("two Patriot batteries", "en", "Patriot batteries", "air_defence", 2),
        ("Patriot missiles", "en", "Patriot missiles", "missile", None),
        ("500 more armoured vehicles", "en", "armoured vehicles", "armour", 500),
        ("tonnes of wheat flour", "en", "wheat flour", "food", None),
        ("NASAMS", "en", "NASAMS", "air_defence", None),
        ("body armour", "en", "body armour", "small_arms", None),
    ],
)
def test_items(text: str, language: str, name: str, category: str, count: int | None) -> None:
    (item,) = items(text, language)
    assert (text[item.start : item.end], item.name, item.category, item.count) == (
        name,
        name,
        category,
        count,
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [("Stacey Abrams", "en"), ("a think tank", "en"), ("arms control", "en"), ("gencatan senjata", "id"),
     ("patriot bangsa", "id"), ("gas air mata", "id")],
)  # fmt: skip
def test_what_only_sounds_like_an_item(text: str, language: str) -> None:
    assert items(text, language) == []


def test_a_list_gives_an_item_each() -> None:
    assert [item.category for item in items("obat, selimut, dan tenda", "id")] == [
        "medical",
        "shelter",
        "shelter",
    ]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("paket bantuan militer", "id", "military"),
        ("bantuan kemanusiaan", "id", "humanitarian"),
        ("bantuan militer dan kemanusiaan", "id", "mixed"),
        ("bantuan keuangan", "id", "financial"),
        ("obat dan selimut", "id", "humanitarian"),
        ("dua pesawat pembawa obat", "id", "humanitarian"),
        ("delapan tank", "id", "military"),
        ("pinjaman", "id", "financial"),
        ("resolusi Dewan Keamanan", "id", None),
        ("gencatan senjata", "id", None),
        ("$5 million in military aid", "en", "military"),
        ("humanitarian assistance", "en", "humanitarian"),
        ("a loan", "en", "financial"),
        ("tanks and blankets", "en", "mixed"),
        ("the Defence Minister said", "en", None),
    ],
)
def test_the_kind_of_help(text: str, language: str, kind: str | None) -> None:
    assert aid_kind(items(text, language), text) == kind
