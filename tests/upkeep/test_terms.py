"""Which statements about offices become lines, and why others do not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpang.reference.terms import Term, TermRow, laid_terms
from simpang.upkeep import Shipped, shipped_record
from simpang.upkeep.lines import TermLine
from simpang.upkeep.overlay import Outcome, Tables
from simpang.upkeep.periods import known_period
from simpang.upkeep.sought import sought_offices
from simpang.upkeep.terms import compare_terms
from simpang.upkeep.told import Dating, Told
from simpang.upkeep.writing import tables_text

Holder = Callable[..., Told]
DAY = date(2026, 11, 24)


def compared(record: Shipped, *told: Told, day: date = DAY) -> Tables:
    outcome = Outcome()
    compare_terms([(each, day) for each in told], record, outcome)
    return outcome.tables()


def lines(tables: Tables) -> list[str]:
    return [
        f"{line.change} {line.office}@{line.body}{f' {line.title}' if line.title else ''}: "
        f"{'acting ' if line.acting else ''}{line.person} {line.valid_from}.."
        + (str(line.valid_until) if line.valid_until else f"known {line.known_until}")
        for line in tables.terms
        if line.change != "carried"
    ]


def left_out(tables: Tables) -> list[str]:
    return [f"{each.told.name}: {each.reason} {each.against}".strip() for each in tables.left_out]


def test_a_new_term_is_known_until_the_day_that_was_asked(record: Shipped, holder: Holder) -> None:
    ended = holder("Sari Wulandari", "2024-10-21", "2026-02-16", about="Q11", page="Q11")
    tables = compared(record, ended, holder("Raden Kusumo", "2026-02-16", about="Q12", page="Q12"))
    assert lines(tables) == [
        "ended foreign_minister@IDN: Sari Wulandari 2024-10-21..2026-02-16",
        "new foreign_minister@IDN: Raden Kusumo 2026-02-16..known 2026-11-24",
    ]
    assert [line.source for line in tables.terms] == [
        "Cabinet lists; Wikidata, Sari Wulandari (Q11), as of 2026-11-24",
        "Wikidata, Raden Kusumo (Q12), as of 2026-11-24",
    ]
    assert left_out(tables) == []


def test_a_statement_on_the_page_of_the_state_names_the_state(record: Shipped, holder: Holder) -> None:
    told = holder("Bima Hartono", "2024-10-20", office="head_of_state", page="Q252")
    assert (
        compared(record, told).terms[0].source
        == "CIA World Factbook; Wikidata, Indonesia (Q252), as of 2026-11-24"
    )


def test_a_term_on_record_that_still_runs(record: Shipped, holder: Holder) -> None:
    told = holder("Sari Wulandari", "2024-10-21")
    assert lines(compared(record, told)) == [
        "still foreign_minister@IDN: Sari Wulandari 2024-10-21..known 2026-11-24"
    ]
    assert lines(compared(record, told, day=date(2025, 12, 31))) == []


def test_what_is_on_record_is_no_line(record: Shipped, holder: Holder) -> None:
    told = holder("Joko Pranoto", "2019-10", "2024", office="defence_minister")
    tables = compared(record, told)
    assert lines(tables) == left_out(tables) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"start": None}, "no_start"),
        ({"start": "?"}, "coarse_start"),
        ({"start": "2026-02-16", "end": "?"}, "no_end"),
        ({"start": "2026-02-16", "end": "2026-01-02"}, "before_it_began"),
        ({"start": "2026-12-01"}, "not_yet"),
        ({"start": "2026-02-16", "natures": ("Q17",)}, "qualified"),
        ({"start": "2026-02-16", "doubtful": True}, "qualified"),
        ({"start": "2026-02-16", "name": ""}, "no_name"),
        ({"start": "2026-02-16", "died": True}, "no_end"),
        ({"start": "1988-03-21", "of": "GHA"}, "long_open"),
    ],
)
def test_what_is_not_certain_is_left_out(record: Shipped, holder: Holder, fields: dict, reason: str) -> None:  # type: ignore[type-arg]
    tables = compared(record, holder(**{"name": "Raden Kusumo", **fields}))
    assert lines(tables) == []
    assert [each.reason for each in tables.left_out] == [reason]


def test_two_first_days_are_none(record: Shipped, holder: Holder) -> None:
    told = holder("Raden Kusumo", "2026-02-16")
    two = told.model_copy(
        update={"dating": told.dating.model_copy(update={"starts": ("2026-02-16", "2026-03")})}
    )
    assert left_out(compared(record, two)) == ["Raden Kusumo: several_days"]


def test_an_end_yet_to_come_is_no_end(record: Shipped, holder: Holder) -> None:
    told = holder("Raden Kusumo", "2026-02-16", "2029-10-20")
    assert lines(compared(record, told)) == [
        "new foreign_minister@IDN: Raden Kusumo 2026-02-16..known 2026-11-24"
    ]


def test_an_end_known_to_the_year_that_is_not_over_is_an_end(record: Shipped, holder: Holder) -> None:
    told = holder("Raden Kusumo", "2026-02-16", "2026")
    assert lines(compared(record, told)) == ["new foreign_minister@IDN: Raden Kusumo 2026-02-16..2026"]


def test_two_holders_at_one_time_are_both_left_out(record: Shipped, holder: Holder) -> None:
    tables = compared(record, holder("Raden Kusumo", "2026-02-16"), holder("Maya Sembiring", "2026-03"))
    assert lines(tables) == []
    assert left_out(tables) == [
        "Maya Sembiring: overlap Raden Kusumo",
        "Raden Kusumo: overlap Maya Sembiring",
    ]


def test_holders_whose_days_may_not_meet_stay(record: Shipped, holder: Holder) -> None:
    first = holder("Raden Kusumo", "2026-02-16", "2026-03")
    assert len(lines(compared(record, first, holder("Maya Sembiring", "2026-03-20")))) == 2


def test_a_holder_beside_the_one_on_record_is_left_out(record: Shipped, holder: Holder) -> None:
    tables = compared(record, holder("Raden Kusumo", "2025-03-01"))
    assert lines(tables) == []
    assert left_out(tables) == ["Raden Kusumo: overlap Sari Wulandari"]


def test_a_term_without_end_does_not_go_on_beside_a_successor(record: Shipped, holder: Holder) -> None:
    tables = compared(record, holder("Sari Wulandari", "2024-10-21"), holder("Raden Kusumo", "2026-02-16"))
    assert lines(tables) == []
    assert len(tables.left_out) == 2


@pytest.mark.parametrize(
    ("start", "end"), [("2024-10-25", None), ("2024-10-21", "2025-03-01"), ("2023", None)]
)
def test_other_days_than_on_record_are_left_out(
    record: Shipped, holder: Holder, start: str, end: str | None
) -> None:
    tables = compared(record, holder("Sari Wulandari", start, end))
    assert lines(tables) == []
    assert left_out(tables) == [
        "Sari Wulandari: record_differs Sari Wulandari, from 2024-10-21, known until 2025-12-31"
    ]


def test_one_term_told_twice_and_one_told_in_two_parts(record: Shipped, holder: Holder) -> None:
    whole = holder("Raden Kusumo", "2026-02", page="Q252")
    first = holder("Raden Kusumo", "2026-02-16", "2026-08-01")
    second = holder("Raden Kusumo", "2026-08-02")
    tables = compared(record, whole, first, second)
    assert lines(tables) == ["new foreign_minister@IDN: Raden Kusumo 2026-02-16..known 2026-11-24"]
    assert left_out(tables) == []


def test_where_wikidata_contradicts_itself_nothing_goes_in(record: Shipped, holder: Holder) -> None:
    tables = compared(
        record, holder("Raden Kusumo", "2026-02-16"), holder("Raden Kusumo", "2026-02-20", page="Q252")
    )
    assert lines(tables) == []
    assert left_out(tables) == ["Raden Kusumo: statements_differ"] * 2


def test_a_person_is_written_as_on_record(record: Shipped, holder: Holder) -> None:
    by_alias = holder("Dr. Sari W. Sudirman", "2024-10-21", aliases=("Sari Wulan", "Sari"))
    by_day = holder("Sari Ayu Wulandari", "2024-10-21")
    for told in (by_alias, by_day):
        tables = compared(record, told)
        assert lines(tables) == ["still foreign_minister@IDN: Sari Wulandari 2024-10-21..known 2026-11-24"]
        assert tables.people == {"Sari Wulandari": ("Sari Wulan",)}


def test_a_name_that_only_may_be_that_of_a_former_holder_is_left_out(record: Shipped, holder: Holder) -> None:
    tables = compared(record, holder("Sari Ayu Wulandari", "2026-04-01"))
    assert left_out(tables) == ["Sari Ayu Wulandari: which_person Sari Wulandari"]


def test_somebody_new_brings_whole_names_in_latin_letters(record: Shipped, holder: Holder) -> None:
    aliases = ("Raden Kusumo Adi", "RADEN KUSUMO", "Ucok", "قسمه عدي", "Bima Hartono", "R. Kusumo|Adi")
    tables = compared(record, holder("Raden Kusumo", "2026-02-16", aliases=aliases[:4]))
    assert tables.people["Raden Kusumo"] == ("Raden Kusumo Adi",)


def test_somebody_acting(record: Shipped, holder: Holder) -> None:
    told = holder("Raden Kusumo", "2026-02-16", natures=("Q4676846",))
    assert lines(compared(record, told)) == [
        "new foreign_minister@IDN: acting Raden Kusumo 2026-02-16..known 2026-11-24"
    ]


def test_which_of_several_seats_is_known_from_the_person_only(record: Shipped, holder: Holder) -> None:
    office = {"office": "head_of_state", "of": "IRN"}
    known = holder("Reza Karimi", "2024-07-28", **office)
    tables = compared(record, known, holder("Omid Sadeghi", "2026-02-16", **office))
    assert lines(tables) == ["still head_of_state@IRN President: Reza Karimi 2024-07-28..known 2026-11-24"]
    assert left_out(tables) == ["Omid Sadeghi: which_seat"]


def test_the_head_of_a_body_that_has_none_on_record_is_left_out(record: Shipped, holder: Holder) -> None:
    told = holder("Elin Strand", "2026-02-16", office="secretary_general", of="NATO")
    assert left_out(compared(record, told)) == ["Elin Strand: which_seat"]


def test_an_office_that_has_a_title_keeps_it(record: Shipped, holder: Holder) -> None:
    told = holder("Rina Marlina", "2025-09-08", office="minister", title="Minister of Finance")
    assert lines(compared(record, told)) == [
        "new minister@IDN Minister of Finance: Rina Marlina 2025-09-08..known 2026-11-24"
    ]


def test_a_minister_of_finance_may_have_another_title_there(record: Shipped, holder: Holder) -> None:
    office = {"office": "minister", "title": "Minister of Finance", "of": "GBR"}
    tables = compared(
        record,
        holder("Agnes Whitlow", "2024-07-05", **office),
        holder("Peter Ashdown", "2026-05-01", **office),
    )
    assert lines(tables) == [
        "still minister@GBR Chancellor of the Exchequer: Agnes Whitlow 2024-07-05..known 2026-11-24"
    ]
    assert left_out(tables) == ["Peter Ashdown: which_seat"]


def test_lines_stand_in_one_order(record: Shipped, holder: Holder) -> None:
    told = [
        holder("Raden Kusumo", "2026-02-16"),
        holder("Ama Mensah", "2025-01-07", of="GHA"),
        holder("Kofi Boateng", "2017-01-07", "2025-01-07", of="GHA"),
    ]
    assert lines(compared(record, *told)) == lines(compared(record, *reversed(told)))
    assert [line.person for line in compared(record, *told).terms] == [
        "Kofi Boateng",
        "Ama Mensah",
        "Sari Wulandari",
        "Raden Kusumo",
    ]


def test_what_is_on_record_is_carried_where_it_would_fall_away(record: Shipped, holder: Holder) -> None:
    before = holder("Raden Kusumo", "2009-10-22", "2019-10-20", office="defence_minister")
    assert [line.change for line in compared(record, before).terms] == ["new"]
    after = holder("Raden Kusumo", "2026-02-16")
    assert [(line.change, line.person, str(line.known_until)) for line in compared(record, after).terms] == [
        ("carried", "Sari Wulandari", "2025-12-31"),
        ("new", "Raden Kusumo", "2026-11-24"),
    ]


def test_in_a_seat_that_several_share_they_may_meet(record: Shipped, holder: Holder) -> None:
    office = {"office": "head_of_state", "of": "BIH"}
    told = [holder("Emina Hodzic", "2022-11-16", **office), holder("Petar Kovac", "2022-11-16", **office)]
    assert len(lines(compared(record, *told))) == 2


def test_nobody_new_goes_into_a_seat_that_several_claim(record: Shipped, holder: Holder) -> None:
    told = holder("Omar Fathi", "2021-03-15", office="head_of_government", of="LBY")
    tables = compared(record, told)
    assert (lines(tables), left_out(tables)) == ([], ["Omar Fathi: contested"])


DAYS = st.dates(date(2018, 1, 1), date(2027, 1, 1)).flatmap(
    lambda day: st.sampled_from([str(day), str(day)[:7], str(day)[:4]])
)
HOLDERS = st.tuples(
    st.sampled_from(["Raden Kusumo", "Maya Sembiring", "Sari Wulandari"]),
    DAYS,
    st.none() | DAYS | st.just("?"),
)


def _row(term: TermLine | TermRow | Term) -> tuple[str, ...]:
    days = (term.valid_from, term.valid_until, term.known_until)
    return (term.office, term.body, term.person, term.source, *map(str, days))


@given(st.lists(HOLDERS, max_size=6))
def test_whatever_is_told_one_person_at_a_time_holds_an_office(
    record: Shipped, told: list[tuple[str, str, str | None]]
) -> None:
    statements = [
        Told(
            office="foreign_minister",
            of="IDN",
            about=f"Q{index}",
            name=name,
            page=f"Q{index}",
            dating=Dating(starts=(start,), ends=(end,) if end else ()),
        )
        for index, (name, start, end) in enumerate(told)
    ]
    tables = compared(record, *statements)
    with TemporaryDirectory() as folder:
        for table, text in tables_text(tables, record.folder).items():
            (Path(folder) / table).write_text(text, encoding="utf-8")
        laid = {_row(each.row) for each in laid_terms([record.folder, Path(folder)])}
    replaced = {(line.office, line.person, str(line.valid_from)) for line in tables.terms}
    assert {_row(line) for line in tables.terms} <= laid
    assert all(
        _row(term) in laid
        for term in record.offices.terms
        if (term.office, term.person, str(term.valid_from)) not in replaced
    )
    new = [line for line in tables.terms if line.change == "new"]
    terms = [
        (line.person, known_period(line.valid_from, line.valid_until, line.known_until))
        for line in tables.terms
    ]
    assert not any(a.certainly_meets(b) for (p, a), (q, b) in combinations(terms, 2) if p != q)
    assert all((line.valid_until is None) != (line.known_until is None) for line in tables.terms)
    assert all(
        line.valid_until is None or line.valid_until.last_day >= line.valid_from.first_day for line in new
    )
    assert compared(record, *reversed(statements)).people == tables.people


def test_somebody_whom_the_record_refutes_does_not_count_against_others(
    record: Shipped, holder: Holder
) -> None:
    stale = holder("Joko Pranoto", "2015-01-01", office="head_of_state")
    told = holder("Bima Hartono", "2024-10-20", office="head_of_state")
    tables = compared(record, stale, told)
    assert lines(tables) == ["still head_of_state@IDN: Bima Hartono 2024-10-20..known 2026-11-24"]
    assert left_out(tables) == ["Joko Pranoto: overlap Bima Hartono"]


def test_told_what_is_on_record_the_overlay_changes_no_first_day_and_loses_nobody(tmp_path: Path) -> None:
    shipped = shipped_record()
    offices = {office.office for office in sought_offices()}
    told = [
        Told(
            office=term.office,
            title=term.title,
            of=term.body,
            about="Q1",
            name=term.person,
            page="Q1",
            dating=Dating(
                starts=(str(term.valid_from),),
                ends=(str(term.valid_until),) if term.valid_until else (),
                natures=("Q4676846",) if term.acting else (),
            ),
        )
        for term in shipped.offices.terms
        if term.office in offices
    ]
    tables = compared(shipped, *told)
    assert {line.change for line in tables.terms} == {"still", "carried"}
    for name, text in tables_text(tables, shipped.folder).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    laid = [_seat(each.row) for each in laid_terms([shipped.folder, tmp_path])]
    assert sorted(laid) == sorted(_seat(term) for term in shipped.offices.terms)


def _seat(term: TermRow | Term) -> tuple[str, ...]:
    return (term.office, term.body, term.title or "", term.person, str(term.valid_from))
