"""What a monitoring system reads: the text is what its parsers take, and its sums are the ledger's and the journal's."""

import concurrent.futures
import json
import socket
from decimal import Decimal

import pytest
from prometheus_client import parser
from prometheus_client.openmetrics import parser as open_parser

from facts import FLASH_25, FLASH_31, PRO
from server import run
from waiting import until
from wire import KEY, ask, generate, prompt

METRICS = "/__admin/metrics"
DURATION = "plantain_request_duration_seconds"


def families(server, accept: str = "application/openmetrics-text") -> dict:
    """Every metric by name, as the parser of that format reads it."""
    answer = ask(server, "GET", METRICS, Accept=accept)
    assert answer.status == 200, answer.body
    text = answer.body.decode()
    read = open_parser.text_string_to_metric_families if text.endswith("# EOF\n") else parser.text_string_to_metric_families
    return {family.name: family for family in read(text)}


def total(families: dict, name: str, suffix: str = "_total", **labels: str) -> Decimal:
    """The sum over all samples with these labels, exactly: the parser makes floats, so from the text's own digits."""
    samples = [sample for sample in families[name].samples if sample.name == name + suffix]
    chosen = [sample for sample in samples if all(sample.labels[label] == value for label, value in labels.items())]
    return sum((Decimal(repr(sample.value)) for sample in chosen), Decimal(0))


def leave(server, path: str, body: dict) -> None:
    """Asks, reads the first bytes of the answer, and goes."""
    content = json.dumps(body).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: {KEY}\r\nContent-Length: {len(content)}\r\n\r\n"
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect(("127.0.0.1", server.port))
    connection.sendall(head.encode() + content)
    assert connection.recv(8, socket.MSG_WAITALL) == b"HTTP/1.1"
    connection.close()


def mixed(server, number: int) -> None:
    """One of several kinds of requests."""
    models = [PRO.id, FLASH_25.id, FLASH_31.id]
    model = models[number % 3]
    match number % 10:
        case 0:
            generate(server, model, prompt(f"number {number}"), x_plantain_fault="overloaded-503")
        case 1:
            ask(server, "POST", f"/v1beta/models/{model}:streamGenerateContent?alt=sse", prompt(f"number {number}"))
        case 2:
            generate(server, "gemini-9-of-tomorrow", prompt())
        case 3:
            ask(server, "GET", f"/s/worker-{number}/v1beta/models")
        case 4:
            leave(server, f"/v1beta/models/{PRO.id}:generateContent", prompt(f"number {number}", imageConfig={"imageSize": "4K"}))
        case 5:
            ask(server, "POST", f"/v1beta/models/{model}:countTokens", prompt(f"number {number}"))
        case 6:
            generate(server, model, prompt(f"number {number}"), x_plantain_fault="block-safety")
        case 7:
            ask(server, "GET", f"/nothing/{number}")
        case _:
            generate(server, model, prompt(f"number {number}"))


def settled(server, requests: int) -> dict:
    """The metrics once so many exchanges have ended."""
    return until(lambda: (found := families(server)) and total(found, "plantain_requests") >= requests and found)


