"""Odd bodies: what is in no layout of the live service is kept too, to the byte where it is no JSON, to the value where it is."""

import base64
import json

import pytest

import live
from flows import PRO, heard
from upstream import whole
from wire import ask, pretty, prompt

CALL, EVENTS, ARRAY = (f"/v1beta/models/{PRO}:{method}" for method in ("generateContent", "streamGenerateContent?alt=sse", "streamGenerateContent"))
FILE, INTERACTIONS = "/v1beta/files/abc:download?alt=media", "/v1beta/interactions"
LONG = base64.b64encode(bytes(range(256)) * 3).decode()
JSON, STREAM = "application/json; charset=UTF-8", "text/event-stream"


def answered(text: str, **others) -> dict:
    return live.answer([{"text": text}], **others)


def events(*texts: str) -> bytes:
    return "".join(texts).encode()


# Path, content type, body: the same bytes again.
EXACT = {
    "numbers as they are written": (CALL, JSON, b'{\n  "a": 1.0,\n  "b": 1e5,\n  "c": -0,\n  "d": 123456789012345678901234567890,\n  "e": 0.10000000000000001\n}\n'),
    "escapes of the live service": (CALL, JSON, pretty(answered("<b> & 'c' = \u2028 \u00e9 \U0001f6b2 \\ \" /"))),
    "an empty object": (CALL, JSON, b"{}\n"),
    "no line feed": (CALL, JSON, pretty(answered("x")).rstrip()),
    "compact": (INTERACTIONS, JSON, live.compact(live.interaction())),
    "a value that is no object": (CALL, JSON, b"[]\n"),
    "nothing": (CALL, JSON, b""),
    "a member $file of theirs": (CALL, JSON, pretty({"$file": "image-1.png", "$object": {"$file": 1}, "a": [{"$file": LONG}]})),
    "base64 of the other alphabet": (CALL, JSON, pretty(answered(base64.urlsafe_b64encode(b"\xfb\xff" * 400).decode().rstrip("=")))),
    "base64 that is not canonical": (CALL, JSON, pretty(answered(LONG[:-1] + "B="))),
    "base64 with bits left over": (CALL, JSON, pretty(answered("A" * 400 + "AB=="))),
    "a data URI": (INTERACTIONS, JSON, live.compact({"url": "data:image/png;base64," + live.base(live.PICTURE)})),
    "the same picture twice": (CALL, JSON, pretty(live.answer([live.picture_part(), live.picture_part()]))),
    "a long text": (CALL, JSON, pretty(answered("Ein Fahrrad – rot. " * 2000))),
    "HTML": (CALL, "text/html; charset=UTF-8", b"<!DOCTYPE html>\r\n<p>Error 502 \xc3\xa9</p>"),
    "text": (CALL, "text/plain", b"no JSON\r\n\r\n"),
    "bytes": (FILE, "application/octet-stream", bytes(range(256)) * 10),
    "a picture": (FILE, "image/png", live.PICTURE),
    "JSON lines": (FILE, "application/jsonl", b'{"key":"1","response":{}}\n{"key":"2","response":{}}\n'),
    "JSON that is cut": (CALL, JSON, pretty(answered("x"))[:-10]),
    "JSON that is no UTF-8": (CALL, JSON, b'{\n  "a": "\xff\xfe"\n}\n'),
    "events of the live service": (EVENTS, STREAM, b"".join(map(live.event, live.CHUNKS))),
    "events with LF": (EVENTS, STREAM, events("data: {}\n\n", 'data: {"a":1}\n\n')),
    "events with comments, ids and retries": (EVENTS, STREAM, events(": hello\n\n", "id: 7\nretry: 100\nevent: x\ndata: {}\n\n", "data: one\ndata: two\n\n")),
    "events without an end": (EVENTS, STREAM, events('data: {"a": 1}\r\n\r\n', 'data: {"b": 2}\r\n')),
    "events of two layouts": (EVENTS, STREAM, events('data: {"a": 1}\r\n\r\n', 'data: {"a":1}\n\n', "data: [DONE]\n\n")),
    "events that end in an error": (EVENTS, STREAM, live.event(live.CHUNKS[0]) + b'{"error": {"code": 500, "message": "x", "status": "INTERNAL"}}\n'),
    "no events at all": (EVENTS, STREAM, b""),
    "an error of a stream": (EVENTS, STREAM, live.TOO_OFTEN),
    "events of Interactions": (INTERACTIONS, STREAM, b"".join(live.interaction_events())),
    "an array of the live service": (ARRAY, JSON, live.array(live.CHUNKS)),
    "an array of one": (ARRAY, JSON, live.array(live.CHUNKS[:1])),
}  # fmt: skip
# JSON in a layout of nobody's: the same value again.
EQUAL = {
    "four spaces": (CALL, JSON, json.dumps(answered("x"), indent=4).encode()),
    "tabs": (CALL, JSON, json.dumps(answered("x"), indent="\t").encode()),
    "needless escapes": (CALL, JSON, json.dumps(answered("é\U0001f6b2"), indent=2).encode()),
    "an array in another layout": (ARRAY, JSON, json.dumps(live.CHUNKS, indent=1).encode()),
    "DEL as it is": (CALL, JSON, pretty(answered("\x7f"))),
    "space around": (CALL, JSON, b"\n\n  " + pretty(answered("x")) + b"  \n"),
}


