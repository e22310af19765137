"""What a run may cost: `--budget` and the scenario's `budget`, which refuse as a spend cap does and fail the run. A picture costs 3.9 cents."""

import json
import os
import subprocess
import sys
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from facts import FLASH_25
from server import Server, environment, run
from wire import ask, generate, prompt

SPENT = "Your project has exceeded its monthly spending cap."
DRAW = """
import json, os, sys, urllib.error, urllib.request
def draw(session="default"):
    url = f"{os.environ['PLANTAIN_URL']}/s/{session}/v1beta/models/gemini-2.5-flash-image:generateContent"
    request = urllib.request.Request(url, b'{"contents": [{"parts": [{"text": "a red bicycle"}]}]}', {"x-goog-api-key": "k"})
    try:
        return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error:
        return error.code
def reset():
    urllib.request.urlopen(urllib.request.Request(os.environ["PLANTAIN_URL"] + "/__admin/reset?session=*", b"{}", {"Content-Type": "application/json"}))
"""


def execute(binary, code: str, *flags: str, **variables: str) -> subprocess.CompletedProcess:
    command = [binary, "exec", *flags, "--", sys.executable, "-c", DRAW + code]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment(**variables))


def scenario(folder, text: str):
    file = folder / "scenario.yaml"
    file.write_text("scenario: 1\n" + text)
    return str(file)


def test_a_command_that_stays_within_the_budget_passes(binary):
    done = execute(binary, "print(draw(), draw())", "--budget", "0.10USD")
    assert (done.returncode, done.stdout) == (0, "200 200\n"), done.stderr
    assert "ok    budget-run  a budget of 0.1 USD for all sessions together" in done.stderr


def test_a_command_that_goes_over_it_ends_with_3_and_the_report_says_who_spent_what(binary):
    done = execute(binary, "print(draw('a'), draw('b'), draw('a'), draw('c'))", "--budget", "0.07USD")
    assert (done.returncode, done.stdout) == (3, "200 200 429 429\n"), done.stderr
    summary = next(line for line in done.stderr.splitlines() if "  FAIL  " in line)
    assert "a budget of 0.07 USD for all sessions together" in summary and summary.endswith("USD and 2 requests were refused")
    assert "session a spent 0.0387" in done.stderr and "session b spent 0.0387" in done.stderr
    assert "session c spent 0 USD and 1 request was refused" in done.stderr
    # Both drew the same: nothing is lost by adding.
    total, part = (Decimal(done.stderr.split(words)[1].split()[0]) for words in ("they spent ", "session a spent "))
    assert total == 2 * part


def test_each_session_may_have_its_own(binary):
    done = execute(binary, "print(draw('a'), draw('a'), draw('b'), draw('b'))", "--budget", "0.03/session")
    assert (done.returncode, done.stdout) == (3, "200 429 200 429\n"), done.stderr
    assert "a budget of 0.03 USD for each session: session b spent 0.0387" in done.stderr


def test_the_environment_sets_it_too_and_the_command_s_own_failure_comes_first(binary):
    assert execute(binary, "print(draw(), draw())", PLANTAIN_BUDGET="0.01USD").returncode == 3
    assert execute(binary, "draw(); draw(); sys.exit(7)", "--budget", "0.01USD").returncode == 7


def test_a_reset_between_tests_gives_nothing_back(binary):
    done = execute(binary, "print(draw('a'), draw('a')); reset(); print(draw('b')); reset()", "--budget", "0.03USD")
    assert (done.returncode, done.stdout) == (3, "200 429\n429\n"), done.stderr
    assert "session a spent 0.0387" in done.stderr and "session b spent 0 USD and 1 request was refused" in done.stderr


