"""The query service as a source: what it says of one state after another."""

from __future__ import annotations

from datetime import date

from simpang.errors import UpkeepError
from simpang.upkeep import queries
from simpang.upkeep.answers import memberships_told, offices_told
from simpang.upkeep.sought import BODIES
from simpang.upkeep.told import Told
from simpang.upkeep.wikidata import Client


class Service:
    """Asks a client three questions about each state, and one about all bodies; `day` is that of the asking."""

    def __init__(self, client: Client, day: date) -> None:
        self._client = client
        self.day = day

    @property
    def name(self) -> str:
        """Where the answers come from."""
        return self._client.endpoint

    def told(self, place: str) -> list[Told]:
        """What is said of a state, or of all bodies (`BODIES`). Raises UpkeepError where there is no answer."""
        try:
            return self._told(place)
        except (KeyError, ValueError) as error:
            raise UpkeepError("bad_answer", f"{self.name}: {place}: its answer lacks {error}") from error

    def _told(self, place: str) -> list[Told]:
        if place == BODIES:
            return offices_told(self._client.ask(queries.body_offices()))
        return [
            *offices_told(self._client.ask(queries.heads(place)), place),
            *offices_told(self._client.ask(queries.ministers(place)), place),
            *memberships_told(self._client.ask(queries.memberships(place)), place),
        ]