def replayed(tape, upstream, path: str, kind: str, body: bytes) -> bytes:
    upstream.on("*", whole(body, 200, ("Content-Type", kind)))
    recorder = tape.record(upstream)
    method, sent = ("GET", None) if path == FILE else ("POST", prompt())
    (recorded,) = heard(recorder, lambda say: say(method, path, sent))
    assert (recorded.status, recorded.body) == (200, body)
    assert recorder.stop() == 0 and len(tape.files()) == 1
    answer = ask(tape.replay(), method, path, sent)
    assert (answer.status, answer.field("Content-Type")) == (200, kind)
    checked = tape.fixtures("verify")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    return answer.body


@pytest.mark.parametrize("name", EXACT)
def test_the_same_bytes_come_again(tape, upstream, name):
    path, kind, body = EXACT[name]
    assert replayed(tape, upstream, path, kind, body) == body


@pytest.mark.parametrize("name", EQUAL)
def test_the_same_value_comes_again(tape, upstream, name):
    path, kind, body = EQUAL[name]
    assert json.loads(replayed(tape, upstream, path, kind, body)) == json.loads(body)


@pytest.mark.parametrize("depth", [100, 5000])
def test_what_is_nested_too_deeply_harms_nobody(tape, upstream, depth):
    body = b'{"a":' * depth + b"1" + b"}" * depth
    upstream.on("*", whole(body))
    server = tape.record(upstream)
    assert ask(server, "POST", CALL, prompt()).body == body
    assert ask(server, "GET", "/").status == 200
    assert server.stop() == 0
    assert ask(tape.replay(), "POST", CALL, prompt()).status == 200


def test_a_body_that_comes_chunked_from_the_client_is_one(tape, service):
    """curl can; no SDK does."""
    server = tape.record(service)
    text = json.dumps(prompt()).encode()
    framed = b"%x\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (10, text[:10], len(text) - 10, text[10:])
    answer = ask(server, "POST", CALL, framed, Transfer_Encoding="chunked", Content_Type="application/json")
    assert answer.status == 200 and service.requests[0].json == prompt()
    assert server.stop() == 0
    assert ask(tape.replay(), "POST", CALL, prompt()).body == answer.body


def test_head_and_options_are_not_confused_with_what_they_ask_about(tape, upstream):
    upstream.on("*", whole(pretty({"name": "files/abc"})))
    server = tape.record(upstream)
    assert ask(server, "GET", "/v1beta/files/abc").json == {"name": "files/abc"}
    assert server.stop() == 0
    server = tape.replay()
    assert ask(server, "OPTIONS", "/v1beta/files/abc", Origin="http://x", Access_Control_Request_Method="GET").status == 200
    assert ask(server, "GET", "/v1beta/files/abc").json == {"name": "files/abc"}