def test_the_sums_are_those_of_ledger_and_journal(start):
    server = start("--triggers", "--log", "off")
    count = 300
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda number: mixed(server, number), range(count)))
    found = settled(server, count)
    assert total(found, "plantain_exchanges_under_way", "") == 0
    usage = until(lambda: (usage := server.usage())["total"]["requests"] >= count and usage)["total"]
    exact = json.loads(run(server.binary, "usage", "--json", "--ledger", str(server.ledger)).stdout, parse_float=Decimal)["total"]
    entries = json.loads(ask(server, "GET", f"/__admin/journal?session=*&limit={count}").body, parse_float=Decimal)["entries"]

    assert total(found, "plantain_requests") == usage["requests"] == len(entries) == count
    errors = sum(sample.value for sample in found["plantain_requests"].samples if int(sample.labels["status"]) >= 400)
    assert errors == usage["errors"] == sum(entry["status"] >= 400 for entry in entries) > 0
    assert total(found, "plantain_images") == usage["images"] == sum(entry["usage"]["images"] for entry in entries) > 0
    assert total(found, "plantain_cost_usd") == exact["costUSD"] == sum(Decimal(entry["costUSD"]) for entry in entries) > 0
    tokens = usage["tokens"]
    for modality, direction, name in [
        ("text", "input", "promptText"),
        ("image", "input", "promptImage"),
        ("tool_use", "input", "toolUse"),
        ("text", "output", "candidatesText"),
        ("image", "output", "candidatesImage"),
        ("thought", "output", "thoughts"),
    ]:
        assert total(found, "plantain_tokens", modality=modality, direction=direction) == tokens[name], name
    assert total(found, "plantain_bytes_sent") == sum(entry["bytesSent"] for entry in entries)
    assert total(found, "plantain_endings", ending="clientLeft") == sum(entry["ending"] == "clientLeft" for entry in entries) > 0
    assert total(found, "plantain_faults", fault="overloaded-503") == 30
    for name in (DURATION, "gen_ai_server_request_duration_seconds"):
        assert total(found, name, "_bucket", le="+Inf") == total(found, name, "_count") > 0
    assert total(found, DURATION, "_count") == count


def test_the_older_text_tells_the_same(start):
    server = start()
    generate(server, PRO.id, prompt())
    settled(server, 1)
    classic = ask(server, "GET", METRICS, Accept="text/plain")
    assert classic.field("content-type") == "text/plain; version=0.0.4; charset=utf-8"
    old, new = families(server, "text/plain"), families(server)
    for name in ("plantain_requests", "plantain_tokens", "plantain_cost_usd", DURATION, "gen_ai_client_token_usage"):
        assert [(s.name, s.labels, s.value) for s in old[name].samples] == [(s.name, s.labels, s.value) for s in new[name].samples]
        assert old[name].documentation == new[name].documentation


def test_gauges_are_of_this_moment(start):
    server = start()
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(3)]
    for connection in idle:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert connection.recv(8, socket.MSG_WAITALL) == b"HTTP/1.1"
    found = families(server)
    assert total(found, "plantain_connections", "") == 4
    assert total(found, "plantain_ready", "") == 1
    assert total(found, "plantain_requests_answering", "") >= 1
    assert total(found, "process_resident_memory_bytes", "") > 1_000_000
    assert found["plantain_build"].samples[0].labels["version"] in run(server.binary, "--version").stdout
    for connection in idle:
        connection.close()
    until(lambda: total(families(server), "plantain_connections", "") == 1)


def test_what_clients_write_is_in_no_metric(start):
    server = start("--require-key", KEY)
    for path in (f"/s/canary/v1beta/models/{PRO.id}:generateContent", "/v1beta/models/canary:generateContent", "/canary"):
        ask(server, "POST", path, prompt("canary"))
    ask(server, "GET", "/v1beta/models", key="canary")
    settled(server, 4)
    text = ask(server, "GET", METRICS).body.decode()
    assert "canary" not in text and KEY not in text
    assert 'model="other"' in text


@pytest.mark.parametrize("path", ["/__admin/health", "/__admin/ready", "/s/NAME/__admin/ready"])
def test_probes_need_no_token(start, path):
    server = start("--host", "0.0.0.0", "--admin-token", "s3cret", "--log", "off")
    assert ask(server, "GET", path, key=None).status == 200
    assert ask(server, "GET", METRICS, key=None).status == 401
    assert ask(server, "GET", METRICS, key=None, Authorization="Bearer s3cret").status == 200


def test_probes_answer_where_the_rest_is_off(start):
    server = start("--host", "0.0.0.0", "--log", "off")
    assert ask(server, "GET", "/__admin/ready", key=None).json == {"ready": True}
    health = ask(server, "GET", "/__admin/health", key=None).json
    assert (health["status"], health["ledger"]["state"]) == ("ok", "ok") and health["uptime"] > 0
    assert ask(server, "GET", METRICS, key=None).status == 403