def test_the_flag_holds_beside_a_scenario_and_the_smaller_stops_first(binary, tmp_path):
    capped = scenario(tmp_path, "spend_cap: {usd: 0.05}\n")
    assert execute(binary, "print([draw() for _ in range(4)])", "--scenario", capped).returncode == 0
    done = execute(binary, "print(draw(), draw(), draw())", "--scenario", capped, "--budget", "0.03USD")
    assert (done.returncode, done.stdout) == (3, "200 429 429\n"), done.stderr
    own = scenario(tmp_path, "budget: {usd: 0.03}\n")
    done = execute(binary, "print(draw(), draw())", "--scenario", own, "--budget", "5USD/session")
    assert (done.returncode, done.stdout) == (3, "200 429\n"), done.stderr
    assert "a budget of 0.03 USD for each session" in done.stderr


def test_a_server_tells_it_everywhere_and_ends_with_3(binary, tmp_path):
    file = scenario(tmp_path, "spend_cap: {usd: 5, scope: all}\nbudget: {usd: 0.01}\n")
    server = Server(binary, "--scenario", file, "--budget", "1.50USD")
    drawn = generate(server, FLASH_25.id, prompt())
    refused = generate(server, FLASH_25.id, prompt())
    assert (drawn.status, refused.status) == (200, 429)
    assert refused.json["error"]["message"].startswith(SPENT)
    state = json.loads(ask(server, "GET", "/__admin/state", key=None).body, parse_float=Decimal)
    server.usage_after(2)
    usage = run(binary, "usage", "--json", "--ledger", str(server.ledger)).stdout
    spent = json.loads(usage, parse_float=Decimal)["total"]["costUSD"]
    assert state["spent"] == spent > Decimal("0.0387")
    rows = {(row["kind"], row["scope"]): (row["limit"], row["spent"], row["refused"]) for row in state["budgets"]}
    assert rows == {
        ("budget", "session"): (Decimal("0.01"), spent, 1),
        ("spend_cap", "all"): (5, spent, 0),
        ("budget", "run"): (Decimal("1.5"), spent, 0),
    }
    report = ask(server, "GET", "/__admin/report?session=*", key=None).json
    assert not report["passed"]
    assert [(one["id"], one["passed"]) for one in report["reports"][0]["expectations"]] == [("budget", False), ("budget-run", True)]
    suites = ElementTree.fromstring(ask(server, "GET", "/__admin/report?format=junit", key=None).body)
    assert suites.attrib["failures"] == "1" and suites.find(".//testcase[@name='budget']/failure") is not None
    (entry,) = [one for one in ask(server, "GET", "/__admin/journal", key=None).json["entries"] if one["status"] == 429]
    assert entry["rules"] == ["budget"]
    assert server.stop() == 3
    assert f"session default spent {spent} USD and 1 request was refused" in server.log


def test_a_changed_scenario_changes_nothing_about_the_flag(binary, tmp_path):
    server = Server(binary, "--budget", "0.03USD")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    loaded = ask(server, "POST", "/__admin/scenario", b"scenario: 1\n", key=None, Content_Type="application/yaml")
    assert loaded.status == 200, loaded.body
    assert generate(server, FLASH_25.id, prompt()).status == 429
    assert server.stop() == 3


def test_what_is_refused_while_recording_is_not_sent_to_the_live_service(binary, upstream, tmp_path):
    server = Server(
        binary, "--upstream", upstream.url, "--fixtures", str(tmp_path / "fixtures"), "--budget", "0USD", command="record"
    )
    assert generate(server, FLASH_25.id, prompt()).status == 429
    assert upstream.requests == []
    assert server.stop() == 3


@pytest.mark.parametrize("amount", ["5EUR", "-1", "1e-3", "5USD/all", "0.0000000001", "five"])
def test_what_is_no_amount_is_told_before_anything_runs(binary, tmp_path, amount):
    done = run(binary, "exec", f"--budget={amount}", "--", "touch", str(tmp_path / "ran"))
    assert done.returncode == 2 and not os.path.exists(tmp_path / "ran")
    assert "0.50USD for all sessions together, 5USD/session for each" in done.stderr and f"not '{amount}'" in done.stderr


def test_the_check_says_what_a_scenario_limits(binary, tmp_path):
    done = run(binary, "scenario", "check", scenario(tmp_path, "spend_cap: {usd: 5}\nbudget: {usd: 1, scope: all}\n"))
    assert done.stdout.endswith(": a spend cap, a budget\n")
