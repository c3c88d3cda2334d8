"""A polite client of the Wikidata query service: a query in, the rows of its answer out.

One request at a time, with a pause between two; the User-Agent names the program, its version and whom to write to
(https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy); answers are asked for
compressed. What may pass by (429, 5xx, timeouts, broken answers) is tried again, a bounded number of times, after
waits that grow, and never sooner than the service asks for with `Retry-After`. Waiting, clock and transport are
handed in. Knows nothing of offices.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, build_opener

from simpang.errors import UpkeepError
from simpang.upkeep.addresses import ENDPOINT, checked_endpoint, user_agent
from simpang.upkeep.answers import BadAnswerError, Row, rows_of, unpacked
from simpang.upkeep.waiting import asked_to_wait

Transport = Callable[[Request, float], IO[bytes]]
"""Sends a request, with a timeout in seconds; raises HTTPError for a status of 400 or above, OSError without one."""

_FLEETING = {408, 429, 500, 502, 503, 504}


@dataclass(frozen=True)
class Manner:
    """How the service is treated: seconds, tries and bytes."""

    pause: float = 1.0
    timeout: float = 90.0  # the service itself gives a query 60 seconds
    tries: int = 5
    first_wait: float = 5.0  # doubled for each further try
    longest_wait: float = 120.0
    patience: float = 900.0  # asked to wait longer than this, the client gives up instead
    largest: int = 64_000_000


class _AgainError(Exception):
    """A try that failed and may be repeated, after `wait` seconds at least."""

    def __init__(self, why: str, wait: float = 0.0) -> None:
        super().__init__(why)
        self.why = why
        self.wait = wait


class Client:
    """Asks one query service. Raises UpkeepError where the endpoint or the contact cannot be used."""

    def __init__(
        self,
        contact: str,
        endpoint: str = ENDPOINT,
        manner: Manner = Manner(),
        *,
        transport: Transport | None = None,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.endpoint = checked_endpoint(endpoint)
        self.user_agent = user_agent(contact)
        self._manner = manner
        self._transport = transport or _sent
        self._sleep = sleep
        self._now = now
        self._tell = tell
        self._asked = False

    def ask(self, query: str) -> list[Row]:
        """The rows of the answer: the value of each variable that is bound.

        Raises UpkeepError: `no_answer` where all tries failed, `busy` where the service wants to be left alone for
        longer than is waited for, `refused` where it does not take the query or the client.
        """
        why = ""
        for attempt in range(self._manner.tries):
            if self._asked:
                self._sleep(self._manner.pause)
            self._asked = True
            try:
                return self._once(query)
            except _AgainError as again:
                why = again.why
                if attempt + 1 < self._manner.tries:
                    self._wait(again, attempt)
        raise UpkeepError(
            "no_answer",
            f"{self.endpoint}: no usable answer after {self._manner.tries} tries, the last time because {why}",
        )

    def _wait(self, again: _AgainError, attempt: int) -> None:
        grown = min(self._manner.first_wait * 2**attempt, self._manner.longest_wait)
        wait = max(grown, again.wait)
        if wait > max(self._manner.patience, self._manner.longest_wait):
            raise UpkeepError(
                "busy", f"{self.endpoint}: {again.why}; it asks to be left alone for {wait:.0f} seconds"
            )
        self._tell(f"{self.endpoint}: {again.why}; trying again in {wait:.0f} seconds")
        self._sleep(wait)

    def _once(self, query: str) -> list[Row]:
        request = Request(f"{self.endpoint}?{urlencode({'query': query})}", headers=self._headers())
        try:
            with self._transport(request, self._manner.timeout) as answer:
                return rows_of(unpacked(answer, self._manner.largest))
        except HTTPError as error:
            raise self._told_off(error) from error
        except BadAnswerError as error:
            raise _AgainError(str(error)) from error
        except (OSError, HTTPException) as error:
            raise _AgainError(_told_why(error, self._manner.timeout)) from error

    def _headers(self) -> Mapping[str, str]:
        return {
            "User-Agent": self.user_agent,
            "Accept": "application/sparql-results+json",
            "Accept-Encoding": "gzip",
        }

    def _told_off(self, error: HTTPError) -> Exception:
        """What a status of 400 or above means: come again, or do not."""
        with error:
            why = f"it answered {error.code} {error.reason}"
            if error.code in _FLEETING:
                return _AgainError(why, asked_to_wait(error.headers.get("Retry-After"), self._now()))
            if error.code == 403:
                why += "; it may have barred this address, or the User-Agent: see that --contact reaches you"
            return UpkeepError("refused", f"{self.endpoint}: {why}")


def _sent(request: Request, timeout: float) -> IO[bytes]:
    answer: IO[bytes] = build_opener().open(request, timeout=timeout)
    return answer


def _told_why(error: Exception, timeout: float) -> str:
    reason: Any = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return f"nothing came for {timeout:g} seconds"
    return f"it cannot be reached ({str(reason) or type(reason).__name__})"
