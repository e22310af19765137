"""The fixtures of the repository: right, without secrets, and what the script that made them makes again."""

from pathlib import Path

import pytest

import record_fixtures
from server import run
from wire import ask, prompt

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.mark.parametrize("check", ["verify", "scan"])
def test_they_are_in_order_and_hold_no_secret(binary, check):
    done = run(binary, "fixtures", check, str(FIXTURES))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_traffic_makes_the_same_files(binary, tmp_path):
    record_fixtures.main(binary, tmp_path / "fixtures")

    def files(folder: Path) -> dict[str, bytes]:
        paths = (path for path in folder.rglob("*") if path.is_file() and path.name not in ("timing.json", "README.md"))
        return {str(path.relative_to(folder)): path.read_bytes() for path in paths}

    made, kept = files(tmp_path / "fixtures"), files(FIXTURES)
    changed = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
    assert not changed, "script/record-fixtures makes other files: run it and look at the difference"


def test_they_answer_without_anybody_else(start):
    server = start("--fixtures", str(FIXTURES), "--mode", "replay")
    body = prompt("A red bicycle leaning against a blue door, soft morning light", **record_fixtures.SMALL)
    answer = ask(server, "POST", f"/v1beta/models/{record_fixtures.FLASH}:generateContent", body)
    assert answer.status == 200
    picture = next(FIXTURES.glob("text-to-image/*/image-1.jpg")).read_bytes()
    assert record_fixtures.decoded(answer.json) == picture
