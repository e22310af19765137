"""How google-genai takes connections that break, stall or bring streams in pieces, and how many requests it makes (F 3 and 5, failures.md).

What those pages do not tell of the versions that run here (1.52, 2.34, 3.4) is as observed on 2026-11-21, and marked so.
"""

import asyncio

import pytest
from google.genai import errors, types

import sdk
from fault_facts import FLASH_25, TEXT
from faulty import MAJOR, RETRY, awaited, awaited_stream, connected, delivered, generate, httpx, streamed
from pictures import opened

aiohttp = pytest.importorskip("aiohttp")


@pytest.fixture
def at_once(monkeypatch):
    """The hidden retry over aiohttp comes after 1 + randint(0, 9) seconds; here at once."""
    monkeypatch.setattr("google.genai._api_client.random.randint", lambda *_: -1)


# The connection

BROKEN = [
    ("reset-before-headers", "ReadError", "reset by peer"),
    ("close-before-headers", "RemoteProtocolError", "Server disconnected without sending a response."),
    ("reset-mid-body; at=50%", "ReadError", "reset by peer"),
    ("short-body", "RemoteProtocolError", "peer closed connection without sending complete message body"),
    ("chunk-truncated", "RemoteProtocolError", "incomplete chunked read"),
    ("idle-reset; after=100ms", "ReadError", "reset by peer"),
]


@pytest.mark.parametrize("options", [{}, {"retry_options": RETRY}], ids=["default", "retry options"])
@pytest.mark.parametrize(("fault", "kind", "words"), BROKEN, ids=[one[0].partition(";")[0] for one in BROKEN])
def test_a_broken_connection_is_not_retried_over_httpx(faulty, fault, kind, words, options):
    """With options neither: they cover timeouts and refused connections (F 1.4)."""
    with pytest.raises(getattr(httpx, kind), match=words):
        generate(faulty.client(fault, **options))
    assert faulty.requests() == 1
    # The async ReadError has no words.
    with pytest.raises(getattr(httpx, kind)):
        awaited(faulty, fault, "httpx", **options)
    assert faulty.requests() == 1


# Requests without and with options. Before 2.x options did not cover aiohttp's errors, but kept the hidden retry (observed on 1.52).
HIDDEN = (2, 5 if MAJOR >= 2 else 2)
BROKEN_ASYNC = [
    ("reset-before-headers", "ClientOSError", None, HIDDEN),
    ("close-before-headers", "ServerDisconnectedError", "Server disconnected", HIDDEN),
    ("idle-reset; after=100ms", "ClientOSError", None, HIDDEN),
    ("reset-mid-body; at=50%", "ClientPayloadError", None, (1, 1)),
    ("short-body", "ClientPayloadError", "ContentLengthError", (1, 1)),
    # A 400 that no server said.
    ("chunk-truncated", "ClientPayloadError", "TransferEncodingError: 400", (1, 1)),
]


@pytest.mark.parametrize("is_optioned", [False, True], ids=["default", "retry options"])
@pytest.mark.parametrize(("fault", "kind", "words", "requests"), BROKEN_ASYNC, ids=[one[0].partition(";")[0] for one in BROKEN_ASYNC])
def test_a_connection_broken_before_the_answer_is_tried_twice_over_aiohttp(faulty, at_once, fault, kind, words, requests, is_optioned):
    with pytest.raises(getattr(aiohttp, kind), match=words):
        awaited(faulty, fault, "aiohttp", **({"retry_options": RETRY} if is_optioned else {}))
    assert faulty.requests() == requests[is_optioned]


def test_the_hidden_retry_brings_the_picture(faulty, at_once):
    async def ask():
        async with connected(faulty, "reset-before-headers; times=1", "aiohttp") as client:
            return await client.models.generate_content(model=FLASH_25, contents="a prompt of the hidden retry alone")

    assert opened(sdk.picture(asyncio.run(ask())))
    assert faulty.requests() == 2

# Time. The SDK's timeout is in milliseconds.


@pytest.mark.parametrize("fault", ["blackhole", "slow-first-byte; latency=30s"])
def test_silence_ends_by_the_timeout(faulty, fault):
    """Options retry timeouts, from 2.x on (F 3; 1.52 as observed)."""
    with pytest.raises(httpx.ReadTimeout):
        generate(faulty.client(fault, timeout=150))
    assert faulty.requests() == 1
    with pytest.raises(httpx.ReadTimeout):
        generate(faulty.client(fault, timeout=150, retry_options=RETRY))
    assert faulty.requests() == (5 if MAJOR >= 2 else 1)


def test_a_late_first_byte_is_waited_for(faulty):
    assert opened(sdk.picture(generate(faulty.client("slow-first-byte; latency=300ms"))))
    assert faulty.requests() == 1


def test_a_timeout_is_no_deadline_over_httpx(faulty):
    """It counts from read to read, and a drip keeps it from coming."""
    assert opened(sdk.picture(generate(faulty.client("drip; over=1200ms; chunks=24", timeout=600))))
    assert faulty.requests() == 1


