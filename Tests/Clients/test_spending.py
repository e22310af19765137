"""The ledger: what was asked is what is counted, also when the process is killed."""

import json
import os
import signal
import subprocess
import time
from decimal import Decimal

import pytest

from facts import FLASH_25, PRO
from pictures import encoded, noise
from server import Server, run
from wire import ask, generate, prompt

MILLION = Decimal(1_000_000)
SECRET = "AIza-a-key-that-must-not-reach-the-disk"


def cost(model, usage: dict) -> Decimal:
    """By hand: prompt, picture, and everything else as text."""
    image = usage["candidatesTokensDetails"][0]["tokenCount"]
    text = usage["candidatesTokenCount"] - image + usage.get("thoughtsTokenCount", 0)
    prices = [(usage["promptTokenCount"], model.input_price), (text, model.text_price), (image, model.image_price)]
    return sum(count * Decimal(price) for count, price in prices) / MILLION


def usage_of(server: Server, requests: int) -> dict:
    """Usage with costs as exact decimals, and its rows by model."""
    server.usage_after(requests)
    usage = json.loads(run(server.binary, "usage", "--json", "--ledger", str(server.ledger)).stdout, parse_float=Decimal, parse_int=Decimal)
    return {**usage, "rows": {row["model"]: row for row in usage["rows"]}}


def test_one_picture_costs_its_tokens(start):
    server = start()
    answer = generate(server, FLASH_25.id, prompt(responseModalities=["IMAGE"])).json
    total = usage_of(server, 1)["total"]
    assert (total["requests"], total["errors"], total["images"]) == (1, 0, 1)
    assert total["tokens"]["candidatesImage"] == 1290
    assert total["tokens"]["candidatesText"] == 0
    # 1290 tokens at 30 dollars a million, and the prompt at 30 cents.
    assert total["costUSD"] == Decimal("0.0387") + answer["usageMetadata"]["promptTokenCount"] * Decimal("0.0000003")


def test_usage_is_the_sum_of_what_the_answers_said(start):
    server = start()
    picture = ("image/png", encoded(noise(1)))
    flash = [generate(server, FLASH_25.id, prompt(f"bicycle {number}", picture)).json["usageMetadata"] for number in range(3)]
    pro = [generate(server, PRO.id, prompt(imageConfig={"imageSize": size})).json["usageMetadata"] for size in ("1K", "2K")]
    assert generate(server, PRO.id, prompt(imageConfig={"imageSize": "8K"})).status == 400
    usage = usage_of(server, 6)

    row = usage["rows"][FLASH_25.id]
    assert (row["requests"], row["errors"], row["images"]) == (3, 0, 3)
    assert row["tokens"]["promptImage"] == 3 * 258
    assert row["tokens"]["promptText"] == sum(one["promptTokenCount"] for one in flash) - 3 * 258
    assert row["tokens"]["candidatesImage"] == 3 * 1290
    assert row["tokens"]["candidatesText"] == sum(one["candidatesTokenCount"] for one in flash) - 3 * 1290
    assert row["costUSD"] == sum(cost(FLASH_25, one) for one in flash)

    row = usage["rows"][PRO.id]
    assert (row["requests"], row["errors"], row["images"]) == (3, 1, 2)
    assert row["tokens"]["candidatesImage"] == 2 * 1120
    assert row["tokens"]["thoughts"] == sum(one["thoughtsTokenCount"] for one in pro)
    assert row["costUSD"] == sum(cost(PRO, one) for one in pro)

    total = usage["total"]
    assert (total["requests"], total["errors"], total["images"]) == (6, 1, 5)
    assert total["costUSD"] == sum(row["costUSD"] for row in usage["rows"].values())


def test_a_stream_costs_what_the_call_costs(start):
    server = start()
    ask(server, "POST", f"/v1beta/models/{FLASH_25.id}:streamGenerateContent?alt=sse", prompt())
    streamed = usage_of(server, 1)["total"]["costUSD"]
    generate(server, FLASH_25.id, prompt())
    assert usage_of(server, 2)["total"]["costUSD"] == 2 * streamed > 0


def test_a_table_is_printed_for_people(start):
    server = start()
    generate(server, FLASH_25.id, prompt())
    server.usage_after(1)
    done = run(server.binary, "usage", "--ledger", str(server.ledger))
    assert done.returncode == 0
    assert FLASH_25.id in done.stdout and "0.03" in done.stdout


def test_the_key_itself_is_never_written(start):
    server = start()
    generate(server, FLASH_25.id, prompt(), key=SECRET)
    ask(server, "GET", f"/v1beta/models?key={SECRET}", key=None)
    ask(server, "GET", "/v1beta/models", key=None, Authorization=f"Bearer {SECRET}")
    ask(server, "GET", f"/nothing?key={SECRET}", key=None)
    server.usage_after(4)
    assert server.stop() == 0
    for file in server.folder.iterdir():
        assert SECRET.encode() not in file.read_bytes(), file.name


def test_what_was_answered_a_second_ago_survives_a_kill(start):
    server = start()
    for number in range(5):
        generate(server, FLASH_25.id, prompt(f"bicycle {number}"))
    time.sleep(1)  # the promise that is tested
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()
    total = server.usage()["total"]
    assert (total["requests"], total["images"]) == (5, 5)


def test_what_was_answered_just_before_sigterm_is_counted(start):
    server = start()
    for number in range(5):
        generate(server, FLASH_25.id, prompt(f"bicycle {number}"))
    assert server.stop() == 0
    assert server.usage()["total"]["images"] == 5


def test_a_ledger_is_carried_on_by_the_next_server(start):
    first = start()
    generate(first, FLASH_25.id, prompt())
    assert first.stop() == 0
    second = start("--ledger", str(first.ledger))
    generate(second, FLASH_25.id, prompt())
    assert second.stop() == 0
    assert first.usage()["total"]["images"] == 2


def test_two_servers_can_share_a_ledger(start):
    first = start()
    second = start("--ledger", str(first.ledger))
    for server in (first, second) * 3:
        assert generate(server, FLASH_25.id, prompt()).status == 200
    assert first.usage_after(6)["total"]["images"] == 6


def test_without_a_ledger_flag_it_lies_in_the_data_folder(binary, tmp_path):
    ready = tmp_path / "ready"
    command = [binary, "serve", "--port", "0", "--ready-file", ready, "--data", tmp_path / "data", "--log", "off"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
    try:
        deadline = time.monotonic() + 20
        while not ready.exists() and time.monotonic() < deadline:
            time.sleep(0.005)
        generate(ready.read_text().strip(), FLASH_25.id, prompt())
    finally:
        process.terminate()
        assert process.wait(timeout=20) == 0
    done = run(binary, "usage", "--json", "--data", str(tmp_path / "data"))
    assert json.loads(done.stdout)["total"]["images"] == 1


def test_a_ledger_that_is_not_there_is_one_sentence(binary, tmp_path):
    done = run(binary, "usage", "--ledger", str(tmp_path / "none.db"))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1 and "none.db" in done.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("content", [b"this is no database, it only has the name of one\n" * 50])
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(binary, tmp_path, content):
    file = tmp_path / "notes.txt"
    file.write_bytes(content)
    for command in (["usage"], ["serve", "--port", "0"]):
        done = run(binary, *command, "--ledger", str(file))
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1 and "notes.txt" in done.stderr
    assert file.read_bytes() == content
