"""`plantain usage`: by what, since when, in which form, and as a check for CI."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256

import pytest

from facts import FLASH_25, PRO
from ledgers import older
from meter import exact
from server import Server, run
from wire import ask, generate, prompt

# A claim that does not hold, and misuse of the command: as `plantain usage --help` says.
BROKEN, MISUSE = 1, 2


@pytest.fixture(scope="module")
def spent(binary):
    """Two pictures, an error and a count: two models, two keys, two sessions. The server is still there."""
    with Server(binary, "--log", "off") as server:
        assert generate(server, FLASH_25.id, prompt(responseModalities=["IMAGE"]), key="AIza-one").status == 200
        assert generate(server, PRO.id, prompt(imageConfig={"imageSize": "2K"}), key="AIza-two", x_plantain_session="worker-1").status == 200
        assert generate(server, PRO.id, prompt(imageConfig={"imageSize": "8K"}), key="AIza-two", x_plantain_session="worker-1").status == 400
        assert ask(server, "POST", f"/v1beta/models/{PRO.id}:countTokens", prompt(), key="AIza-one").status == 200
        server.usage_after(4)
        yield server


def usage(server: Server, *words: str):
    return run(server.binary, "usage", "--ledger", str(server.ledger), *words)


def rows(server: Server, *words: str) -> list[dict]:
    done = usage(server, "--json", *words)
    assert done.returncode == 0, done.stderr
    return exact(done.stdout)["rows"]


def digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:16]


TODAY = datetime.now(UTC)


@pytest.mark.parametrize(
    ("by", "requests"),
    [
        ("model", {(FLASH_25.id,): 1, (PRO.id,): 3}),
        ("session", {("default",): 2, ("worker-1",): 2}),
        ("key", {(digest("AIza-one"),): 2, (digest("AIza-two"),): 2}),
        ("status", {("200",): 3, ("400",): 1}),
        ("operation", {("generateContent",): 3, ("countTokens",): 1}),
        ("model,session", {(FLASH_25.id, "default"): 1, (PRO.id, "default"): 1, (PRO.id, "worker-1"): 2}),
        ("session,model", {("default", FLASH_25.id): 1, ("default", PRO.id): 1, ("worker-1", PRO.id): 2}),
    ],
)
def test_rows_are_by_what_is_named_in_that_order(spent, by, requests):
    columns = by.split(",")
    found = rows(spent, "--by", by)
    assert {tuple(str(row[name]) for name in columns): row["requests"] for row in found} == requests
    assert all(list(row)[: len(columns)] == columns for row in found)


@pytest.mark.parametrize(("by", "form"), [("day", "%Y-%m-%d"), ("hour", "%Y-%m-%dT%H"), ("minute", "%Y-%m-%dT%H:%M")])
def test_times_are_of_utc(spent, by, form):
    found = rows(spent, "--by", by)
    first, last = (datetime.now(UTC) - timedelta(minutes=30)).strftime(form), datetime.now(UTC).strftime(form)
    assert found and all(first <= row[by][: len(last)] <= last for row in found)


def test_nothing_named_is_by_model_and_key(spent):
    assert rows(spent) == rows(spent, "--by", "model,key")


@pytest.mark.parametrize("since", ["1h", "24h", "7d", (TODAY - timedelta(days=1)).strftime("%Y-%m-%d"), (TODAY - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ")])
def test_since_takes_what_came_later(start, tmp_path, since):
    ledger = tmp_path / "ledger.db"
    older(ledger, *[TODAY - timedelta(days=20)] * 5, *[TODAY - timedelta(minutes=30)] * 2)
    server = start("--ledger", str(ledger))
    done = run(server.binary, "usage", "--json", "--ledger", str(ledger), "--since", since)
    assert json.loads(done.stdout)["total"]["requests"] == 2, done.stderr
    done = run(server.binary, "usage", "--json", "--ledger", str(ledger), "--since", "30d")
    assert json.loads(done.stdout)["total"]["requests"] == 7


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--by", "colour"], "colour"),
        (["--by", "modle"], "model"),
        (["--by", ""], "--by"),
        (["--since", "yesterdayish"], "yesterdayish"),
        (["--since", "2026-13-01"], "2026-13-01"),
        (["--json", "--csv"], "--csv"),
        (["--assert", ""], "--assert"),
    ],
    ids=" ".join,
)
def test_a_mistake_is_one_sentence_and_exit_code_2(spent, words, named):
    done = usage(spent, *words)
    assert done.returncode == MISUSE and done.stdout == ""
    assert done.stderr.count("\n") == 1 and done.stderr.startswith("plantain: ") and named in done.stderr


@pytest.mark.parametrize(("claim", "place"), [("images<12<13", 9), ("colour<=3", 0), ("cost<=many", 6), ("images<=1,", 10), ("images<=1.5", 8), ("cost<=1EUR", 7)])
def test_a_claim_that_cannot_be_read_is_shown_with_its_place(spent, claim, place):
    done = usage(spent, "--assert", claim)
    assert done.returncode == MISUSE and done.stdout == "" and done.stderr.startswith("plantain: --assert: ")
    assert f"\n  {claim}\n  {' ' * place}^\n" in done.stderr


def test_csv_is_the_same_table(spent):
    done = usage(spent, "--csv", "--by", "model,session")
    assert done.returncode == 0, done.stderr
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    expected = rows(spent, "--by", "model,session")
    assert [(row["model"], row["session"], int(row["requests"]), int(row["errors"]), int(row["images"])) for row in found] == [
        (row["model"], row["session"], row["requests"], row["errors"], row["images"]) for row in expected
    ]
    assert [Decimal(row["costUSD"]) for row in found] == [row["costUSD"] for row in expected]


def test_what_a_client_made_up_stays_in_its_cell(start):
    """Commas, quotes, ends of lines, and what a spreadsheet would run."""
    server = start()
    names = ['a,"b"', "two\nlines", "=1+1", "@SUM(A1)", "ünï 🦊"]
    for name in names:
        ask(server, "POST", "/v1beta/models/" + "".join(f"%{byte:02X}" for byte in name.encode()) + ":generateContent", prompt())
    server.usage_after(len(names))
    done = run(server.binary, "usage", "--csv", "--by", "model", "--ledger", str(server.ledger))
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(found) == len({row["model"] for row in server.usage()["rows"]})
    assert all(None not in row and len(set(map(len, found))) == 1 for row in found)
    assert not any(row["model"].startswith(("=", "@", "+", "-")) for row in found)
    # And in the table for people, where an end of line would be a row more.
    table = run(server.binary, "usage", "--ledger", str(server.ledger)).stdout
    assert "two\nlines" not in table


def test_the_table_for_people_has_what_they_ask_for(spent):
    done = usage(spent, "--by", "session,model")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert len([line for line in lines if "worker-1" in line]) == 1
    assert any(PRO.id in line and "worker-1" in line for line in lines)


@pytest.mark.parametrize("claim", ["images<=2, cost<=0.50USD", "images==2", "images<3,requests>=4", "errors<=1", "cost>0.15USD", "cost<=0.5", "images <= 2 , errors < 2"])
def test_a_claim_that_holds_is_exit_code_0(spent, claim):
    done = usage(spent, "--assert", claim)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("images<=1", ["images is 2", "not <= 1"]),
        ("images<=12, cost<=0.10USD", ["cost is 0.1", "not <= 0.10 USD"]),
        ("images<=1, cost<=0.10USD", ["images is 2", "cost is 0.1"]),
        ("errors==0", ["errors is 1", "not == 0"]),
        ("cost<=0USD", ["cost is 0.1"]),
        ("requests!=4", ["requests is 4"]),
    ],
)
def test_a_claim_that_does_not_hold_is_said_with_what_is(spent, claim, told):
    done = usage(spent, "--assert", claim)
    assert done.returncode == BROKEN
    assert done.stderr.count("\n") == len([word for word in told if " is " in word])
    assert all(word in done.stderr for word in told), done.stderr


def test_a_claim_is_about_what_was_chosen(binary, tmp_path):
    ledger = tmp_path / "ledger.db"
    older(ledger, *[TODAY - timedelta(days=20)] * 5, TODAY)
    words = ("usage", "--ledger", str(ledger), "--assert", "images<=1")
    assert run(binary, *words).returncode == BROKEN
    assert run(binary, *words, "--since", "1d").returncode == 0
