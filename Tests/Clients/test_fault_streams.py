"""Faults of streams: events that are missing, broken, late or cut into odd packets."""

import base64
import json

import pytest

from fault_facts import FLASH_25, OTHERS, TEXT
from faulty import EVENTS, call, path_of, stream
from server import Server
from sockets import FIN, RST, SILENCE, Heard, listen
from test_streams import events
from wire import pretty, prompt


def frames(content: bytes) -> list[bytes]:
    """What stands between blank lines; the last is what follows the last of them."""
    return content.split(b"\r\n\r\n")


def heard_on(server: Server, fault: str, model: str = FLASH_25, **others) -> Heard:
    return listen(server, path_of(model, EVENTS), prompt(), fault, **others)


def event(frame: bytes) -> dict:
    assert frame.startswith(b"data: ")
    return json.loads(frame[6:])


def test_a_stream_ends_without_a_reason(faulty):
    heard = heard_on(faulty, "stream-no-finish")
    assert heard.ending == FIN and heard.is_whole
    found = events(heard.content)
    assert found and not any("finishReason" in candidate for event in found for candidate in event["candidates"])
    assert any("inlineData" in part for event in found for part in event["candidates"][0]["content"]["parts"])


def test_a_stream_has_no_events(faulty):
    heard = heard_on(faulty, "stream-empty")
    assert heard.head.startswith("HTTP/1.1 200 OK") and heard.field("Content-Type") == "text/event-stream"
    assert heard.is_whole and heard.content == b"" and heard.ending == FIN


def test_an_error_is_an_event_of_a_stream(faulty):
    answer = stream(faulty, "stream-error-event; at=1; fault=quota-bare")
    assert answer.status == 200
    found = [event(frame) for frame in frames(answer.body)[:-1]]
    assert "candidates" in found[0]
    assert found[1] == {
        "error": {"code": 429, "message": "Resource has been exhausted (e.g. check quota).", "status": "RESOURCE_EXHAUSTED"}
    }
    assert list(event(frames(stream(faulty, "stream-error-event").body)[1])) == ["error"]


def test_an_error_stands_bare_in_a_stream(faulty):
    answer = stream(faulty, "stream-error-raw; at=1; fault=overloaded-503")
    assert answer.status == 200
    first, rest = answer.body.split(b"\r\n\r\n", 1)
    assert "candidates" in event(first)
    bare, length = json.JSONDecoder().raw_decode(rest.decode())
    assert list(bare) == ["error"] and bare["error"]["code"] == 503
    # As an error is written everywhere else.
    assert rest.decode()[:length] + "\n" == pretty(bare).decode()


def test_a_stream_is_reset_between_events(faulty):
    heard = heard_on(faulty, "stream-reset; at=1")
    assert heard.ending == RST and not heard.is_whole
    first, rest = frames(heard.content)
    assert "candidates" in event(first) and rest == b""


def test_a_stream_is_cut_inside_an_event(faulty):
    heard = heard_on(faulty, "stream-cut-event")
    assert heard.ending == FIN and not heard.is_whole
    assert frames(heard.content)[-1].startswith(b"data: ")


def test_a_stream_ends_cleanly_inside_an_event(faulty):
    heard = heard_on(faulty, "stream-half-event; at=1")
    assert heard.ending == FIN and heard.is_whole
    first, rest = frames(heard.content)
    assert "candidates" in event(first) and rest.startswith(b"data: ")
    with pytest.raises(ValueError):
        json.loads(rest[6:])


def test_a_stream_falls_silent(faulty):
    heard = heard_on(faulty, "stream-stall; at=1; for_=400ms")
    assert heard.longest_pause >= 0.35
    (first,) = events(heard.until_the_pause.content)
    assert "candidates" in first
    assert heard_on(faulty, "stream-stall; at=1", patience=0.5).ending == SILENCE


def test_the_first_event_is_late(faulty):
    heard = heard_on(faulty, "stream-slow-first; latency=300ms")
    assert heard.when(b"data: ") >= 0.3
    assert len(events(heard.content)) > 1 and heard.is_whole


def test_packets_are_tiny(faulty):
    heard = heard_on(faulty, "stream-tiny-packets; size=7", TEXT)
    normal = heard_on(faulty, "pass", TEXT)
    # Not one for every 7 bytes: the kernel joins what waits for an acknowledgement.
    assert heard.segments > 5 * normal.segments
    assert [one["candidates"] for one in events(heard.content)] == [one["candidates"] for one in events(normal.content)]


def test_a_packet_ends_inside_a_character(faulty):
    heard = heard_on(faulty, "stream-split-utf8", TEXT)
    assert events(heard.content) and not heard.content.isascii()
    assert not all(map(is_utf8, heard.chunks))


def is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_all_events_come_at_once(faulty):
    heard = heard_on(faulty, "stream-coalesced", TEXT)
    assert len(events(heard.content)) > 1
    first = next(piece for _, piece in heard.pieces if b"data: " in piece)
    assert first.count(b"data: ") == len(events(heard.content))


def test_one_event_is_big(faulty):
    answer = stream(faulty, "stream-big-event; bytes=2MB")
    found = events(answer.body)
    (data,) = [part["inlineData"]["data"] for one in found for part in one["candidates"][0]["content"]["parts"] if "inlineData" in part]
    assert 2_000_000 <= len(base64.b64decode(data, validate=True)) <= 2_300_000
    assert found[-1]["candidates"][0]["finishReason"] == "STOP"


def test_a_block_comes_where_the_picture_would(faulty):
    found = events(stream(faulty, "stream-block-midway; fault=image-recitation").body)
    *before, last = [one["candidates"][0] for one in found]
    assert before and all(candidate["content"]["parts"][0]["text"] for candidate in before)
    assert last["finishReason"] == "IMAGE_RECITATION" and not last.get("content", {}).get("parts")
    assert [event(frame) for frame in frames(stream(faulty, "stream-block-midway").body)[:-1]][-1]["candidates"][0][
        "finishReason"
    ] == "IMAGE_PROHIBITED_CONTENT"


STREAM_FAULTS = [name for name in OTHERS if name.startswith("stream-")]


@pytest.mark.parametrize("fault", STREAM_FAULTS)
def test_a_fault_of_streams_leaves_a_call_alone(faulty, fault):
    answer = call(faulty, fault, TEXT)
    assert answer.status == 200 and answer.json["candidates"][0]["finishReason"] == "STOP"
