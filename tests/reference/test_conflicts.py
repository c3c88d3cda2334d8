"""Wars and armed conflicts: who takes part in them on a day, and who stands against whom."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from simpang.errors import DataError
from simpang.reference import Conflict, Party, Reference, faults, load, who
from simpang.reference.bearers import NamedConflict
from simpang.reference.conflicts import Conflicts, beyond, load_conflicts
from simpang.reference.record import DATA

CONFLICTS = "conflict,name_id,name_en,aliases_id,aliases_en,valid_from,valid_until,known_until,source"
PARTIES = "conflict,party,side,role,valid_from,valid_until,source"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


@pytest.mark.parametrize(
    ("name", "conflicts"),
    [
        ("Perang Enam Hari", ["SIXDAY1967"]),
        ("Six-Day War", ["SIXDAY1967"]),
        ("six day war", ["SIXDAY1967"]),
        ("Perang Falkland", ["FALKLANDS1982"]),
        ("Perang Rusia-Ukraina", ["DONBAS2014", "RUSSIAUKRAINE2022"]),
        ("Perang Gaza", ["GAZA2008", "GAZA2012", "GAZA2014", "GAZA2021", "GAZA2023"]),
        ("Perang Bubat", []),
    ],
)
def test_the_conflicts_with_a_name_in_either_language(
    reference: Reference, name: str, conflicts: list[str]
) -> None:
    assert [each.conflict for each in reference.conflicts_named(name)] == conflicts


@pytest.mark.parametrize(
    ("a", "b", "day", "verdict"),
    [
        ("RUS", "UKR", "2022-02-23", "unknown"),
        ("RUS", "UKR", "2022-02-24", "yes"),
        ("UKR", "RUS", "2023-06-01", "yes"),
        ("BLR", "UKR", "2023-06-01", "unknown"),
        ("ISR", "HAMAS", "2024-05-22", "yes"),
        ("ISR", "HAMAS", "2022-01-01", "unknown"),
        ("ISR", "PSE", "2024-05-22", "unknown"),
        ("ISR", "IRN", "2025-06-13", "yes"),
        ("USA", "IRN", "2025-06-21", "unknown"),
        ("USA", "IRN", "2025-06-22", "yes"),
        ("IND", "PAK", "2025-05-07", "yes"),
        ("IND", "PAK", "2025-05-11", "unknown"),
        ("THA", "KHM", "2025-07-25", "yes"),
        ("THA", "KHM", "2025-12-15", "yes"),
        ("SDN", "RSF", "2024-01-01", "yes"),
        ("GBR", "ARG", "1982-05-01", "yes"),
        ("IRN", "SAU", "2018-01-01", "unknown"),
        ("SAU", "HOUTHI", "2018-01-01", "yes"),
        ("USA", "TALIBAN", "2021-09-15", "unknown"),
        ("TUR", "SYR", "2018-01-01", "unknown"),
        ("RUS", "JPN", "1943-01-01", "unknown"),
        ("FRA", "FRA", "1940-01-01", "unknown"),
        ("IDN", "AUS", "2024-01-01", "unknown"),
    ],
)
def test_who_is_at_war_with_whom(reference: Reference, a: str, b: str, day: str, verdict: str) -> None:
    assert reference.at_war(a, b, date.fromisoformat(day)).verdict == verdict


def test_the_answer_bounds_the_days_on_which_both_take_part(reference: Reference) -> None:
    answer = reference.at_war("IRN", "USA", date(2025, 6, 23))
    assert (str(answer.since), str(answer.until)) == ("2025-06-22", "2025-06-24")
    assert answer.source
    open_end = reference.at_war("RUS", "UKR", date(2024, 1, 1))
    assert (str(open_end.since), open_end.until) == ("2022-02-24", None)


def test_without_a_day_nobody_certainly_is_at_war(reference: Reference) -> None:
    assert reference.at_war("RUS", "UKR", None).verdict == "unknown"


def test_parties_on_a_day_and_at_any_time(reference: Reference) -> None:
    def told(on: date | None) -> list[str]:
        return [
            f"{party.side} {party.party} {party.role}" for party in reference.parties("IRANISRAEL2025", on)
        ]

    assert told(date(2025, 6, 14)) == ["A ISR party", "B IRN party"]
    assert told(None) == ["A ISR party", "A USA party", "B IRN party"]
    assert told(date(2025, 8, 1)) == []
    assert reference.parties("TIADA", None) == ()


def _conflict(**cells: str) -> Conflict:
    row = {"conflict": "SATU", "name_id": "Perang Satu", "name_en": "War One", "source": "x"}
    return Conflict.model_validate(row | {"valid_from": "2019-03", "valid_until": "2020-05-10"} | cells)


def _party(party: str, side: str, **cells: str) -> Party:
    row = {"conflict": "SATU", "party": party, "side": side, "role": "party", "source": "x"}
    return Party.model_validate(row | cells)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2019-02-28", "no"),
        ("2019-03-15", "unknown"),
        ("2019-03-31", "yes"),
        ("2020-05-09", "yes"),
        ("2020-05-10", "no"),
    ],
)
def test_a_beginning_known_to_the_month_leaves_its_days_open(day: str, verdict: str) -> None:
    assert _conflict().on(date.fromisoformat(day)) == verdict


def test_after_the_last_day_known_nothing_is_certain() -> None:
    conflict = Conflict.model_validate(
        {"conflict": "DUA", "name_id": "Perang Dua", "name_en": "War Two", "source": "x"}
        | {"valid_from": "2019", "known_until": "2021-06-30"}
    )
    days = (date(2018, 1, 1), date(2021, 6, 30), date(2021, 7, 1))
    assert [conflict.on(day) for day in days] == ["no", "yes", "unknown"]


@pytest.mark.parametrize("end", [{"known_until": "2020-05-01"}, {"valid_until": ""}])
def test_a_conflict_ends_or_is_known_until_a_day(end: dict[str, str]) -> None:
    cells = {"conflict": "SATU", "name_id": "a", "name_en": "b", "source": "x", "valid_from": "2019"}
    ended = cells | {"valid_until": "2020-05-10"} | end
    with pytest.raises(ValueError, match="one of valid_until and known_until"):
        Conflict.model_validate({name: cell for name, cell in ended.items() if cell})


def test_a_supporter_is_not_at_war() -> None:
    conflicts = Conflicts(
        [_conflict()], [_party("FJI", "A"), _party("TON", "B"), _party("WSM", "B", role="supporter")]
    )
    assert conflicts.at_war("FJI", "TON", date(2020, 1, 1)).verdict == "yes"
    assert conflicts.at_war("FJI", "WSM", date(2020, 1, 1)).verdict == "unknown"
    assert conflicts.at_war("TON", "WSM", date(2020, 1, 1)).verdict == "unknown"


def test_a_party_that_left_and_came_back() -> None:
    came_back = [_party("TON", "B", valid_until="2019-06-01"), _party("TON", "B", valid_from="2020-01-01")]
    conflicts = Conflicts([_conflict()], [_party("FJI", "A"), *came_back])
    days = (date(2019, 5, 1), date(2019, 9, 1), date(2020, 2, 1))
    assert [conflicts.at_war("FJI", "TON", day).verdict for day in days] == ["yes", "unknown", "yes"]


def test_who_tells_a_conflict_with_its_days_and_parties() -> None:
    [told] = who(load(), "Perang Enam Hari", date(2024, 1, 1)).bearers
    assert isinstance(told, NamedConflict)
    assert (told.id, told.on_day, str(told.since), str(told.until)) == (
        "SIXDAY1967",
        "no",
        "1967-06-05",
        "1967-06-10",
    )
    assert [f"{party.side} {party.names['id']}" for party in told.parties] == [
        "A Israel",
        "B Mesir",
        "B Yordania",
        "B Suriah",
    ]
    assert told.names == {"id": "Perang Enam Hari", "en": "Six-Day War"}


def test_who_tells_whether_it_goes_on_on_the_day() -> None:
    [told] = who(load(), "Russian invasion of Ukraine", date(2023, 1, 1)).bearers
    assert isinstance(told, NamedConflict) and told.on_day == "yes"


def _written(folder: Path, conflicts: tuple[str, ...] = (), parties: tuple[str, ...] = ()) -> Path:
    for name, header, lines in (
        ("conflicts.csv", CONFLICTS, conflicts),
        ("conflict_parties.csv", PARTIES, parties),
    ):
        (folder / name).write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return folder


SATU = "SATU,Perang Satu,War One,,,2019-03-01,2020-05-10,,x"


@pytest.mark.parametrize(
    ("party", "code", "said"),
    [
        ("SATU,FJX,A,party,,,x", "unknown_party", "line 2: no state or organisation 'FJX' on record"),
        ("DUA,FJI,A,party,,,x", "unknown_conflict", "line 2: no conflict 'DUA' in conflicts.csv"),
        ("SATU,FJI,AB,party,,,x", "bad_row", "line 2: side"),
        ("SATU,FJI,A,ally,,,x", "bad_row", "line 2: role"),
    ],
)
def test_a_party_that_does_not_fit_is_refused(tmp_path: Path, party: str, code: str, said: str) -> None:
    folder = _written(tmp_path, (SATU,), (party,))
    with pytest.raises(DataError) as refused:
        load(folder)
    assert refused.value.code == code
    assert f"{folder / 'conflict_parties.csv'}, {said}" in refused.value.message


@pytest.mark.parametrize(
    ("days", "outside"),
    [
        ("2019-02-01,", ["2019-02-01"]),
        ("2020-05-10,", ["2020-05-10"]),
        (",2020-06", ["2020-06"]),
        ("2018,2019-01", ["2018", "2019-01"]),
        ("2019,2020", []),
        (",2020-05-10", []),
    ],
)
def test_days_of_a_party_outside_its_conflict(days: str, outside: list[str]) -> None:
    first, last = days.split(",")
    given = {"valid_from": first, "valid_until": last}
    party = _party("FJI", "A", **{name: cell for name, cell in given.items() if cell})
    assert [str(day) for day in beyond(party, _conflict(valid_from="2019-03-01"))] == outside


def test_days_outside_are_a_doubt_with_file_and_line(tmp_path: Path) -> None:
    folder = _written(tmp_path, (SATU,), ("SATU,TON,B,party,,,x", "SATU,FJI,A,party,2021,,x"))
    [fault] = [fault for fault in faults(folder) if fault.code == "outside_conflict"]
    assert (fault.level, fault.path, fault.line) == ("doubt", str(folder / "conflict_parties.csv"), 3)
    assert fault.message == "FJI has 2021, which lies outside the days of SATU"


def test_an_overlay_adds_a_conflict_and_replaces_a_party(tmp_path: Path) -> None:
    folder = _written(
        tmp_path,
        (SATU,),
        ("SATU,FJI,A,party,,,x", "SATU,TON,B,party,,,x", "SIXDAY1967,SYR,B,party,1967-06-09,,x"),
    )
    reference = load(folder)
    assert reference.at_war("TON", "FJI", date(2020, 1, 1)).verdict == "yes"
    assert reference.at_war("ISR", "SYR", date(1967, 6, 6)).verdict == "unknown"
    assert reference.at_war("ISR", "EGY", date(1967, 6, 6)).verdict == "yes"


def test_shipped_rows_are_many_sourced_and_do_not_overlap() -> None:
    conflicts = load_conflicts(DATA)
    assert len(conflicts.all) >= 60
    for conflict in conflicts.all:
        assert conflict.source
        rows: dict[str, list[Party]] = defaultdict(list)
        for party in conflicts.parties(conflict.conflict, None):
            rows[party.party].append(party)
        for same in rows.values():
            for first, second in combinations(
                sorted(same, key=lambda row: row.valid_from or conflict.valid_from), 2
            ):
                assert first.valid_until and second.valid_from and first.valid_until <= second.valid_from
        assert all(party.source for same in rows.values() for party in same)


def test_no_shipped_name_is_also_that_of_a_state_or_body(reference: Reference) -> None:
    names = [name for conflict in reference.conflicts for name in conflict.forms]
    assert [name for name in names if reference.forms_of(name)] == []


def test_every_party_existed(reference: Reference) -> None:
    for conflict in reference.conflicts:
        for party in reference.parties(conflict.conflict, None):
            entity = reference.entity(party.party)
            began = party.valid_from or conflict.valid_from
            assert entity is not None
            assert entity.founded is None or entity.founded.first_day <= began.last_day, (
                conflict,
                party.party,
            )
