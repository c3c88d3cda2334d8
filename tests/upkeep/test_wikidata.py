"""The client: how it asks, when it asks again, and when it gives up."""

from __future__ import annotations

import socket
from http.server import BaseHTTPRequestHandler
from importlib.metadata import version
from typing import Any

import pytest

from simpang.errors import UpkeepError
from simpang.upkeep import Client

QUERY = 'SELECT * WHERE { ?state wdt:P298 "IDN" ; wdt:P1906 ?position }'


def test_it_says_who_asks_and_takes_compressed_answers(asking: Any) -> None:
    rows = asking.client().ask(QUERY)
    assert rows[0]["en"] == "Bima Hartono"
    assert rows[0]["startPrecision"] == "11"
    assert asking.service.asked == [QUERY]
    headers = asking.service.headers[0]
    assert headers["User-Agent"].startswith(f"Simpang/{version('simpang')} (me@example.org) ")
    assert headers["Accept"] == "application/sparql-results+json"
    assert headers["Accept-Encoding"] == "gzip"


def test_it_pauses_between_two_questions(asking: Any) -> None:
    client = asking.client(pause=1.5)
    client.ask(QUERY)
    assert asking.waits == []
    client.ask(QUERY)
    assert asking.waits == [1.5]


@pytest.mark.parametrize(
    ("retry_after", "waited"),
    [("17", 17.0), ("2", 5.0), ("Tue, 24 Nov 2026 12:00:40 GMT", 40.0), ("soon", 5.0), ("", 5.0)],
)
def test_told_that_it_asks_too_much_it_waits_as_long_as_it_is_told(
    asking: Any, reply: Any, retry_after: str, waited: float
) -> None:
    asking.service.replies = [reply(429, Retry_After=retry_after)]
    assert asking.client(pause=0.5).ask(QUERY)
    assert asking.waits == [waited, 0.5]
    assert asking.said == [
        f"{asking.service.endpoint}: it answered 429 Too Many Requests; trying again in {waited:.0f} seconds"
    ]


def test_asked_to_stay_away_for_long_it_gives_up_at_once(asking: Any, reply: Any) -> None:
    asking.service.replies = [reply(429, Retry_After="86400")]
    with pytest.raises(UpkeepError, match="left alone for 86400 seconds") as error:
        asking.client().ask(QUERY)
    assert error.value.code == "busy"
    assert asking.waits == []


def test_a_service_that_is_down_for_a_moment_is_asked_again(asking: Any, reply: Any) -> None:
    asking.service.replies = [reply(503), reply(500), reply(503)]
    assert asking.client(pause=0).ask(QUERY)
    assert [wait for wait in asking.waits if wait] == [5.0, 10.0, 20.0]


def test_waits_and_tries_are_bounded(asking: Any, reply: Any) -> None:
    asking.service.replies = [reply(503)] * 7
    with pytest.raises(UpkeepError, match=r"after 7 tries, .* 503 Service Unavailable") as error:
        asking.client(pause=0, tries=7, longest_wait=30).ask(QUERY)
    assert error.value.code == "no_answer"
    assert [wait for wait in asking.waits if wait] == [5.0, 10.0, 20.0, 30.0, 30.0, 30.0]
    assert len(asking.service.asked) == 7


@pytest.mark.parametrize(("code", "told"), [(400, "400 Bad Request"), (403, "403 Forbidden; .*--contact")])
def test_a_refusal_is_not_asked_twice(asking: Any, reply: Any, code: int, told: str) -> None:
    asking.service.replies = [reply(code)]
    with pytest.raises(UpkeepError, match=told) as error:
        asking.client().ask(QUERY)
    assert error.value.code == "refused"
    assert len(asking.service.asked) == 1


BROKEN = [
    b'{"head":{"vars":["office"]},"results":{"bindings":[{"office":{"type":"literal",\njava.util.concurrent.Timeout',
    b"<html>maintenance</html>",
    b'{"head":{},"boolean":true}',
    b"[]",
    b"",
]


@pytest.mark.parametrize("body", BROKEN)
def test_a_broken_answer_is_no_answer(asking: Any, send: Any, body: bytes) -> None:
    asking.service.replies = [lambda handler: send(handler, body)]
    assert asking.client().ask(QUERY)
    asking.service.replies = [lambda handler: send(handler, body)] * 5
    with pytest.raises(UpkeepError, match="no SPARQL result in JSON") as error:
        asking.client().ask(QUERY)
    assert error.value.code == "no_answer"


def test_a_connection_that_breaks_off_and_gzip_that_is_none(asking: Any) -> None:
    def cut_off(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"head"')

    def no_gzip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", "8")
        handler.end_headers()
        handler.wfile.write(b"not gzip")

    asking.service.replies = [cut_off, no_gzip]
    assert asking.client().ask(QUERY)
    assert len(asking.said) == 2


def test_an_answer_that_is_too_large_is_not_read_on(asking: Any) -> None:
    with pytest.raises(UpkeepError, match="larger than 100 bytes"):
        asking.client(largest=100).ask(QUERY)


def test_nothing_comes(asking: Any) -> None:
    def silent(handler: BaseHTTPRequestHandler) -> None:
        asking.service.released.wait()

    asking.service.replies = [silent] * 2
    with pytest.raises(UpkeepError, match=r"after 2 tries, .* nothing came for 0\.01 seconds"):
        asking.client(tries=2, timeout=0.01).ask(QUERY)


def test_no_network(asking: Any) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(
        UpkeepError, match=f"127.0.0.1:{port}/sparql: no usable answer .* cannot be reached"
    ) as error:
        asking.client(endpoint=f"http://127.0.0.1:{port}/sparql").ask(QUERY)
    assert error.value.code == "no_answer"
    assert asking.waits == [5.0, 1.0, 10.0, 1.0, 20.0, 1.0, 40.0, 1.0]


@pytest.mark.parametrize(
    "contact", ["", "me", "me@example.org\r\nX-Evil: 1", "me@a.org (you)", "mé@example.org"]
)
def test_a_contact_has_to_be_one(contact: str) -> None:
    with pytest.raises(UpkeepError, match="is no contact") as error:
        Client(contact)
    assert error.value.code == "bad_contact"


@pytest.mark.parametrize(
    "endpoint",
    [
        "file:///etc/passwd",
        "query.wikidata.org",
        "https://",
        "http://a.org/?query=1",
        "https://me:secret@a.org/sparql",
        "http://[a",
    ],
)
def test_an_endpoint_has_to_be_one(endpoint: str) -> None:
    with pytest.raises(UpkeepError, match="is no query service") as error:
        Client("me@example.org", endpoint)
    assert error.value.code == "bad_endpoint"
