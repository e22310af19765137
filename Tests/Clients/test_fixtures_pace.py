"""`--pace recorded`, and fixtures for as long as a command runs."""

import json
import sys
import threading

import live
from flows import EDIT, PRO
from sockets import listen
from test_exec import execute
from wire import ask, generate, prompt

STREAM = f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse"


def test_times_are_recorded_and_kept_apart(tape, upstream):
    """Upstream pauses for half a second; half of that is a pause that no busy machine makes up."""
    pause = threading.Event()

    def play(talk) -> None:
        talk.head(200, *live.STREAM, chunked=True)
        for number, chunk in enumerate(live.CHUNKS):
            if number == 2:
                pause.wait(0.5)
            talk.send([live.event(chunk)])
        talk.end()

    upstream.on("*", play)
    server = tape.record(upstream)
    ask(server, "POST", STREAM, prompt())
    assert server.stop() == 0
    times = json.loads((tape.files()[0].parent / "timing.json").read_text())
    first, _, third, _ = times["eventMs"]
    assert len(times["eventMs"]) == 4 and times["eventMs"] == sorted(times["eventMs"]) and third - first >= 250
    assert times["firstByteMs"] <= first
    # As it was, or at once.
    paced = listen(tape.replay("--pace", "recorded"), STREAM, prompt(), "none")
    assert paced.longest_pause >= 0.2 and paced.content == b"".join(map(live.event, live.CHUNKS))
    assert b"<b>" not in paced.until_the_pause.content and live.event(live.CHUNKS[2])[:100] not in paced.until_the_pause.content


def test_times_are_released_by_the_clock_of_the_session(tape, service):
    """An hour by the file, nothing by the wall."""
    server = tape.record(service)
    generate(server, PRO, EDIT)
    assert server.stop() == 0
    (tape.files()[0].parent / "timing.json").write_text('{"firstByteMs": 3600000}\n')
    server = tape.replay("--pace", "recorded")
    done = []
    thread = threading.Thread(target=lambda: done.append(generate(server, PRO, EDIT)))
    thread.start()
    while thread.is_alive():
        ask(server, "POST", "/__admin/clock", {"advance": "1h"})
        thread.join(0.05)
    assert done[0].status == 200


def test_without_pace_nothing_waits(tape, service):
    server = tape.record(service)
    generate(server, PRO, EDIT)
    assert server.stop() == 0
    (tape.files()[0].parent / "timing.json").write_text('{"firstByteMs": 3600000}\n')
    assert generate(tape.replay(), PRO, EDIT).status == 200


CLIENT = f"""
import json, os, urllib.request, urllib.error
def ask(text):
    body = json.dumps({{"contents": [{{"role": "user", "parts": [{{"text": text}}]}}]}}).encode()
    url = os.environ["PLANTAIN_URL"] + "/v1beta/models/{PRO}:generateContent"
    try:
        return urllib.request.urlopen(urllib.request.Request(url, body, {{"x-goog-api-key": "k"}})).status
    except urllib.error.HTTPError as error:
        return error.code
"""


def test_exec_replays_for_as_long_as_a_command_runs(tape, service):
    server = tape.record(service)
    generate(server, PRO, prompt("a red bicycle"))
    assert server.stop() == 0
    service.close()
    flags = ("--fixtures", str(tape.folder), "--mode", "replay", "--log", "text")
    done = execute(tape.binary, sys.executable, "-c", CLIENT + 'print(ask("a red bicycle"), ask("a blue bicycle"))', flags=flags)
    assert (done.returncode, done.stdout) == (0, "200 404\n"), done.stderr
    assert "a-red-bicycle" in done.stderr, "the miss is in the log"


def test_exec_records_for_as_long_as_a_command_runs(tape, service):
    flags = ("--fixtures", str(tape.folder), "--mode", "record", "--upstream", service.url, "--upstream-ca", str(tape.authority.ca))
    done = execute(tape.binary, sys.executable, "-c", CLIENT + 'print(ask("a red bicycle"))', flags=flags, GEMINI_API_KEY="AIza-real")
    assert (done.returncode, done.stdout) == (0, "200\n"), done.stderr
    assert len(tape.files()) == 1 and service.requests[0].field("x-goog-api-key") == "k"


def test_flags_can_be_given_by_the_environment(tape, service):
    words = {"PLANTAIN_FIXTURES": str(tape.folder), "PLANTAIN_MODE": "record", "PLANTAIN_UPSTREAM": service.url, "PLANTAIN_UPSTREAM_CA": str(tape.authority.ca)}
    server = tape.start(**words)
    assert generate(server, PRO, EDIT).status == 200 and len(tape.files()) == 1
    assert server.stop() == 0
    refused = tape.command("serve", "--port", "0", PLANTAIN_MODE="recrod")
    assert refused.returncode == 2 and "recrod" in refused.stderr
