"""Ten thousand requests of every kind: the journal, the ledger and the metrics add up to the same."""

import contextlib
import http.client
import json
import random
import socket
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

from facts import FLASH_25, FLASH_31, PRO
from meter import Metrics, counted, dollars, journal
from waiting import PATIENCE, until
from wire import prompt

REQUESTS, WORKERS = 10_000, 16
KEYS = [f"AIza-key-{number}" for number in range(5)]
SESSIONS = ["default", *(f"worker-{number}" for number in range(7))]
FIXTURES = Path(__file__).parents[2] / "fixtures"

# A fifth of all requests meet one; what cannot be done to a list of models is not done to it.
SCENARIO = """
scenario: 1
name: a fifth
seed: 11
rules:
  - id: a-fifth
    weights: {pass: 80, overloaded-503: 4, internal-500: 3, quota-rpm: 3, bad-gateway-html: 1, block-safety: 2, image-safety: 2, image-other: 1,
              reset-mid-body: 2, short-body: 2}
"""

PICTURE = prompt(responseModalities=["IMAGE"], imageConfig={"imageSize": "512", "aspectRatio": "1:1"})
RECORDED = json.loads(next(FIXTURES.glob("text-to-image/*/exchange.json")).read_text())["request"]
# How often, what.
KINDS = {"count": 55, "list": 12, "recorded": 15, "nonsense": 5, "picture": 3, "stream": 2, "tier": 1, "nobody": 1, "leave": 6}


def request(kind: str) -> tuple[str, str, dict | None]:
    match kind:
        case "count":
            return "POST", f"/v1beta/models/{PRO.id}:countTokens", prompt("how many tokens has a red bicycle?")
        case "list":
            return "GET", "/v1beta/models?pageSize=1", None
        case "recorded":
            return "POST", RECORDED["path"], RECORDED["body"]
        case "nonsense":
            return "POST", f"/v1beta/models/{FLASH_25.id}:generateContent", {"contents": [{"parts": [{"txt": "x"}]}]}
        case "stream":
            return "POST", f"/v1beta/models/{FLASH_31.id}:streamGenerateContent?alt=sse", PICTURE
        case "tier":
            return "POST", f"/v1beta/models/{PRO.id}:generateContent", prompt("with thoughts") | {"serviceTier": "flex"}
        case "nobody":
            return "POST", "/v1beta/models/gemini-of-nobody:generateContent", prompt()
        case _:
            return "POST", f"/v1beta/models/{FLASH_31.id}:generateContent", PICTURE


class Worker:
    """One client with a connection that it keeps, and opens anew when a fault has taken it."""

    def __init__(self, port: int, seed: int):
        self.port, self.chance, self.seen = port, random.Random(seed), Counter()
        self.connection = None

    def work(self, requests: int) -> Counter:
        kinds = self.chance.choices(list(KINDS), KINDS.values(), k=requests)
        for kind in kinds:
            session, key = self.chance.choice(SESSIONS), self.chance.choice(KEYS)
            method, path, body = request(kind)
            target = path if session == "default" else f"/s/{session}{path}"
            content = json.dumps(body).encode() if body else b""
            fields = {"x-goog-api-key": key, "Content-Type": "application/json", "Content-Length": str(len(content))}
            self.seen[session] += 1
            if kind == "leave":
                self.leave(method, target, fields, content)
            else:
                self.ask(method, target, fields, content)
        return self.seen

    def ask(self, method: str, target: str, fields: dict, content: bytes) -> None:
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            self.connection.connect()
        try:
            self.connection.request(method, target, content, fields)
            answer = self.connection.getresponse()
            answer.read()
            lost = answer.will_close
        except (OSError, http.client.HTTPException):
            lost = True
        if lost:
            self.connection.close()
            self.connection = None

    def leave(self, method: str, target: str, fields: dict, content: bytes) -> None:
        """Asks, and closes before there can be an answer. All of the request is on its way, so plantain has it."""
        head = f"{method} {target} HTTP/1.1\r\nHost: x\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            connection.sendall(head.encode() + b"\r\n" + content)


