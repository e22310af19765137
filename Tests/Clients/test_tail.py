"""`plantain tail`: what a server's clients do, line by line, on a pipe and on a terminal."""

import contextlib
import fcntl
import json
import os
import pty
import re
import select
import signal
import socket
import struct
import subprocess
import termios
import threading
import time

import pytest

from facts import FLASH_25
from server import Server, environment, run
from waiting import PATIENCE
from wire import ask, generate, prompt

SLOW = "scenario: 1\nrules:\n  - {id: slow, when: {prompt: {contains: slow}}, always: pass, latency: 3s}\n  - {id: busy, when: {prompt: {contains: busy}}, always: overloaded-503}\n"


class Tail:
    """A running tail whose output is gathered as it comes: on pipes, or all of it on a terminal."""

    def __init__(self, binary, *words: str, columns: int | None = None, **variables: str):
        self.parts, self.errors, self.reads = [], [], []
        command, ours = [binary, "tail", *words], environment(TERM="xterm", **variables)
        if columns:
            here, there = pty.openpty()
            self.resize(columns, here)
            self.process = subprocess.Popen(command, stdin=there, stdout=there, stderr=there, env=ours, start_new_session=True)
            os.close(there)
            self.terminal = here
            threading.Thread(target=self._gather, args=(here, self.parts), daemon=True).start()
        else:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ours)
            for file, parts in ((self.process.stdout, self.parts), (self.process.stderr, self.errors)):
                threading.Thread(target=self._gather, args=(file.fileno(), parts), daemon=True).start()

    def _gather(self, descriptor: int, parts: list) -> None:
        with contextlib.suppress(OSError):
            while piece := os.read(descriptor, 65536):
                parts.append(piece)
                self.reads.append(time.monotonic())

    def resize(self, columns: int, descriptor: int | None = None) -> None:
        fcntl.ioctl(descriptor if descriptor is not None else self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    @property
    def text(self) -> str:
        return b"".join(self.parts).decode()

    @property
    def plain(self) -> str:
        """Without colours."""
        return re.sub(r"\x1b\[\d*m", "", self.text)

    @property
    def said(self) -> str:
        return b"".join(self.errors).decode()

    def until(self, condition, what: str = "") -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline and self.process.poll() is None, (what, self.text, self.said)
            time.sleep(0.01)

    def is_following(self, server: Server) -> None:
        """Waits until what happens is told: a question of no account is asked again and again."""

        def asked() -> bool:
            ask(server, "GET", "/v1beta/models/ready", key=None)
            time.sleep(0.05)
            return len(self.text) > 0

        self.until(asked, "nothing is told")

    def stop(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@pytest.fixture
def tail(binary):
    running = []

    def tail(*words: str, **options) -> Tail:
        running.append(Tail(binary, *words, **options))
        return running[-1]

    yield tail
    for one in running:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


def test_a_line_for_each_exchange_that_ends_and_only_from_now_on(start, tail):
    server = start()
    generate(server, FLASH_25.id, prompt("before"))
    followed = tail("--port", str(server.port))
    followed.is_following(server)
    generate(server, FLASH_25.id, prompt("a red bicycle"))
    followed.until(lambda: "a red bicycle" in followed.text)
    line = next(line for line in followed.text.splitlines() if "a red bicycle" in line)
    assert re.search(r"^\d\d:\d\d:\d\d +#\d+ 200 generateContent +gemini-2.5-flash-image +a red bicycle +1024x1024 1K +[\d.]+ m?s +0\.03\d\d USD$", line)
    assert "before" not in followed.text and "\x1b" not in followed.text
    assert followed.stop() == 0 and followed.said == ""


def test_since_tells_what_is_kept_in_order_and_json_is_the_row(start, tail):
    server = start()
    for number in range(3):
        generate(server, FLASH_25.id, prompt(f"card {number}"))
    followed = tail(server.url, "--json", "--since", "1")
    followed.until(lambda: followed.text.count("\n") >= 2)
    generate(server, FLASH_25.id, prompt("card 3"))
    followed.until(lambda: followed.text.count("\n") >= 3)
    rows = [json.loads(line) for line in followed.text.splitlines()]
    assert [(row["number"], row["prompt"], row["status"], row["ending"]) for row in rows] == [
        (number + 1, f"card {number}", 200, "performed") for number in (1, 2, 3)
    ]
    assert followed.stop(signal.SIGTERM) == 0


def test_one_session_alone(start, tail):
    server = start()
    followed = tail(server.url, "--session", "a", "--json", "--since", "0")
    for session in ("b", "a", "b", "a"):
        ask(server, "GET", f"/s/{session}/v1beta/models")
    followed.until(lambda: followed.text.count("\n") >= 2)
    assert {json.loads(line)["session"] for line in followed.text.splitlines()} == {"a"}


def test_what_is_under_way_stands_below_with_a_bar_and_is_drawn_ten_times_a_second_at_most(start, tail, tmp_path):
    (tmp_path / "slow.yaml").write_text(SLOW)
    server = start("--scenario", str(tmp_path / "slow.yaml"))
    followed = tail(server.url, columns=160)
    followed.is_following(server)
    begun = len(followed.reads)
    asking = [threading.Thread(target=generate, args=(server, FLASH_25.id, prompt(f"slow {number}"))) for number in range(3)]
    for thread in asking:
        thread.start()
    followed.until(lambda: re.search(r"slow 0.+█+░+ [\d.]+ m?s of 3\.00 s", followed.plain))
    generate(server, FLASH_25.id, prompt("busy"))
    followed.until(lambda: "overloaded-503 by busy" in followed.plain)
    followed.resize(90)
    for thread in asking:
        thread.join()
    followed.until(lambda: len(re.findall(r" 200 2.5-flash-image +slow \d", followed.plain)) >= 3)
    # Each frame takes the one before away.
    frames = len(re.findall(r"\x1b\[\d+A\r+\x1b\[J", followed.text))
    assert 10 < frames <= 10 * (followed.reads[-1] - followed.reads[begun]) + 2
    # What is taken away is what was drawn: as many rows as there are lines, or more where they were broken.
    assert re.search(r"\x1b\[3A\r\x1b\[J", followed.text)
    assert "\x1b[31m 503" in followed.text
    assert followed.stop() == 0
    assert followed.text.endswith("\n")


def test_colour_is_as_asked_for(start, tail):
    server = start()
    for words, variables, colored in [((), {}, True), ((), {"NO_COLOR": "1"}, False), (("--color", "never"), {}, False)]:
        followed = tail(server.url, *words, columns=100, **variables)
        followed.is_following(server)
        assert ("\x1b[" in followed.text) == colored
    followed = tail(server.url, "--color", "always", NO_COLOR="1")
    followed.is_following(server)
    assert "\x1b[33m 403" in followed.text


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_no_control_character_of_a_client_reaches_the_terminal(start, tail, words):
    server = start()
    followed = tail(server.url, "--color", "never", *words, columns=200)
    followed.is_following(server)
    nasty = "red \x1b[2J\x1b]0;title\x07 \x9b31m \x7f \u202eevil\r\nnext bicycle"
    generate(server, FLASH_25.id, prompt(nasty))
    ask(server, "POST", "/v1beta/models/%C2%9B31m%1Bx:generateContent", prompt("done"))
    followed.until(lambda: "done" in followed.text)
    told = followed.text.replace("\r\n", "\n")
    assert not re.search(r"[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]", told.replace("\r\x1b[J", ""))
    assert not re.search(r"\x1b(?!\[\d*[AJ])", told) and "\x1b[2J" not in told


def test_a_server_that_begins_anew_is_followed_again_and_said_once(binary, start, tail):
    server = Server(binary)
    followed = tail(server.url)
    followed.is_following(server)
    for number in range(5):
        generate(server, FLASH_25.id, prompt(f"before {number}"))
    followed.until(lambda: "before 4" in followed.text)
    assert server.stop() == 0
    followed.until(lambda: "waiting for it to come back" in followed.said)
    again = start("--port", str(server.port))
    generate(again, FLASH_25.id, prompt("after the pause"))
    followed.until(lambda: "after the pause" in followed.text)
    assert followed.said.count("waiting for it to come back") == 1
    assert followed.said.count("the server is there again, and has begun anew") == 1
    assert followed.stop() == 0


def test_a_reset_is_said(start, tail):
    server = start()
    followed = tail(server.url)
    followed.is_following(server)
    ask(server, "POST", "/s/a/__admin/reset", {}, key=None)
    ask(server, "POST", "/__admin/reset?session=*", {}, key=None)
    followed.until(lambda: "every session has begun anew" in followed.said)
    assert "session a has begun anew" in followed.said


def test_a_reader_that_leaves_ends_it(start, binary):
    server = start()
    process = subprocess.Popen(
        [binary, "tail", server.url, "--since", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    process.stdout.close()
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        ask(server, "GET", "/v1beta/models")
        time.sleep(0.05)
    assert process.returncode == 0 and process.stderr.read() == b""
    process.stderr.close()


def test_says_what_to_type_where_nothing_can_be_followed(binary, start):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nothing = run(binary, "tail", "--port", str(free.getsockname()[1]))
    assert nothing.returncode == 2 and "Connection refused" in nothing.stderr and "start one with `plantain serve`" in nothing.stderr
    server = start("--admin-token", "secret-of-the-test")
    for words in ((), ("--admin-token", "wrong")):
        refused = run(binary, "tail", server.url, *words)
        assert refused.returncode == 2 and "give it with --admin-token or PLANTAIN_ADMIN_TOKEN" in refused.stderr
        assert "wrong" not in refused.stderr


def test_a_token_opens_it_by_flag_or_environment(start, tail):
    server = start("--admin-token", "secret-of-the-test")
    for words, variables in [(("--admin-token", "secret-of-the-test"), {}), ((), {"PLANTAIN_ADMIN_TOKEN": "secret-of-the-test"})]:
        followed = tail(server.url, *words, **variables)
        followed.is_following(server)
        assert "secret-of-the-test" not in followed.text + followed.said


def test_a_proxy_is_no_way_to_this_machine(start, tail):
    server = start()
    followed = tail(server.url, http_proxy="http://127.0.0.1:9", HTTP_PROXY="http://127.0.0.1:9", ALL_PROXY="http://127.0.0.1:9")
    followed.is_following(server)


class Scripted:
    """A server that answers what a test says: a journal, and a stream of events that goes on."""

    def __init__(self, events: bytes, *journals: bytes):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.events, self.journals = events, list(journals)
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            asked = b""
            while b"\r\n\r\n" not in asked:
                asked += connection.recv(65536)
            if b"follow=1" not in asked:
                journal = self.journals.pop(0)
                connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(journal), journal))
                return
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
            for byte in self.events:
                connection.sendall(bytes([byte]))
            select.select([connection], [], [], PATIENCE)


def test_a_gap_is_said_and_filled_from_the_journal(tail):
    def row(number: int, revision: int, **members) -> dict:
        return {"number": number, "revision": revision, "session": "default", "prompt": f"card {number}", "ending": "performed", **members}

    events = f'event: hello\ndata: {{"revision": 3}}\n\n: still here\n\nid: 4\nevent: entry\ndata: {json.dumps(row(1, 4))}\n\n'
    events += "event: news\ndata: {}\n\nevent: entry\ndata: no json\n\nevent: gap\ndata: {}\n\n"
    # By the time of the gap the journal holds what was told, and two that were not.
    journals = [{"revision": 3, "entries": []}, {"revision": 9, "entries": [row(3, 9), row(2, 8), row(1, 4)]}]
    scripted = Scripted(events.encode(), *(json.dumps(journal).encode() for journal in journals))
    followed = tail(f"http://127.0.0.1:{scripted.port}", "--json")
    followed.until(lambda: "card 3" in followed.text)
    assert [json.loads(line)["number"] for line in followed.text.splitlines()] == [1, 2, 3]
    assert followed.said.count("more happened than could be told") == 1
    assert followed.stop() == 0


def test_what_is_no_plantain_is_said_to_be_none(binary):
    page = Scripted(b"")
    page._answer = lambda connection: (connection.recv(65536), connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), connection.close())
    done = run(binary, "tail", f"127.0.0.1:{page.port}")
    assert done.returncode == 2 and "can't be followed, is it a plantain of this version? it answered 404" in done.stderr
