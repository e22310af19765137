"""An upstream that breaks: the client learns what failed, and nothing is written."""

import gzip
import json
import socket
import threading
import zlib

import pytest

import live
from certificates import Authority
from flows import PRO, call, heard
from service import json_of
from sockets import FIN, RST, listen
from upstream import JSON, Talk, whole
from waiting import PATIENCE, until
from wire import ask, generate, pretty, prompt, refusal

PATH = f"/v1beta/models/{PRO}:generateContent"
STREAM = f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse"
ANSWER = pretty(live.answer([{"text": "Here."}, live.picture_part()]))


def nothing(talk: Talk) -> None:
    talk.reset()


def closing(talk: Talk) -> None:
    talk.close()


def half_a_head(talk: Talk) -> None:
    talk.raw(b"HTTP/1.1 200 OK\r\nContent-Ty")
    talk.close()


def no_http(talk: Talk) -> None:
    talk.raw(b"SSH-2.0-OpenSSH_9.2\r\n")
    talk.close()


def endless_head(talk: Talk) -> None:
    talk.raw(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: " + b"a" * 10_000_000)
    talk.close()


def cut(talk: Talk) -> None:
    talk.close()


def reset(talk: Talk) -> None:
    talk.reset()


def cut_in_a_chunk(talk: Talk) -> None:
    talk.raw(b"ffff\r\n" + ANSWER[500:600])
    talk.reset()


def bad_chunk(talk: Talk) -> None:
    talk.raw(b"banana\r\n" + ANSWER[500:] + b"\r\n0\r\n\r\n")
    talk.close()


def cut_gzip(talk: Talk) -> None:
    packed = gzip.compress(ANSWER)
    talk.head(Content_Type=JSON, Content_Encoding="gzip", length=len(packed))
    talk.send(packed[: len(packed) // 2])
    talk.close()


def not_gzip(talk: Talk) -> None:
    talk.head(Content_Type=JSON, Content_Encoding="gzip", length=len(ANSWER))
    talk.send(ANSWER)


BEFORE_THE_HEAD = [nothing, closing, half_a_head, no_http, endless_head]
AFTER_THE_HEAD = [(cut, False), (reset, False), (cut, True), (reset, True), (cut_in_a_chunk, True), (bad_chunk, True)]


def failed(answer) -> str:
    """The message of a 502 in the live envelope."""
    error = answer.json["error"]
    assert (answer.status, error["code"], error["status"]) == (502, 502, "UNAVAILABLE"), answer.body
    assert answer.body == refusal(error["message"], 502, "UNAVAILABLE", error.get("details"))
    assert error["message"].startswith("plantain: ")
    return error["message"]


def still_works(server, upstream, tape) -> None:
    """Nothing was written, and the next request is answered and recorded."""
    assert not tape.files() and not tape.litter()
    upstream.on("*", json_of(live.answer([{"text": "Here."}])))
    assert generate(server, PRO, prompt("afterwards")).parts == [{"text": "Here."}]
    assert len(tape.files()) == 1


@pytest.mark.parametrize("play", BEFORE_THE_HEAD, ids=lambda play: play.__name__)
def test_what_breaks_before_the_head_is_a_502_that_says_what_failed(tape, upstream, play):
    upstream.on("*", play)
    server = tape.record(upstream)
    assert len(failed(generate(server, PRO, prompt()))) > len("plantain: upstream failed")
    still_works(server, upstream, tape)


def received(server, path: str, length: int, go_on: threading.Event) -> tuple[bytes, str]:
    """All that comes, and how it ends; upstream goes on when the client has so much of it."""
    body = json.dumps(prompt()).encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        got = b""
        while True:
            if len(got.partition(b"\r\n\r\n")[2]) >= length:
                go_on.set()
            try:
                piece = connection.recv(1 << 20)
            except ConnectionResetError:
                return got, RST
            if not piece:
                return got, FIN
            got += piece


@pytest.mark.parametrize(("end", "chunked"), AFTER_THE_HEAD, ids=lambda value: getattr(value, "__name__", "chunked" if value else "length"))
def test_what_breaks_after_the_head_breaks_the_client_s_connection(tape, upstream, end, chunked):
    go_on = threading.Event()

    def play(talk: Talk) -> None:
        talk.head(Content_Type=JSON, **({"chunked": True} if chunked else {"length": len(ANSWER)}))
        talk.send([ANSWER[:500]])
        talk.wait(go_on)
        end(talk)

    upstream.on("*", play)
    server = tape.record(upstream)
    got, ending = received(server, PATH, 500, go_on)
    assert got.startswith(b"HTTP/1.1 200") and ANSWER[:500] in got and not got.endswith(b"0\r\n\r\n")
    assert ending == RST
    still_works(server, upstream, tape)
    assert server.stop() == 0
    assert "broke off" in server.log


@pytest.mark.parametrize("play", [cut_gzip, not_gzip], ids=lambda play: play.__name__)
def test_what_cannot_be_unpacked_writes_nothing(tape, upstream, play):
    upstream.on("*", play)
    server = tape.record(upstream)
    heard = listen(server, PATH, prompt(), "none", Accept_Encoding="gzip")
    assert "502" in heard.head.split("\r\n")[0] or heard.ending == RST
    still_works(server, upstream, tape)


def test_a_stream_that_breaks_gives_what_came_and_no_more(tape, upstream):
    events, go_on = b"".join(map(live.event, live.CHUNKS[:2])), threading.Event()

    def play(talk: Talk) -> None:
        talk.head(200, *live.STREAM, chunked=True)
        talk.send([events])
        talk.wait(go_on)
        talk.reset()

    upstream.on("*", play)
    server = tape.record(upstream)
    got, ending = received(server, STREAM, len(events), go_on)
    assert ending == RST and events in got and not got.endswith(b"0\r\n\r\n")
    still_works(server, upstream, tape)


def test_what_breaks_at_once_is_either(tape, upstream):
    """Head and reset in one breath: a 502, or a head and a reset; never a whole answer."""

    def play(talk: Talk) -> None:
        talk.head(Content_Type=JSON, length=len(ANSWER))
        talk.send(ANSWER[:500])
        talk.reset()

    upstream.on("*", play)
    server = tape.record(upstream)
    heard = listen(server, PATH, prompt(), "none")
    assert heard.ending == RST if heard.head.startswith("HTTP/1.1 200") else heard.head.startswith("HTTP/1.1 502")
    still_works(server, upstream, tape)


def test_nobody_listens_upstream(tape, upstream):
    upstream.close()
    server = tape.record(upstream)
    message = failed(generate(server, PRO, prompt()))
    assert f"localhost:{upstream.port}" in message or "refused" in message.lower() or "connect" in message.lower()
    assert not tape.files() and not tape.litter()


def test_a_name_that_is_nowhere(tape):
    message = failed(generate(tape.record("https://no.such.host.invalid"), PRO, prompt()))
    assert "no.such.host.invalid" in message


def test_a_certificate_nobody_trusts(tape, upstream):
    stranger = Authority()
    server = tape.record(upstream, "--upstream-ca", str(stranger.ca))
    message = failed(generate(server, PRO, prompt())).lower()
    assert "certificate" in message
    assert not upstream.requests and not tape.files()


def test_a_certificate_of_another_name(tape, upstream):
    """It is for localhost and 127.0.0.1."""
    server = tape.record(f"https://127.0.0.2:{upstream.port}")
    # The listener is on 127.0.0.1 alone, so that a name of another address is refused by either.
    failed(generate(server, PRO, prompt()))
    assert not upstream.requests and not tape.files()


def test_tls_where_there_is_none(tape, authority):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30)
        server = tape.record(f"https://localhost:{listener.getsockname()[1]}")

        def shout():
            connection, _ = listener.accept()
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.close()

        threading.Thread(target=shout, daemon=True).start()
        assert any(word in failed(generate(server, PRO, prompt())).lower() for word in ("tls", "ssl"))


def test_upstream_that_says_nothing_is_given_up(tape, upstream):
    never = threading.Event()
    upstream.on("*", lambda talk: talk.wait(never))
    server = tape.record(upstream, "--upstream-timeout", "1")
    message = failed(generate(server, PRO, prompt()))
    never.set()
    assert "1 s" in message or "time" in message.lower()
    assert not tape.files() and not tape.litter()


@pytest.mark.parametrize("more", [-10, 10])
def test_a_wrong_length_is_no_whole_answer(tape, upstream, more):
    """Shorter than it says is cut; longer is cut where it says, and the rest begins no other answer."""

    def play(talk: Talk) -> None:
        talk.head(Content_Type=JSON, length=len(ANSWER) + more)
        talk.send(ANSWER)
        talk.close()

    upstream.on("*", play)
    server = tape.record(upstream)
    heard = listen(server, PATH, prompt(), "none")
    if more > 0:
        assert heard.ending == RST and not tape.files() and not tape.litter()
    else:
        assert heard.ending == FIN and heard.content == ANSWER[:more]
        (body,) = tape.files()[0].parent.glob("body-1.*")
        assert body.read_bytes() == ANSWER[:more]


def test_a_body_that_ends_with_the_connection_is_whole(tape, upstream):
    def play(talk: Talk) -> None:
        talk.head(Content_Type=JSON)
        talk.send(ANSWER)
        talk.end()

    upstream.on("*", play)
    server = tape.record(upstream)
    assert generate(server, PRO, prompt()).body == ANSWER
    assert server.stop() == 0
    assert generate(tape.replay(), PRO, prompt()).body == ANSWER


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
@pytest.mark.parametrize("accepted", ["gzip, deflate", "identity", None])
def test_a_compressed_answer_is_recorded_as_what_it_says(tape, upstream, coding, accepted):
    packed = gzip.compress(ANSWER) if coding == "gzip" else zlib.compress(ANSWER)
    upstream.on("*", whole(packed, 200, *live.UNARY, Content_Encoding=coding))
    server = tape.record(upstream)
    fields = {"Accept_Encoding": accepted} if accepted else {}
    recorded = generate(server, PRO, prompt(), **fields)
    unpack = {"gzip": gzip.decompress, "deflate": zlib.decompress, None: bytes}[recorded.field("Content-Encoding")]
    assert unpack(recorded.body) == ANSWER
    assert accepted == "gzip, deflate" or not recorded.field("Content-Encoding"), "the client can't read that"
    assert server.stop() == 0
    assert (tape.files()[0].parent / "image-1.png").read_bytes() == live.PICTURE
    assert not any(field.lower().startswith("content-encoding") for field in tape.exchanges()[0]["response"]["headers"])
    replayed = generate(tape.replay(), PRO, prompt())
    assert (replayed.body, replayed.field("Content-Encoding")) == (ANSWER, None)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_an_answer_and_is_not_followed(tape, upstream, status):
    body = refusal("Moved.", status, "UNKNOWN")
    upstream.on("POST /v1beta/files/abc", whole(body, status, Location=f"{upstream.url}/v1beta/elsewhere?alt=media"))
    server = tape.record(upstream)
    recorded = ask(server, "POST", "/v1beta/files/abc", {})
    assert (recorded.status, recorded.body) == (status, body)
    assert recorded.field("Location") == f"{server.url}/v1beta/elsewhere?alt=media"
    assert len(upstream.requests) == 1 and server.stop() == 0
    replayed = ask(tape.replay("--port", str(server.port)), "POST", "/v1beta/files/abc", {})
    assert (replayed.status, replayed.body, replayed.field("Location")) == (status, body, recorded.field("Location"))


@pytest.mark.parametrize("status", [201, 204, 304, 400, 418, 500, 503, 599])
def test_every_status_is_kept(tape, upstream, status):
    body = b"" if status in (204, 304) else pretty({"status": status})

    def play(talk: Talk) -> None:
        talk.head(status, Content_Type=JSON, **({} if status in (204, 304) else {"length": len(body)}))
        talk.send(body)

    upstream.on("*", play)
    recorder = tape.record(upstream)
    flow = call(prompt())
    (recorded,) = heard(recorder, flow)
    assert recorder.stop() == 0
    (replayed,) = heard(tape.replay(), flow)
    assert (replayed.status, replayed.body) == (recorded.status, recorded.body) == (status, body)


def test_interim_answers_are_not_the_answer(tape, upstream):
    def play(talk: Talk) -> None:
        talk.raw(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
        whole(ANSWER, 200, *live.UNARY)(talk)

    upstream.on("*", play)
    server = tape.record(upstream)
    assert generate(server, PRO, prompt()).body == ANSWER
    until(lambda: tape.files())
    assert tape.exchanges()[0]["response"]["status"] == 200