def test_a_timeout_is_a_deadline_over_aiohttp(faulty):
    """In 1.x it was one of connecting alone (1.45 in F 3; 1.52 as observed)."""
    if MAJOR < 2:
        assert sdk.picture(awaited(faulty, "drip; over=1200ms; chunks=24", "aiohttp", timeout=600))
    else:
        with pytest.raises(TimeoutError):
            awaited(faulty, "drip; over=1200ms; chunks=24", "aiohttp", timeout=600)
    assert faulty.requests() == 1

# Streams


def finish_reasons(chunks: list) -> list:
    return [candidate.finish_reason for chunk in chunks for candidate in chunk.candidates or [] if candidate.finish_reason]


def pictures(chunks: list) -> list:
    parts = [part for chunk in chunks for part in (chunk.candidates[0].content.parts if chunk.candidates[0].content else None) or []]
    return [part.inline_data for part in parts if part.inline_data]


def test_a_stream_without_a_reason_just_ends(faulty):
    chunks = streamed(faulty.client("stream-no-finish"))
    assert len(pictures(chunks)) == 1 and finish_reasons(chunks) == []
    assert faulty.requests() == 1


def test_a_stream_without_events_just_ends(faulty):
    assert streamed(faulty.client("stream-empty", retry_options=RETRY)) == []
    assert faulty.requests() == 1


# F 5.10 knows 1.45, where it was silent, and 1.73, where it was not; 1.52 raises too (observed).
@pytest.mark.parametrize("fault", ["stream-error-event; at=1", "stream-error-raw; at=1"])
def test_an_error_in_a_stream_is_raised_after_what_came(faulty, fault):
    (chunk,), error = delivered(faulty.client(fault, retry_options=RETRY))
    assert chunk.candidates
    assert isinstance(error, errors.ServerError) and (error.code, error.status) == (503, "UNAVAILABLE")
    assert faulty.requests() == 1


# What came before stays with the caller; no options retry what comes in the middle.
TORN = [
    ("stream-reset; at=1", "ReadError", "ClientPayloadError"),
    ("stream-cut-event", "RemoteProtocolError", "ClientPayloadError"),
    ("stream-half-event; at=1", "UnknownApiResponseError", "UnknownApiResponseError"),
]


def has_the_beginning(chunks: list, fault: str) -> bool:
    """The events before the place; no page says in which event the cut is."""
    return len(chunks) == 1 if "at=1" in fault else finish_reasons(chunks) == []


@pytest.mark.parametrize(("fault", "kind", "async_kind"), TORN, ids=[one[0].partition(";")[0] for one in TORN])
def test_a_torn_stream_raises_after_what_came(faulty, fault, kind, async_kind):
    chunks, error = delivered(faulty.client(fault, retry_options=RETRY))
    assert type(error).__name__ == kind and has_the_beginning(chunks, fault)
    assert faulty.requests() == 1
    chunks, error = awaited_stream(faulty, fault, "aiohttp", retry_options=RETRY)
    assert type(error).__name__ == async_kind and has_the_beginning(chunks, fault)
    assert faulty.requests() == 1


def test_a_silent_stream_ends_by_the_timeout_of_one_read(faulty):
    chunks, error = delivered(faulty.client("stream-stall; at=1", timeout=800, retry_options=RETRY))
    assert len(chunks) == 1 and isinstance(error, httpx.ReadTimeout)
    assert faulty.requests() == 1


HARMLESS = ["stream-slow-first; latency=300ms", "stream-tiny-packets; size=7", "stream-split-utf8", "stream-coalesced"]


@pytest.mark.parametrize("fault", HARMLESS, ids=lambda fault: fault.partition(";")[0])
def test_packets_do_not_matter(faulty, fault):
    chunks = streamed(faulty.client(fault), TEXT)
    assert "".join(chunk.text or "" for chunk in chunks) and finish_reasons(chunks) == [types.FinishReason.STOP]
    assert faulty.requests() == 1


def test_a_big_event_is_too_long_for_aiohttp_before_3(faulty):
    """httpx takes it. aiohttp reads lines, of 8 MB at most in 1.45 to 1.73 and 4 MB in 2.19; 3.x reads its own (F 5.10)."""
    (blob,) = pictures(streamed(faulty.client("stream-big-event; bytes=12MB")))
    assert len(blob.data) >= 12_000_000
    assert faulty.requests() == 1
    chunks, error = awaited_stream(faulty, "stream-big-event; bytes=12MB", "aiohttp")
    if MAJOR >= 3:
        assert error is None and len(pictures(chunks)) == 1
    else:
        assert error is not None and pictures(chunks) == []
    assert faulty.requests() == 1


def test_a_block_in_a_stream_is_told_by_the_last_chunk_alone(faulty):
    chunks = streamed(faulty.client("stream-block-midway"))
    assert finish_reasons(chunks) == [chunks[-1].candidates[0].finish_reason] == [types.FinishReason.IMAGE_PROHIBITED_CONTENT]
    assert pictures(chunks) == [] and chunks[0].text
    assert faulty.requests() == 1
