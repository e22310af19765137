"""`plantain exec`: a server for as long as a command runs, and the hot reload of its scenario."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from server import environment

ASK = """
import os, urllib.request, urllib.error, sys
url = os.environ["PLANTAIN_URL"] + "/v1beta/models/gemini-2.5-flash-image:countTokens"
def ask():
    request = urllib.request.Request(url, b'{"contents": [{"parts": [{"text": "x"}]}]}', {"x-goog-api-key": "k"})
    try:
        return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error:
        return error.code
"""


def execute(binary, *words: str, code: str = "", flags: tuple[str, ...] = (), **variables: str) -> subprocess.CompletedProcess:
    command = [binary, "exec", *flags, "--", *(words or (sys.executable, "-c", ASK + code))]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment(**variables))


def test_points_every_sdk_at_itself_and_hides_real_keys(binary):
    done = execute(binary, code="import json; print(json.dumps(dict(os.environ)))", GEMINI_API_KEY="AIza-real", HTTP_PROXY="http://proxy:1", NO_PROXY="intranet")
    assert done.returncode == 0, done.stderr
    variables = json.loads(done.stdout)
    url = variables["PLANTAIN_URL"]
    assert variables["GOOGLE_GEMINI_BASE_URL"] == variables["GOOGLE_VERTEX_BASE_URL"] == url
    assert variables["GEMINI_API_BASE"] == url + "/v1beta" and variables["OPENAI_BASE_URL"] == url + "/v1beta/openai/"
    assert variables["NO_PROXY"] == "intranet,127.0.0.1,localhost,::1"
    assert "AIza-real" not in done.stdout and variables["GEMINI_API_KEY"]


def test_ends_as_the_command_ended(binary):
    assert execute(binary, "sh", "-c", "exit 7").returncode == 7
    assert execute(binary, "sh", "-c", "kill -KILL $$").returncode == 137
    missing = execute(binary, "no-such-command")
    assert missing.returncode == 2 and "cannot run no-such-command: No such file or directory" in missing.stderr
    nothing = subprocess.run([binary, "exec"], capture_output=True, text=True, env=environment())
    assert nothing.returncode == 2 and "exec needs a command" in nothing.stderr


def test_forwards_a_signal_and_waits_for_the_command(binary, tmp_path):
    code = f"import signal, time; signal.signal(signal.SIGTERM, lambda *_: sys.exit(5)); open({str(tmp_path / 'up')!r}, 'w'); time.sleep(60)"
    process = subprocess.Popen([binary, "exec", "--", sys.executable, "-c", "import sys; " + code], env=environment(), stdin=subprocess.DEVNULL)
    while not (tmp_path / "up").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 5


def test_exits_with_3_when_only_expectations_failed(binary, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(
        "scenario: 1\nname: once\nrules:\n  - {id: busy, sequence: [overloaded-503]}\nexpect:\n  - {id: recovers, outcome: delivered, share: 100%}\n"
    )
    flags = ("--scenario", str(scenario))
    well = execute(binary, code="print(ask(), ask())", flags=flags)
    assert (well.returncode, well.stdout) == (0, "503 200\n"), well.stderr
    assert "recovers" in well.stderr
    badly = execute(binary, code="print(ask())", flags=flags)
    assert (badly.returncode, badly.stdout) == (3, "503\n"), badly.stderr
    assert "recovers" in badly.stderr
    assert execute(binary, code="ask(); sys.exit(9)", flags=flags).returncode == 9


def test_a_broken_scenario_stops_before_the_command_runs_and_names_every_problem(binary, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text("scenario: 1\nrules:\n  - {id: a, alwys: overloaded-503}\n  - {id: b, always: overloaded-530}\n")
    done = execute(binary, "touch", str(tmp_path / "ran"), flags=("--scenario", str(scenario)))
    assert done.returncode == 2 and not (tmp_path / "ran").exists()
    assert f"{scenario}:3:" in done.stderr and "did you mean 'always'?" in done.stderr
    assert f"{scenario}:4:" in done.stderr and "overloaded-503" in done.stderr


def status(url: str) -> int:
    body = b'{"contents": [{"parts": [{"text": "x"}]}]}'
    try:
        return urllib.request.urlopen(urllib.request.Request(url, body, {"x-goog-api-key": "k"})).status
    except urllib.error.HTTPError as error:
        return error.code


def until(expected: int, url: str) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if status(url) == expected:
            return True
        time.sleep(0.05)
    return False


def test_a_changed_scenario_is_read_again_and_a_broken_one_changes_nothing(start, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text("scenario: 1\nrules:\n  - always: overloaded-503\n")
    server = start("--scenario", str(scenario))
    url = server.url + "/v1beta/models/gemini-2.5-flash-image:countTokens"
    assert status(url) == 503
    replacement = tmp_path / "new.yaml"
    replacement.write_text("scenario: 1\nrules:\n  - always: internal-500\n")
    os.replace(replacement, scenario)
    assert until(500, url)
    scenario.write_text("scenario: 1\nrules:\n  - always: internal-5000\n")
    deadline = time.monotonic() + 20
    while "the scenario of before stays" not in server.log and time.monotonic() < deadline:
        time.sleep(0.05)
    assert f"{scenario}:3:" in server.log and "did you mean 'internal-500'?" in server.log
    assert status(url) == 500