def total(entries: list[dict]) -> dict:
    """Of the journal, what the other two know as well."""
    return {
        "requests": len(entries),
        "errors": sum(entry["status"] >= 400 for entry in entries),
        "images": sum(entry["usage"]["images"] for entry in entries),
        "prompt": sum(entry["usage"]["promptTokens"] for entry in entries),
        "candidates": sum(entry["usage"]["candidatesTokens"] for entry in entries),
        "thoughts": sum(entry["usage"]["thoughtsTokens"] for entry in entries),
        "cost": dollars(sum((entry["costUSD"] for entry in entries), Decimal(0))),
    }


def of_ledger(row: dict) -> dict:
    tokens, named = row["tokens"], {name: row[name] for name in ("requests", "errors", "images")}
    sums = {"prompt": tokens["promptText"] + tokens["promptImage"], "candidates": tokens["candidatesText"] + tokens["candidatesImage"]}
    return {**named, **sums, "thoughts": tokens["thoughts"], "cost": dollars(row["costUSD"])}


def test_journal_ledger_and_metrics_agree_after_ten_thousand_mixed_requests(start, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(SCENARIO)
    server = start("--scenario", str(scenario), "--fixtures", str(FIXTURES), "--mode", "auto", "--log", "off")
    workers = [Worker(server.port, seed) for seed in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as pool:
        asked = sum(pool.map(lambda worker: worker.work(REQUESTS // WORKERS), workers), Counter())
    assert asked.total() == REQUESTS

    metrics = until(lambda: rested(server))
    entries = journal(server, "*")
    assert len({entry["number"] for entry in entries}) == len(entries)
    books = total(entries)
    ledger = counted(server, books["requests"], "--by", "session")
    assert of_ledger(ledger["total"]) == books
    assert metrics.sum("plantain_requests_total") == books["requests"]
    assert metrics.errors() == books["errors"]
    assert metrics.sum("plantain_images_total") == books["images"]
    assert dollars(metrics.sum("plantain_cost_usd_total")) == books["cost"]
    told = {
        "promptText": ("text", "input"), "promptImage": ("image", "input"), "candidatesText": ("text", "output"),
        "candidatesImage": ("image", "output"), "thoughts": ("thought", "output"), "toolUse": ("tool_use", "input"),
    }
    tokens = ledger["total"]["tokens"]
    for name, (modality, direction) in told.items():
        assert metrics.sum("plantain_tokens_total", modality=modality, direction=direction) == tokens[name], name
    assert metrics.sum("plantain_tokens_total") == sum(tokens[name] for name in told)

    # Nothing was lost on the way either, and every kind of thing really happened.
    assert books["requests"] == REQUESTS
    assert Counter(entry["session"] for entry in entries) == asked
    assert 0.1 * REQUESTS < books["errors"] < 0.35 * REQUESTS
    assert {entry["ending"] for entry in entries} >= {"performed", "clientLeft"}
    assert {entry["source"] for entry in entries} >= {"fixture", "synthesize", "refusal", "scenario"}
    assert all(books[name] > 0 for name in ("prompt", "candidates", "thoughts", "cost")) and books["images"] > 500

    # Session by session, and key by key.
    by_session = {row["session"]: row for row in ledger["rows"]}
    for session in SESSIONS:
        mine = [entry for entry in entries if entry["session"] == session]
        assert of_ledger(by_session[session]) == total(mine), session
    for by in ("key", "model", "day", "status,ending,source", "tier,size"):
        rows = counted(server, REQUESTS, "--by", by)["rows"]
        assert sum(row["requests"] for row in rows) == REQUESTS and dollars(sum(row["costUSD"] for row in rows)) == books["cost"]
    statuses = Counter(str(entry["status"]) for entry in entries)
    assert {status: metrics.sum("plantain_requests_total", status=status) for status in statuses} == statuses
    by_model = {row["model"]: row for row in counted(server, REQUESTS, "--by", "model")["rows"]}
    for model in (PRO.id, FLASH_25.id, FLASH_31.id):
        assert metrics.sum("plantain_requests_total", model=model) == by_model[model]["requests"]
        assert dollars(metrics.sum("plantain_cost_usd_total", model=model)) == dollars(by_model[model]["costUSD"])
    # A name that a client made up is no label.
    assert "gemini-of-nobody" not in metrics.text


def rested(server) -> Metrics | None:
    """The metrics once nothing is under way."""
    now = Metrics(server)
    return now if now.sum("plantain_exchanges_under_way") == 0 and now.sum("plantain_requests_total") >= REQUESTS else None
