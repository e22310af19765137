"""Budgets and spend caps: no more is answered once the money is gone, and a run that overran its budget has failed."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from facts import FLASH_25
from meter import admin, settled
from server import Server, environment, run
from wire import ask, generate, prompt

# The text of the live service, with the blank at its end.
CAP = (
    "Your project has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/spend to manage your project spend cap. "
    "Learn more at https://ai.google.dev/gemini-api/docs/billing#project-spend-caps. "
)
# A picture of Nano Banana costs 1290 x 30 / 1M = 0.0387 USD and a few millionths for its words: two make more than seven cents, one does not.
BUDGET = "0.07"
FAILED = 3


def draw(server: Server | str, number: int, session: str = "default"):
    return generate(server, FLASH_25.id, prompt(f"picture {number}", responseModalities=["IMAGE"]), x_plantain_session=session)


def is_refused(answer) -> bool:
    return answer.status == 429 and answer.json == {"error": {"code": 429, "message": CAP, "status": "RESOURCE_EXHAUSTED"}}


def test_the_money_of_all_sessions_ends_for_all(binary):
    server = Server(binary, "--budget", f"{BUDGET}USD")
    assert [draw(server, number, f"worker-{number}").status for number in range(2)] == [200, 200]
    assert is_refused(draw(server, 2, "worker-2")) and is_refused(draw(server, 3, "worker-0"))
    # What costs nothing is still answered.
    assert ask(server, "GET", "/v1beta/models").status == 200
    entry = settled(server, 1, "worker-2")[0]
    assert (entry["status"], entry["costUSD"]) == (429, 0) and "spend-cap" in entry["faults"] or "budget" in json.dumps(entry, default=str)
    assert server.stop() == FAILED
    assert "budget" in server.log and BUDGET in server.log


def test_the_money_of_each_session_ends_for_itself(binary):
    server = Server(binary, "--budget", f"{BUDGET}USD/session")
    for session in ("one", "two"):
        assert [draw(server, number, session).status for number in range(2)] == [200, 200]
        assert is_refused(draw(server, 2, session))
    assert draw(server, 0, "three").status == 200
    assert server.stop() == FAILED


def test_a_budget_that_was_kept_fails_nothing(binary):
    server = Server(binary, "--budget", "5USD")
    assert draw(server, 0).status == 200
    assert server.stop() == 0


DRAW = """
import json, os, sys, urllib.error, urllib.request
url = os.environ["PLANTAIN_URL"] + "/v1beta/models/gemini-2.5-flash-image:generateContent"
for number in range(int(sys.argv[1])):
    body = json.dumps({"contents": [{"parts": [{"text": f"picture {number}"}]}], "generationConfig": {"responseModalities": ["IMAGE"]}}).encode()
    try:
        print(urllib.request.urlopen(urllib.request.Request(url, body, {"x-goog-api-key": "k", "Content-Type": "application/json"})).status)
    except urllib.error.HTTPError as error:
        print(error.code)
"""


def execute(binary: Path, pictures: int, *flags: str):
    command = [binary, "exec", *flags, "--", sys.executable, "-c", DRAW, str(pictures)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment())
    return done.returncode, done.stdout.split(), done.stderr


@pytest.mark.parametrize("budget", [f"{BUDGET}USD", f"{BUDGET}USD/session"])
def test_exec_fails_when_its_budget_is_overrun(binary, budget):
    code, statuses, told = execute(binary, 4, "--budget", budget)
    assert (code, statuses) == (FAILED, ["200", "200", "429", "429"])
    assert "budget" in told and BUDGET in told
    assert execute(binary, 1, "--budget", budget)[0] == 0


@pytest.mark.parametrize(("key", "expected"), [("budget", FAILED), ("spend_cap", 0)])
@pytest.mark.parametrize("scope", ["session", "all"])
def test_the_keys_of_a_scenario_answer_alike_and_only_a_budget_fails_the_run(binary, tmp_path, key, expected, scope):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(f"scenario: 1\nname: money\n{key}: {{usd: {BUDGET}, scope: {scope}}}\n")
    code, statuses, told = execute(binary, 3, "--scenario", str(scenario))
    assert (code, statuses) == (expected, ["200", "200", "429"]), told


@pytest.mark.parametrize(("flag", "key"), [("0.03", "0.07"), ("0.07", "0.03")])
def test_the_smaller_of_flag_and_key_wins(binary, tmp_path, flag, key):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(f"scenario: 1\nname: money\nbudget: {{usd: {key}, scope: session}}\n")
    code, statuses, _ = execute(binary, 3, "--scenario", str(scenario), "--budget", f"{flag}USD")
    assert (code, statuses) == (FAILED, ["200", "429", "429"])


def test_what_was_spent_is_told(binary):
    server = Server(binary, "--budget", f"{BUDGET}USD")
    for number in range(3):
        draw(server, number)
    costs = sum((entry["costUSD"] for entry in settled(server, 3)), Decimal(0))
    assert "0.07" in json.dumps(admin(server, "state")["budgets"], default=str)
    report = admin(server, "report?session=*")
    assert report["passed"] is False and str(costs) in json.dumps(report, default=str)
    assert server.stop() == FAILED


@pytest.mark.parametrize("value", ["much", "5EUR", "-1USD", "0USD", "5USD/day"])
def test_what_is_no_budget_is_one_sentence(binary, value):
    done = run(binary, "serve", "--port", "0", "--ledger", "off", "--budget", value)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "--budget" in done.stderr
