"""How long a service asks its clients to wait."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def asked_to_wait(retry_after: str | None, now: datetime) -> float:
    """The seconds that a `Retry-After` asks for (RFC 9110, 10.2.3: seconds or a date); 0 where it asks nothing."""
    told = (retry_after or "").strip()
    if told.isascii() and told.isdigit():
        return float(told)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return 0.0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
