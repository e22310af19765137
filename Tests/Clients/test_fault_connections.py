"""Faults of time and of the connection: which bytes come when, and whether FIN, RST or nothing ends them."""

import itertools
import json

import pytest

from faulty import ARRAY, EVENTS, call, path_of
from pictures import opened
from sockets import FIN, RST, SILENCE, listen
from wire import prompt


@pytest.mark.parametrize("query", [None, EVENTS, ARRAY], ids=["call", "events", "array"])
@pytest.mark.parametrize(("fault", "ending"), [("reset-before-headers", RST), ("close-before-headers", FIN)])
def test_a_connection_ends_without_a_byte(faulty, fault, ending, query):
    heard = listen(faulty, path_of(query=query), prompt(), fault)
    assert (heard.raw, heard.ending) == (b"", ending)


@pytest.mark.parametrize("query", [None, EVENTS], ids=["call", "events"])
@pytest.mark.parametrize("share", [25, 60])
def test_a_reset_comes_inside_the_body(faulty, share, query):
    whole = listen(faulty, path_of(query=query), prompt(), "pass")
    heard = listen(faulty, path_of(query=query), prompt(), f"reset-mid-body; at={share}%")
    assert (whole.ending, heard.ending) == (FIN, RST)
    assert heard.head.startswith("HTTP/1.1 200 OK")
    assert not heard.is_whole
    assert abs(len(heard.content) / len(whole.content) - share / 100) < 0.02


def test_a_body_is_shorter_than_promised(faulty):
    heard = listen(faulty, path_of(), prompt(), "short-body; bytes=1000")
    assert heard.ending == FIN and heard.field("Transfer-Encoding") is None
    assert len(heard.body) == int(heard.field("Content-Length")) - 1000
    assert heard.body.startswith(b'{\n  "candidates"')


@pytest.mark.parametrize("query", [None, EVENTS], ids=["call", "events"])
def test_a_chunked_body_lacks_its_end(faulty, query):
    heard = listen(faulty, path_of(query=query), prompt(), "chunk-truncated")
    assert heard.ending == FIN and heard.field("Transfer-Encoding") == "chunked"
    assert not heard.is_whole and heard.content


def test_a_large_picture_is_padded_and_still_one(faulty):
    answer = call(faulty, "large-body; bytes=3MB")
    assert 3_000_000 <= len(answer.picture) <= 3_300_000
    assert opened(answer.picture).size == (1024, 1024)


def test_the_first_byte_is_late(faulty):
    heard = listen(faulty, path_of(), prompt(), "slow-first-byte; latency=300ms")
    assert heard.first >= 0.3 and heard.is_whole
    assert json.loads(heard.content)["candidates"][0]["finishReason"] == "STOP"


def test_a_body_drips(faulty):
    heard = listen(faulty, path_of(), prompt(), "drip; over=600ms; chunks=6")
    assert heard.ended >= 0.4 and heard.is_whole
    # In time, not only in pieces; a slow reader may get two at once.
    pauses = [after - before for (before, _), (after, _) in itertools.pairwise(heard.pieces)]
    assert sum(pause > 0.05 for pause in pauses) >= 2
    assert json.loads(heard.content)["candidates"][0]["finishReason"] == "STOP"


def test_a_black_hole_says_nothing(faulty):
    assert listen(faulty, path_of(), prompt(), "blackhole", patience=0.5).ending == SILENCE
    heard = listen(faulty, path_of(), prompt(), "blackhole; max=300ms")
    assert (heard.raw, heard.ending) == (b"", RST) and heard.ended >= 0.3


def test_an_idle_connection_is_reset(faulty):
    heard = listen(faulty, path_of(), prompt(), "idle-reset; after=300ms")
    assert (heard.raw, heard.ending) == (b"", RST) and heard.ended >= 0.3
