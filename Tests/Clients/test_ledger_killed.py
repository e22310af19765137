"""The ledger outlives what happens to it: kill -9, a corrupt file, an older one, a full disk, too many rows."""

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facts import FLASH_25, PRO
from ledgers import older
from server import Server, run
from waiting import until
from wire import ask, generate, prompt

# What a kill may cost, in seconds.
PROMISE = 0.05
COUNT = f"/v1beta/models/{PRO.id}:countTokens"


def usage(binary: Path, ledger: Path, *words: str) -> dict:
    done = run(binary, "usage", "--json", "--ledger", str(ledger), *words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def sound(ledger: Path) -> None:
    """SQLite itself finds nothing wrong with it."""
    with contextlib.closing(sqlite3.connect(ledger)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def kill(server: Server) -> float:
    """When it was killed."""
    now = time.monotonic()
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()
    return now


# Kill -9


@pytest.mark.parametrize("seed", range(6))
def test_kill_9_under_load_costs_no_row_older_than_50_ms(start, seed):
    """Of each client what was answered is known in order, so a row that is missing is one of its last."""
    server = start("--log", "off")
    chance = random.Random(seed)
    answered, asked = defaultdict(list), defaultdict(int)

    def ask_on(worker: int) -> None:
        session = f"worker-{worker}"
        # Mostly quick ones, and some pictures, so that rows come in bursts.
        with contextlib.suppress(Exception):
            while True:
                asked[session] += 1
                if worker == 0:
                    generate(server, FLASH_25.id, prompt(f"picture {asked[session]}"), x_plantain_session=session)
                else:
                    assert ask(server, "POST", COUNT, prompt("x"), x_plantain_session=session).status == 200
                answered[session].append(time.monotonic())

    with ThreadPoolExecutor(8) as pool:
        for worker in range(8):
            pool.submit(ask_on, worker)
        until(lambda: len(answered) == 8)
        time.sleep(chance.uniform(0, 1.5))  # the moment is what is tested
        killed = kill(server)
    rows = {row["session"]: row["requests"] for row in usage(server.binary, server.ledger, "--by", "session")["rows"]}
    for session, times in answered.items():
        due = sum(when < killed - PROMISE for when in times)
        assert due <= rows.get(session, 0) <= asked[session], f"{session}: {due} were due, {len(times)} answered"
    sound(server.ledger)

    # The next server goes on with it.
    before = sum(rows.values())
    assert generate(start("--ledger", str(server.ledger)), FLASH_25.id, prompt()).status == 200
    until(lambda: usage(server.binary, server.ledger)["total"]["requests"] == before + 1)


def test_two_servers_that_are_killed_leave_one_sound_ledger(start):
    first = start("--log", "off")
    second = start("--log", "off", "--ledger", str(first.ledger))
    answered = []

    def ask_on(server: Server) -> None:
        with contextlib.suppress(Exception):
            while ask(server, "POST", COUNT, prompt("x")).status == 200:
                answered.append(time.monotonic())

    with ThreadPoolExecutor(4) as pool:
        for server in (first, second, first, second):
            pool.submit(ask_on, server)
        until(lambda: len(answered) > 500)
        killed = kill(first)
        kill(second)
    sound(first.ledger)
    assert usage(first.binary, first.ledger)["total"]["requests"] >= sum(when < killed - PROMISE for when in answered)


# A file that is not as it was left


def filled(start) -> Path:
    """The ledger of a server that has ended well, of some pages."""
    server = start("--log", "off")
    for number in range(300):
        ask(server, "GET", f"/v1beta/models/{'x' * 100}-{number}")
    assert server.stop() == 0
    return server.ledger


def torn(file: Path) -> None:
    """Every page but the first is noise."""
    data = file.read_bytes()
    file.write_bytes(data[:4096] + random.Random(1).randbytes(len(data) - 4096))


def cut(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2 // 4096 * 4096 + 100])


def first_page_torn(file: Path) -> None:
    """The head, which says what the file is, is whole; what follows is not."""
    data = bytearray(file.read_bytes())
    data[100:4096] = random.Random(2).randbytes(3996)
    file.write_bytes(data)


@pytest.mark.parametrize("harm", [torn, cut, first_page_torn], ids=lambda harm: harm.__name__)
def test_a_corrupt_ledger_is_set_aside_and_serving_goes_on(start, tmp_path, harm):
    folder = tmp_path / "kept"
    folder.mkdir()
    ledger = folder / "ledger.db"
    shutil.copy(filled(start), ledger)
    harm(ledger)
    harmed = ledger.read_bytes()
    server = start("--ledger", str(ledger))
    assert generate(server, FLASH_25.id, prompt()).status == 200
    # Damage in the middle is only met by who writes there, so that a reader may meet it first.
    until(lambda: (done := run(server.binary, "usage", "--json", "--ledger", str(ledger))).returncode == 0 and json.loads(done.stdout)["total"]["requests"] == 1)
    (aside,) = [file for file in folder.iterdir() if file.read_bytes() == harmed]
    assert aside != ledger
    told = [line for line in server.log.splitlines() if str(aside) in line or aside.name in line]
    assert len(told) == 1 and str(ledger) in told[0], server.log
    sound(ledger)


def test_a_ledger_that_turns_out_corrupt_while_serving_does_not_stop_it(start):
    """Somebody writes over it: answers go on, and it is said."""
    server = start()
    assert generate(server, FLASH_25.id, prompt()).status == 200
    server.usage_after(1)
    for file in server.folder.glob("ledger.db*"):
        with file.open("r+b") as stream:
            stream.write(random.Random(3).randbytes(file.stat().st_size))
    for number in range(20):
        assert generate(server, FLASH_25.id, prompt(f"bicycle {number}")).status == 200
    until(lambda: "ledger" in server.log)


def test_an_older_ledger_opens_and_keeps_its_rows(start, binary, tmp_path):
    ledger = tmp_path / "ledger.db"
    yesterday = datetime.now(UTC) - timedelta(days=1)
    older(ledger, *[yesterday] * 3)
    # A reader opens it without a server, too.
    total = usage(binary, ledger)["total"]
    assert (total["requests"], total["images"]) == (3, 3) and total["costUSD"] == pytest.approx(0.1161063, abs=1e-12)
    server = start("--ledger", str(ledger))
    assert generate(server, FLASH_25.id, prompt()).status == 200
    until(lambda: usage(binary, ledger)["total"]["requests"] == 4)
    by_day = {row["day"]: row["requests"] for row in usage(binary, ledger, "--by", "day")["rows"]}
    assert by_day[yesterday.strftime("%Y-%m-%d")] == 3
    assert {row["tier"]: row["requests"] for row in usage(binary, ledger, "--by", "tier")["rows"]} == {"standard": 4}
    assert server.stop() == 0
    sound(ledger)
    with contextlib.closing(sqlite3.connect(ledger)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (2,)


def test_a_ledger_of_the_future_is_left_alone(binary, tmp_path):
    ledger = tmp_path / "ledger.db"
    older(ledger, datetime.now(UTC))
    with contextlib.closing(sqlite3.connect(ledger)) as database:
        database.execute("PRAGMA user_version = 99")
        # So that nothing is left beside the file, and its bytes can be compared.
        database.execute("PRAGMA journal_mode = DELETE")
    before = ledger.read_bytes()
    for words in (["usage"], ["serve", "--port", "0"]):
        done = run(binary, *words, "--ledger", str(ledger))
        assert done.returncode == 2 and done.stderr.count("\n") == 1 and "99" in done.stderr
    assert ledger.read_bytes() == before


# No room


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 1 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_full_disk_never_stops_serving_is_said_once_and_recovers(start, small_disk):
    ledger = small_disk / "ledger.db"
    server = start("--ledger", str(ledger), "--log", "off")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    until(lambda: usage(server.binary, ledger)["total"]["requests"] == 1)
    ballast = small_disk / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as stream:
        while True:
            stream.write(b"x" * 1024)
    # More rows than the pages that are already there can take.
    for number in range(2000):
        assert ask(server, "GET", f"/v1beta/models/{'x' * 200}-{number}").status == 404
    until(lambda: "ledger" in server.log)
    assert generate(server, FLASH_25.id, prompt()).status == 200
    told = [line for line in server.log.splitlines() if str(ledger) in line]
    assert len(told) == 1, server.log

    ballast.unlink()
    for _ in range(3):
        assert generate(server, FLASH_25.id, prompt()).status == 200
    # Pictures of before, in between and after: nothing that could wait was thrown away.
    until(lambda: usage(server.binary, ledger)["total"]["images"] == 5)
    assert server.stop() == 0
    sound(ledger)


def test_a_full_disk_from_the_start_never_stops_serving(start, small_disk):
    with contextlib.suppress(OSError), (small_disk / "ballast").open("wb", buffering=0) as stream:
        while True:
            stream.write(b"x" * 1024)
    server = start("--ledger", str(small_disk / "ledger.db"), "--log", "off")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    assert str(small_disk / "ledger.db") in server.log


def test_a_limit_of_file_sizes_never_stops_serving(start):
    """RLIMIT_FSIZE, as a container may have: the kernel's signal for it does not end the process."""
    server = start("--log", "off")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    server.usage_after(1)
    # The soft limit alone: not everybody may raise the hard one again.
    subprocess.run(["prlimit", f"--pid={server.process.pid}", f"--fsize={16 * 1024}:"], check=True)
    for number in range(1000):
        assert ask(server, "GET", f"/v1beta/models/{'x' * 200}-{number}").status == 404
    until(lambda: "ledger" in server.log)
    assert generate(server, FLASH_25.id, prompt()).status == 200
    subprocess.run(["prlimit", f"--pid={server.process.pid}", "--fsize=unlimited:"], check=True)
    assert generate(server, FLASH_25.id, prompt()).status == 200
    until(lambda: server.usage_after(3)["total"]["images"] == 3)


# No more than is wanted


def test_rows_are_kept_as_long_as_keep_says(start, tmp_path):
    ledger = tmp_path / "ledger.db"
    now = datetime.now(UTC)
    older(ledger, *[now - timedelta(days=8)] * 5, *[now - timedelta(days=6)] * 3)
    server = start("--ledger", str(ledger), "--keep", "7d")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    until(lambda: usage(server.binary, ledger)["total"]["requests"] == 4)


def test_a_ledger_stays_below_its_size(start, tmp_path):
    """The oldest rows go, and the file really shrinks."""
    ledger = tmp_path / "ledger.db"
    now = datetime.now(UTC)
    older(ledger, *[now - timedelta(days=30, seconds=-number) for number in range(20_000)], padding="x" * 100)
    assert ledger.stat().st_size > 3_000_000
    server = start("--ledger", str(ledger), "--ledger-size", "1MB")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    until(lambda: ledger.stat().st_size <= 1_000_000 and usage(server.binary, ledger)["total"]["requests"] < 20_000)
    by_day = {row["day"]: row["requests"] for row in usage(server.binary, ledger, "--by", "day")["rows"]}
    assert by_day[now.strftime("%Y-%m-%d")] == 1 and sum(by_day.values()) > 1000
    assert server.stop() == 0
    sound(ledger)
    # With all that lies beside it.
    assert sum(file.stat().st_size for file in tmp_path.iterdir() if file.name.startswith("ledger.db")) <= 1_100_000


@pytest.mark.parametrize(("flag", "value"), [("--keep", "soon"), ("--keep", "-1d"), ("--ledger-size", "big"), ("--ledger-size", "0")])
def test_a_limit_that_is_none_is_one_sentence(binary, flag, value):
    done = run(binary, "serve", "--port", "0", flag, value)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and flag in done.stderr


def test_the_ledger_of_somebody_who_may_only_read_is_read(binary, start, tmp_path):
    ledger = tmp_path / "ledger.db"
    older(ledger, datetime.now(UTC))
    ledger.chmod(0o444)
    if os.access(ledger, os.W_OK):
        pytest.skip("root may write everything")
    assert usage(binary, ledger)["total"]["requests"] == 1
