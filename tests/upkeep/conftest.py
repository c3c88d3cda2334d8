"""A small record of invented persons, and a query service on this machine that answers as Wikidata's does."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from simpang.reference.record import DATA
from simpang.upkeep import Client, Manner, Shipped, shipped_record
from simpang.upkeep.told import Dating, Told

ANSWERS = Path(__file__).parent / "data"
DAY = date(2026, 11, 24)
Reply = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Shipped:
    """The shipped record, with other offices, bodies and memberships."""
    folder = tmp_path_factory.mktemp("record") / "data"
    shutil.copytree(DATA, folder)
    for table in (ANSWERS / "record").iterdir():
        shutil.copy(table, folder)
    return shipped_record(folder)


def answer(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    """Send an answer of the service, compressed as it is asked for."""
    packed = gzip.compress(body)
    handler.send_response(status)
    handler.send_header("Content-Type", "application/sparql-results+json;charset=utf-8")
    handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Content-Length", str(len(packed)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(packed)


def status(code: int, **headers: str) -> Reply:
    """A reply with a status and no result."""
    return lambda handler: answer(handler, b"not now", code, **headers)


def recorded(query: str) -> bytes:
    """The recorded answer to a query; an empty one to any other."""
    kinds = {"heads": "wdt:P1906", "ministers": "?class", "memberships": "p:P463", "bodies": "p:P3975"}
    kind = next(name for name, mark in kinds.items() if mark in query)
    path = ANSWERS / (f"{kind}.json" if kind == "bodies" else f"{kind}_IDN.json")
    if kind != "bodies" and '"IDN"' not in query:
        path = ANSWERS / "nothing.json"
    return path.read_bytes()


@dataclass
class Wikidata:
    """A query service on the loopback. `replies` are sent first, in their order, then what was recorded."""

    server: ThreadingHTTPServer
    replies: list[Reply] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    released: Event = field(default_factory=Event)

    @property
    def endpoint(self) -> str:
        """Where it is asked."""
        return f"http://127.0.0.1:{self.server.server_address[1]}/sparql"

    def reply(self, handler: BaseHTTPRequestHandler) -> None:
        """Note a request and answer it."""
        query = parse_qs(urlsplit(handler.path).query)["query"][0]
        self.asked.append(query)
        self.headers.append(dict(handler.headers.items()))
        if self.replies:
            self.replies.pop(0)(handler)
        else:
            answer(handler, recorded(query))


@pytest.fixture
def wikidata(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wikidata]:
    """The service, which ends with the test."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            service.reply(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service = Wikidata(server)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield service
    service.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Asking:
    """A client of that service which does not wait, and notes for how long it would have."""

    service: Wikidata
    waits: list[float] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def client(self, endpoint: str | None = None, **manner: float) -> Client:
        """The client; `manner` as in `Manner`."""
        return Client(
            "me@example.org",
            endpoint or self.service.endpoint,
            Manner(**manner),  # type: ignore[arg-type]
            sleep=self.waits.append,
            now=lambda: datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC),
            tell=self.said.append,
        )


@pytest.fixture
def asking(wikidata: Wikidata) -> Asking:
    """A client of the service on this machine."""
    return Asking(wikidata)


@pytest.fixture
def holder() -> Callable[..., Told]:
    """A statement of Wikidata that somebody holds an office, by default that of a foreign minister of Indonesia."""

    def told(name: str, start: str | None, end: str | None = None, **fields: object) -> Told:
        item = f"Q{sum(name.encode())}"
        dating = Dating(
            starts=(start,) if start else (),
            ends=(end,) if end else (),
            natures=fields.pop("natures", ()),  # type: ignore[arg-type]
            doubtful=bool(fields.pop("doubtful", False)),
        )
        defaults: dict[str, object] = {"office": "foreign_minister", "of": "IDN", "about": item, "page": item}
        return Told.model_validate({**defaults, **fields, "name": name, "dating": dating})

    return told


@pytest.fixture
def member() -> Callable[..., Told]:
    """A statement of Wikidata that a state belongs to a body, by default Indonesia to the OECD."""

    def told(
        start: str | None, end: str | None = None, body: str = "Q41550", name: str = "OECD", of: str = "IDN"
    ) -> Told:
        dating = Dating(starts=(start,) if start else (), ends=(end,) if end else ())
        return Told(of=of, about=body, name=name, page="Q252", dating=dating)

    return told


@pytest.fixture
def reply() -> Callable[..., Reply]:
    """Makes a reply with a status and headers."""
    return status


@pytest.fixture
def send() -> Callable[..., None]:
    """Sends a body as an answer of the service."""
    return answer
