"""`plantain fixtures …`: what a person does with a folder of recordings."""

import base64
import fcntl
import json
import os
import shutil
import subprocess

import pytest

import live
from flows import EDIT, FLOWS, PRO, UPLOADED, heard
from wire import generate, prompt

NAMES = ("unary", "edit", "events", "429", "upload", "batch", "interaction events")


@pytest.fixture
def taped(tape, service):
    """A recording of some of everything."""
    recorder = tape.record(service)
    for name in NAMES:
        heard(recorder, FLOWS[name])
    assert recorder.stop() == 0
    return tape


def named(tape, words: str) -> str:
    return next(name for name in tape.names() if name.startswith(words))


def test_list_names_every_fixture(taped):
    done = taped.fixtures("list")
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in taped.names())
    assert len([line for line in done.stdout.splitlines() if "generateContent" in line and "429" in line]) == 1


def test_list_is_json_for_programs(taped):
    listed = json.loads(taped.fixtures("list", "--json").stdout)["fixtures"]
    assert sorted(entry["name"] for entry in listed) == taped.names()


def test_show_tells_one(taped):
    name = named(taped, "make-it-night")
    done = taped.fixtures("show", name)
    assert done.returncode == 0, done.stderr
    assert all(words in done.stdout for words in ("make it night", PRO, "200", "image-1.jpg", "request-1.png"))
    assert base64.b64encode(UPLOADED).decode()[:100] not in done.stdout


def test_show_of_what_is_not_there_says_where_the_names_are(taped):
    done = taped.fixtures("show", "make-it-nihgt")
    assert done.returncode == 2 and "make-it-nihgt" in done.stderr and "plantain fixtures list" in done.stderr


def test_verify_is_silent_about_what_is_good(taped):
    done = taped.fixtures("verify")
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(len(taped.files())) in done.stdout


def test_verify_finds_a_stale_key_and_mends_it(taped):
    """Somebody changed the request, so it is another's key now."""
    number = taped.names().index(named(taped, "make-it-night"))

    def change(exchange):
        exchange["request"]["body"]["contents"][0]["parts"][0]["text"] = "make it day"

    file = taped.edit(change, number)
    done = taped.fixtures("verify")
    assert done.returncode == 1 and f"{file}:3:" in done.stdout + done.stderr and "--fix" in done.stdout + done.stderr
    done = taped.fixtures("verify", "--fix")
    assert done.returncode == 0, done.stdout + done.stderr
    assert taped.fixtures("verify").returncode == 0
    server = taped.replay()
    assert generate(server, PRO, prompt("make it day", ("image/png", UPLOADED))).status == 200
    assert generate(server, PRO, EDIT).status == 404


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda folder: (folder / "image-1.jpg").unlink(), "image-1.jpg"),
        (lambda folder: (folder / "request-1.png").unlink(), "request-1.png"),
        (lambda folder: (folder / "image-1.jpg").write_bytes(live.JPEG[:1000]), "image-1.jpg"),
        (lambda folder: (folder / "image-1.jpg").write_bytes(b"no picture"), "image-1.jpg"),
        (lambda folder: (folder / "exchange.json").write_text("{"), "exchange.json:1:"),
        (lambda folder: (folder / "image-7.png").write_bytes(live.PICTURE), "image-7.png"),
    ],
    ids=["no picture", "no picture of the request", "half a picture", "another thing", "no JSON", "a file nobody names"],
)
def test_verify_finds_what_is_broken(taped, damage, words):
    damage(taped.folder / named(taped, "make-it-night"))
    done = taped.fixtures("verify")
    assert done.returncode == 1 and words in done.stdout + done.stderr
    # It goes on after the first.
    shutil.rmtree(taped.folder / named(taped, "a-red-bicycle"))
    assert words in taped.fixtures("verify").stdout + taped.fixtures("verify").stderr


def test_prune_takes_away_what_a_killed_recorder_left_and_what_nobody_names(taped):
    """A process that has ended left a folder; another file is nobody's."""
    gone = subprocess.Popen(["true"])
    gone.wait()
    left, nobody_s = taped.folder / f".writing-{gone.pid}-1", taped.files()[0].parent / "image-9.png"
    left.mkdir()
    (left / "body").write_bytes(b"half")
    nobody_s.write_bytes(live.PICTURE)
    names = taped.names()
    rehearsed = taped.fixtures("prune", "--dry-run")
    assert rehearsed.returncode == 0 and all(str(path) in rehearsed.stdout and path.exists() for path in (left, nobody_s))
    done = taped.fixtures("prune")
    assert done.returncode == 0, done.stderr
    assert not left.exists() and not nobody_s.exists() and taped.names() == names
    assert taped.fixtures("verify").returncode == 0


def test_prune_leaves_what_a_recorder_is_writing_just_now(taped):
    """A recorder holds a lock on its folder: process numbers repeat, in a container with every start."""
    own = taped.folder / f".writing-{os.getpid()}-1"
    own.mkdir()
    held = os.open(own, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    assert taped.fixtures("prune").returncode == 0 and own.exists()
    os.close(held)
    assert taped.fixtures("prune").returncode == 0 and not own.exists()


def test_prune_closes_the_gap_of_a_removed_turn(taped):
    first, second, *_ = [name for name in taped.names() if '"turn"' in (taped.folder / name / "exchange.json").read_text()]
    shutil.rmtree(taped.folder / first)
    assert taped.fixtures("verify").returncode == 1
    assert taped.fixtures("prune").returncode == 0
    assert taped.fixtures("verify").returncode == 0
    assert (taped.folder / second).exists()


def test_scan_finds_nothing_in_a_recording(taped):
    done = taped.fixtures("scan")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_exchange_is_as_the_schema_says(taped):
    from jsonschema import Draft202012Validator

    done = taped.command("fixtures", "schema")
    assert done.returncode == 0, done.stderr
    schema = json.loads(done.stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for exchange in taped.exchanges():
        assert not [error.message for error in validator.iter_errors(exchange)]
    for change in ({"plantain": 2}, {"statsu": 1}, {"key": "x"}, {"turn": 0}, {"then": "never"}):
        assert list(validator.iter_errors(taped.exchanges()[0] | change)), change


@pytest.mark.parametrize("words", [["lst"], ["list", "--jsn"], ["import"], []], ids=lambda words: " ".join(words) or "nothing")
def test_a_mistake_is_one_sentence(tape, words):
    done = tape.command("fixtures", *words)
    assert done.returncode == 2 and done.stderr.startswith("plantain: ") and done.stderr.count("\n") == 1
    told = tape.command("fixtures", "--help").stdout
    assert all(verb in told for verb in ("list", "show", "verify", "prune", "import", "export", "scan", "schema"))


@pytest.mark.parametrize("verb", ["list", "verify", "scan", "prune"])
def test_a_folder_that_is_not_there_is_named(tape, verb):
    done = tape.fixtures(verb)
    assert done.returncode != 0 and str(tape.folder) in done.stderr and done.stderr.count("\n") == 1
