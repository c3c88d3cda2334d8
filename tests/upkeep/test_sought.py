"""What is looked for is on record, and what is left out has words."""

from __future__ import annotations

from typing import get_args

from simpang.upkeep.shipped import shipped_record
from simpang.upkeep.sought import SoughtOffice, sought_bodies, sought_offices


def test_the_bodies_are_bodies_on_record_each_once() -> None:
    bodies = list(sought_bodies().values())
    assert len(bodies) == len(set(bodies)) == len(sought_bodies())
    assert set(bodies) <= set(shipped_record().memberships.bodies)


def test_an_office_is_looked_for_once_and_somewhere() -> None:
    offices = [office.office for office in sought_offices()]
    assert len(offices) == len(set(offices))
    assert all(
        office.holder or office.position or office.classes or office.labelled for office in sought_offices()
    )
    assert set(offices) <= set(get_args(SoughtOffice.model_fields["office"].annotation))
