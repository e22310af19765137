"""Fixtures are whole or not there: whoever is killed, leaves, or writes to the same folder."""

import contextlib
import http.client
import json
import random
import signal
import socket
import struct
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import live
from flows import EDIT, FLASH_25, PRO, call, heard
from upstream import Talk
from waiting import PATIENCE, until
from wire import ask, generate, pretty, prompt

PATH = f"/v1beta/models/{PRO}:generateContent"
ANSWER = pretty(live.answer([{"text": "Here."}, live.picture_part()]))


def kill(server) -> None:
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()


def whole(tape) -> list[dict]:
    """Every fixture of the folder; each is complete."""
    for file in tape.files():
        exchange = json.loads(file.read_text())
        named = {path.name for path in file.parent.iterdir()} - {"exchange.json", "timing.json"}
        assert all(json.dumps(exchange).count(f'"{name}"') for name in named)
        if exchange["response"]["status"] == 200:
            assert (file.parent / "image-1.png").read_bytes() == live.PICTURE
    if tape.files():
        checked = tape.fixtures("verify")
        assert checked.returncode == 0, checked.stdout + checked.stderr
    return tape.exchanges()


class Pausing:
    """An answer that stops after `share` of its bytes until it is let go on."""

    def __init__(self, share: float):
        self.there, self.go_on = threading.Event(), threading.Event()
        self.length = int(len(ANSWER) * share)

    def __call__(self, talk: Talk) -> None:
        talk.head(200, *live.UNARY, chunked=True)
        if self.length:
            talk.send([ANSWER[: self.length]])
        self.there.set()
        talk.wait(self.go_on)
        talk.send([ANSWER[self.length :]])
        talk.end()


@contextlib.contextmanager
def begun(server, play: Pausing):
    """A client that has the beginning of the answer."""
    body = json.dumps(EDIT).encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        assert play.there.wait(PATIENCE) and connection.recv(1)
        yield connection


@pytest.mark.parametrize("share", [0, 0.01, 0.5, 0.9, 0.999])
def test_kill_9_in_the_middle_of_an_answer_leaves_nothing_of_it(tape, upstream, share):
    play = Pausing(share)
    upstream.on(f"POST /v1beta/models/{FLASH_25}:generateContent", lambda talk: (talk.head(200, *live.UNARY, length=len(ANSWER)), talk.send(ANSWER)))
    upstream.on(f"POST {PATH}", play)
    server = tape.record(upstream)
    assert generate(server, FLASH_25, EDIT).body == ANSWER
    with begun(server, play):
        kill(server)
    play.go_on.set()
    assert [exchange["model"] for exchange in whole(tape)] == [FLASH_25]
    # The next recorder is not confused by what the first left.
    server = tape.record(upstream)
    assert generate(server, PRO, EDIT).body == ANSWER
    assert server.stop() == 0
    assert len(whole(tape)) == 2
    assert generate(tape.replay(), PRO, EDIT).body == ANSWER


@pytest.mark.parametrize("seed", range(5))
def test_kill_9_among_many_recordings_leaves_whole_fixtures(tape, service, seed):
    """What a client has received whole is on disk."""
    server = tape.record(service)
    received, chance = [], random.Random(seed)
    enough = chance.randrange(1, 60)

    def ask_on(worker: int) -> None:
        for number in range(100):
            text = f"picture {worker} {number}"
            try:
                if ask(server, "POST", f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse", prompt(text)).status == 200:
                    received.append(text)
            except (OSError, http.client.HTTPException):
                return
            if len(received) >= enough:
                kill(server)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask_on, range(4)))
    assert set(received) <= {exchange["prompt"] for exchange in whole(tape)}
    assert len(received) >= enough


def test_kill_9_while_a_fixture_is_replaced_leaves_the_old_or_the_new(tape, upstream):
    def answer(number: int):
        body = pretty(live.answer([{"text": f"answer {number}"}, live.picture_part()]))
        return lambda talk: (talk.head(200, *live.UNARY, length=len(body)), talk.send(body))

    upstream.on("*", *map(answer, range(10)))
    for _ in range(5):
        server = tape.record(upstream)
        generate(server, PRO, prompt("the same"))
        kill(server)
        assert len(whole(tape)) == 1
    assert "answer 4" in json.dumps(tape.exchanges())


def test_two_recorders_share_a_folder(tape, service):
    recorders = [tape.record(service), tape.record(service)]

    def work(number: int) -> None:
        for turn in range(10):
            # Some of them the same for both.
            heard(recorders[number % 2], call(prompt(f"picture {turn if number < 2 else number * 100 + turn}"), method="streamGenerateContent?alt=sse"))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    assert [recorder.stop() for recorder in recorders] == [0, 0]
    prompts = {exchange["prompt"] for exchange in whole(tape)}
    assert prompts == {f"picture {turn}" for turn in range(10)} | {f"picture {number * 100 + turn}" for number in range(2, 6) for turn in range(10)}
    assert not tape.litter()
    server = tape.replay()
    assert all(len(heard(server, call(prompt(text), method="streamGenerateContent?alt=sse"))[0].body) > 10_000 for text in sorted(prompts))


def test_one_recorder_finds_what_the_other_wrote(tape, service):
    one, other = tape.record(service), tape.record(service, mode="record-new")
    assert generate(one, PRO, EDIT).status == 200
    until(lambda: ask(other, "GET", "/__admin/mode").json["fixtures"] == 1)
    assert generate(other, PRO, EDIT).status == 200 and len(service.requests) == 1


@pytest.mark.parametrize("resets", [False, True], ids=["FIN", "RST"])
@pytest.mark.parametrize("share", [0.01, 0.9])
def test_a_client_that_leaves_in_the_middle_leaves_a_whole_fixture(tape, upstream, share, resets):
    play = Pausing(share)
    upstream.on("*", play)
    server = tape.record(upstream)
    with begun(server, play) as connection:
        if resets:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    # The server has heard of it when it answers somebody who came later.
    assert ask(server, "GET", "/").status == 200
    play.go_on.set()
    until(tape.files)
    assert server.stop() == 0 and len(whole(tape)) == 1
    assert upstream.endings == [None]
    assert "clientLeft" in server.log
    assert generate(tape.replay(), PRO, EDIT).body == ANSWER


def test_a_recorder_that_is_told_to_end_finishes_what_it_records(tape, upstream):
    play = Pausing(0.5)
    upstream.on("*", play)
    server = tape.record(upstream)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(generate, server, PRO, EDIT)
        assert play.there.wait(PATIENCE)
        server.process.send_signal(signal.SIGTERM)
        play.go_on.set()
        assert asked.result().body == ANSWER
    assert server.process.wait(PATIENCE) == 0
    assert len(whole(tape)) == 1


def test_a_folder_that_cannot_be_written_costs_no_answer_and_is_named_in_the_log(tape, upstream):
    upstream.on("*", lambda talk: (talk.head(200, *live.UNARY, length=len(ANSWER)), talk.send(ANSWER)))
    tape.folder.write_text("a file where a folder should be")
    server = tape.record(upstream)
    assert generate(server, PRO, EDIT).body == ANSWER
    assert server.stop() == 0
    assert f"not recorded: {tape.folder}: cannot make the folder" in server.log
