"""The process itself: flags, refusals to start, and how it ends."""

import json
import re
import signal
import socket
import time

import pytest

from pictures import opened
from server import Server, run
from waiting import until
from wire import KEY, Answer, ask, generate, prompt

FLAGS = ["--host", "--port", "--ready-file", "--require-key", "--image-format", "--ledger", "--data", "--log", "--log-level", "--frozen-time"]


def test_the_ready_file_holds_the_url(server):
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+\n", server.ready_text)


def test_help_names_every_command_and_flag(binary):
    for words in (["--help"], []):
        done = run(binary, *words)
        assert done.returncode == 0
        assert "serve" in done.stdout and "usage" in done.stdout and done.stderr == ""
    serve = run(binary, "serve", "--help")
    assert serve.returncode == 0
    assert all(flag in serve.stdout for flag in FLAGS)
    assert run(binary, "usage", "--help").returncode == 0


def test_the_version_is_a_version(binary):
    done = run(binary, "--version")
    assert done.returncode == 0
    assert re.fullmatch(r"plantain \d+\.\d+\.\d+\S*\n", done.stdout)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["serv"], "did you mean 'serve'?"),
        (["sevre"], "did you mean 'serve'?"),
        (["paint-me-a-picture"], "paint-me-a-picture"),
        (["serve", "--prot", "0"], "did you mean '--port'?"),
        (["serve", "--imageformat", "png"], "did you mean '--image-format'?"),
        (["serve", "--colour"], "--colour"),
        (["serve", "--port"], "--port"),
        (["serve", "--port", "banana"], "banana"),
        (["serve", "--port", "65536"], "65536"),
        (["serve", "--port", "-1"], "-1"),
        (["serve", "--log", "loud"], "loud"),
        (["serve", "--log-level", "loud"], "loud"),
        (["serve", "--image-format", "gif"], "gif"),
        (["serve", "--frozen-time", "yesterday"], "yesterday"),
        (["serve", "--host", "no.such.host.invalid", "--port", "0"], "no.such.host.invalid"),
        (["serve", "8080"], "8080"),
        (["serve", "--port", "0", "--ledger", "/dev/null/ledger.db"], "/dev/null/ledger.db"),
        (["serve", "--port", "0", "--data", "/dev/null/data"], "/dev/null"),
        (["serve", "--port", "0", "--ledger", "off", "--ready-file", "/dev/null/ready"], "/dev/null/ready"),
        (["usage", "--jsn"], "did you mean '--json'?"),
        (["usage", "--json=yes"], "--json"),
    ],
    ids=" ".join,
)
def test_a_mistake_is_one_sentence_and_exit_code_2(binary, tmp_path, words, named):
    done = run(binary, *words, XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and done.stderr.startswith("plantain: ")
    assert named in done.stderr


def test_a_busy_port_is_one_sentence_and_exit_code_2(server, binary):
    done = run(binary, "serve", "--port", str(server.port), "--ledger", "off")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert str(server.port) in done.stderr
    assert done.stdout == ""


def test_a_flag_can_be_given_by_the_environment_and_wins_over_it(start):
    server = start(PLANTAIN_REQUIRE_KEY="from-the-environment")
    assert ask(server, "GET", "/v1beta/models", key="from-the-environment").status == 200
    assert ask(server, "GET", "/v1beta/models", key="other").status == 400
    server = start("--require-key", "from-the-flag", PLANTAIN_REQUIRE_KEY="from-the-environment")
    assert ask(server, "GET", "/v1beta/models", key="from-the-flag").status == 200


def test_the_log_has_a_line_an_exchange(start):
    server = start()
    generate(server, "gemini-3-pro-image", prompt(imageConfig={"aspectRatio": "1:1"}))
    ask(server, "GET", "/nothing")
    assert server.stop() == 0
    lines = server.log.splitlines()
    assert len(lines) == 2
    assert "200 generateContent gemini-3-pro-image 1024x1024" in lines[0] and "USD" in lines[0]
    assert "404" in lines[1] and "/nothing" in lines[1]


def test_the_log_can_be_json(start):
    server = start("--log", "json")
    generate(server, "gemini-3-pro-image", prompt(imageConfig={"aspectRatio": "1:1"}))
    ask(server, "GET", "/%22quoted%0A")
    assert server.stop() == 0
    first, second = (json.loads(line) for line in server.log.splitlines())
    assert (first["http.response.status_code"], first["gen_ai.operation.name"], first["gen_ai.request.model"]) == (200, "generate_content", "gemini-3-pro-image")
    assert (second["severity_text"], second["http.response.status_code"], second["error.type"]) == ("INFO", 404, "404")
    assert (first["plantain.exchange"], second["plantain.exchange"]) == (1, 2)


@pytest.mark.parametrize(("level", "severities"), [("error", []), ("warn", ["WARN"]), ("info", ["INFO", "WARN"]), ("debug", ["DEBUG", "INFO", "DEBUG", "WARN", "DEBUG"])])
def test_the_log_has_levels(start, level, severities):
    server = start("--log", "json", "--log-level", level)
    ask(server, "GET", "/v1beta/models")
    generate(server, "gemini-2.5-flash-image", prompt(seed=7))
    assert server.stop() == 0
    assert [json.loads(line)["severity_text"] for line in server.log.splitlines()] == severities


def test_the_log_says_which_trace_a_request_belongs_to(start):
    server = start("--log", "json")
    ask(server, "GET", "/v1beta/models", traceparent="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    ask(server, "GET", "/v1beta/models", traceparent="AIza-not-a-trace")
    assert server.stop() == 0
    first, second = (json.loads(line) for line in server.log.splitlines())
    assert (first["trace_id"], first["span_id"]) == ("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7")
    assert "trace_id" not in second and "AIza" not in server.log


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_plantain_has_to_say_goes_into_the_log(start, tmp_path, form):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text("scenario: 1\n")
    server = start("--scenario", str(scenario), "--log", form)
    scenario.write_text("scenario: 1\nseed: 8\n")
    until(lambda: "was read again" in server.log)
    scenario.write_text("scenario: 1\nsede: 8\n")
    until(lambda: "stays" in server.log)
    assert server.stop() == 0
    if form == "text":
        assert server.log.startswith(f"plantain: {scenario} was read again")
    else:
        first, second = (json.loads(line) for line in server.log.splitlines())
        assert (first["severity_text"], second["severity_text"]) == ("INFO", "WARN")
        assert first["body"].startswith(f"{scenario} was read again") and "seed" in second["body"]


def test_the_log_can_be_off(start):
    server = start("--log", "off")
    generate(server, "gemini-3-pro-image", prompt())
    assert server.stop() == 0
    assert server.log == ""


def test_the_log_says_what_the_live_service_overlooks_in_silence(start):
    server = start()
    generate(server, "gemini-2.5-flash-image", prompt(seed=7, imageConfig={"imageSize": "4K"}))
    assert server.stop() == 0
    assert "seed" in server.log and "imageSize 4K has no effect" in server.log


def begin(server: Server) -> socket.socket:
    """Asks for a 4K picture, and reads no more than the status of the answer through a small window."""
    body = json.dumps(prompt("a crowd", imageConfig={"imageSize": "4K"})).encode()
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(60)
    connection.connect(("127.0.0.1", server.port))
    head = f"POST /v1beta/models/gemini-3-pro-image:generateContent HTTP/1.1\r\nHost: x\r\nx-goog-api-key: {KEY}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body)
    assert connection.recv(17, socket.MSG_WAITALL) == b"HTTP/1.1 200 OK\r\n"
    return connection


def rest(connection: socket.socket) -> bytes:
    """What still comes, up to the end of the connection."""
    pieces = []
    while piece := connection.recv(1 << 20):
        pieces.append(piece)
    connection.close()
    return b"".join(pieces)


def test_sigterm_lets_a_large_answer_finish(start):
    server = start()
    connection = begin(server)
    server.process.send_signal(signal.SIGTERM)
    received = rest(connection)
    head, _, chunked = received.partition(b"\r\n\r\n")
    assert b"transfer-encoding: chunked" in head.lower()
    body = b""
    while chunked:
        size, _, chunked = chunked.partition(b"\r\n")
        length = int(size, 16)
        body, chunked = body + chunked[:length], chunked[length + 2 :]
    assert opened(Answer(200, [], body).picture).size == (5632, 3072)
    assert server.process.wait(timeout=20) == 0
    assert server.usage()["total"]["images"] == 1


def wait_until_refused(server: Server) -> None:
    """Until no new connection is taken: the first signal has been understood."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", server.port), timeout=5).close()
        except OSError:
            return
        time.sleep(0.002)
    raise AssertionError("new connections are still taken")


def test_a_second_signal_ends_the_process_at_once(start):
    server = start()
    connection = begin(server)
    server.process.send_signal(signal.SIGTERM)
    wait_until_refused(server)
    assert server.process.poll() is None, "it did not wait for the answer under way"
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(timeout=5) != 0
    connection.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_idle_server_ends_with_code_0(start, number):
    server = start()
    idle = socket.create_connection(("127.0.0.1", server.port))
    assert ask(server, "GET", "/").status == 200
    server.process.send_signal(number)
    assert server.process.wait(timeout=20) == 0
    idle.close()


def test_a_client_that_leaves_in_the_middle_harms_nobody(start):
    server = start()
    for _ in range(5):
        begin(server).close()
    assert generate(server, "gemini-2.5-flash-image", prompt()).status == 200
    assert server.stop() == 0
    assert "clientLeft" in server.log
