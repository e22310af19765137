"""What is large passes through: as it comes, in little memory, both ways."""

import base64
import hashlib
import http.client
import json
import random
import socket
import threading
from pathlib import Path

import pytest

import live
from flows import PRO, start_upload
from upstream import JSON, Talk
from waiting import PATIENCE, until
from wire import KEY, ask, prompt

MEGABYTE = 1 << 20
LARGE = 30 * MEGABYTE
STREAM = f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse"


def memory(server, name: str = "VmHWM") -> int:
    """Bytes of the process: the most it ever had, or VmRSS for now."""
    lines = Path(f"/proc/{server.process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


def pieces(size: int):
    """`size` bytes of base64 that no two pieces share, made as they are sent."""
    chance = random.Random(1)
    for _ in range(size // 65536):
        yield base64.b64encode(chance.randbytes(49152))


def large_answer(talk: Talk) -> None:
    """One answer whose picture is 30 MB of base64."""
    text = json.dumps(live.answer([live.picture_part(b"")]), indent=2)
    before, after = text.split('"data": ""')
    talk.head(200, *live.UNARY, chunked=True)
    talk.send([before.encode() + b'"data": "'])
    talk.send(pieces(LARGE))
    talk.send([b'"' + after.encode() + b"\n"])
    talk.end()


def digest(server, path: str, body: dict) -> tuple[int, str]:
    """Length and digest of an answer, read in pieces."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json", "x-goog-api-key": KEY})
    answer, length, hashed = connection.getresponse(), 0, hashlib.sha256()
    while piece := answer.read(MEGABYTE):
        length += len(piece)
        hashed.update(piece)
    connection.close()
    return length, hashed.hexdigest()


def test_thirty_megabytes_are_recorded_and_replayed_in_little_memory(tape, upstream):
    upstream.on("*", large_answer)
    path = f"/v1beta/models/{PRO}:generateContent"
    server = tape.record(upstream)
    idle = memory(server)
    recorded = [digest(server, path, prompt(f"picture {number}")) for number in range(2)]
    assert recorded[0][0] > LARGE
    assert memory(server) - idle < 100 * MEGABYTE
    assert server.stop() == 0
    server = tape.replay("--fixture-cache", "8MB")
    idle = memory(server)
    replayed = [digest(server, path, prompt(f"picture {number}")) for number in (0, 1, 1)]
    assert replayed == [recorded[0], recorded[1], recorded[1]]
    assert memory(server) - idle < 100 * MEGABYTE


def test_a_client_that_reads_slowly_holds_upstream_back(tape, upstream):
    """Nothing between them is as large as the answer."""
    sent = []

    def play(talk: Talk) -> None:
        talk.head(Content_Type="application/octet-stream", length=LARGE * 4)
        for piece in pieces(LARGE * 4):
            talk.send(piece)
            sent.append(len(piece))

    upstream.on("*", play)
    server = tape.record(upstream, mode="passthrough")
    idle = memory(server)
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.settimeout(PATIENCE)
        client.connect(("127.0.0.1", server.port))
        client.sendall(b"GET /v1beta/files/abc:download HTTP/1.1\r\nHost: x\r\n\r\n")
        assert client.recv(1)
        still = -1
        while still != len(sent):
            # Until no more goes in between two looks a quarter of a second apart.
            still = len(sent)
            threading.Event().wait(0.25)
        assert sum(sent) < LARGE * 2
        assert memory(server) - idle < 50 * MEGABYTE


def test_the_first_event_is_there_before_upstream_says_the_second(tape, upstream):
    """By events, not by the clock: upstream goes on when the client has what came before."""
    turns = [threading.Event() for _ in live.CHUNKS]

    def play(talk: Talk) -> None:
        talk.head(200, *live.STREAM, chunked=True)
        for turn, chunk in zip(turns, live.CHUNKS, strict=True):
            talk.wait(turn)
            talk.send([live.event(chunk)])
        talk.end()

    upstream.on("*", play)
    server = tape.record(upstream)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    connection.request("POST", STREAM, json.dumps(prompt()), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    # The head alone has come by now.
    assert answer.status == 200 and answer.getheader("Content-Type") == "text/event-stream"
    for turn, chunk in zip(turns, live.CHUNKS, strict=True):
        turn.set()
        assert answer.read(len(live.event(chunk))) == live.event(chunk)
    assert answer.read() == b"" and len(tape.files()) == 1


def test_half_an_event_passes_too(tape, upstream):
    """Nothing waits for the end of a line."""
    go_on = threading.Event()
    whole = live.event(live.CHUNKS[2])

    def play(talk: Talk) -> None:
        talk.head(200, *live.STREAM, chunked=True)
        talk.send([whole[:1000]])
        talk.wait(go_on)
        talk.send([whole[1000:]])
        talk.end()

    upstream.on("*", play)
    connection = http.client.HTTPConnection("127.0.0.1", tape.record(upstream).port, timeout=PATIENCE)
    connection.request("POST", STREAM, json.dumps(prompt()), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    assert answer.read(1000) == whole[:1000]
    go_on.set()
    assert answer.read() == whole[1000:]


def uploading(server, length: int) -> socket.socket:
    """The head of a piece of an upload, sent."""
    head = f"POST /upload/v1beta/files?upload_id=x HTTP/1.1\r\nHost: x\r\nX-Goog-Upload-Command: upload, finalize\r\nContent-Length: {length}\r\n\r\n"
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
    connection.sendall(head.encode())
    return connection


def test_an_upload_passes_as_it_comes(tape, upstream):
    """Upstream has the first piece before the client has sent the last."""
    upstream.on("*", lambda talk: talk.head(200, ("X-Goog-Upload-Status", "final"), Content_Type=JSON, length=0))
    server = tape.record(upstream)
    with uploading(server, 2 * MEGABYTE) as connection:
        connection.sendall(b"a" * MEGABYTE)
        until(lambda: upstream.requests and len(upstream.requests[0].body) >= MEGABYTE // 2)
        connection.sendall(b"b" * MEGABYTE)
        assert connection.recv(12) == b"HTTP/1.1 200"
    assert bytes(upstream.requests[0].body) == b"a" * MEGABYTE + b"b" * MEGABYTE


def test_an_upload_that_upstream_reads_slowly_holds_the_client_back(tape, upstream):
    upstream.on("*", lambda talk: talk.head(200, ("X-Goog-Upload-Status", "final"), Content_Type=JSON, length=0))
    upstream.may_read.clear()
    server = tape.record(upstream)
    idle = memory(server)
    data = bytes(MEGABYTE)
    with uploading(server, 4 * LARGE) as connection:
        connection.settimeout(1)
        sent = 0
        with pytest.raises(TimeoutError):
            while sent < 4 * LARGE:
                sent += connection.send(data)
        assert sent < 2 * LARGE and memory(server) - idle < 50 * MEGABYTE
        connection.settimeout(PATIENCE)
        upstream.may_read.set()
        while sent < 4 * LARGE:
            sent += connection.send(data[: min(len(data), 4 * LARGE - sent)])
        assert connection.recv(12) == b"HTTP/1.1 200"
    assert len(upstream.requests[0].body) == 4 * LARGE and memory(server) - idle < 100 * MEGABYTE


def test_an_upload_that_the_client_gives_up_writes_nothing(tape, upstream):
    upstream.on("*", lambda talk: talk.head(200, Content_Type=JSON, length=0))
    server = tape.record(upstream)
    with uploading(server, MEGABYTE) as connection:
        connection.sendall(b"a" * 1000)
        until(lambda: upstream.requests)
    until(lambda: ask(server, "GET", "/__admin/journal").json["entries"][0]["ending"])
    assert not tape.files() and not tape.litter()


def test_an_upload_refused_by_upstream_is_refused_at_once(tape, upstream):
    """Without the body having been read."""
    upstream.on("*", lambda talk: (talk.head(429, Content_Type=JSON, length=2), talk.send(b"{}")))
    assert start_upload(lambda method, path, *rest, **fields: ask(tape.record(upstream), method, path, *rest, **fields)).status == 429
