"""scenarios/: each worked example with the client beside it in docs/scenarios, under `plantain exec`; and the YAML of the documentation."""

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server import environment, run

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.stem for path in (ROOT / "scenarios").glob("*.yaml"))
SCENARIOS, ADDING = ROOT / "docs/scenarios.md", ROOT / "docs/adding-a-fault.md"


def fenced(page: Path, language: str) -> list[str]:
    """The blocks of one language. Fences are read in pairs, for one that closes looks like one without a language."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text(), re.DOTALL | re.MULTILINE)
    return [block for named, block in blocks if named == language]


PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = {
    f"{page.name}, {number}": block
    for page in PAGES
    for number, block in enumerate(fenced(page, "yaml"), 1)
    if re.search(r"^scenario: 1$", block, re.MULTILINE) and "sequense" not in block
}


def judge(binary: Path, scenario: str, client: str, folder: Path) -> tuple[subprocess.CompletedProcess, list[dict]]:
    """Runs a client under a scenario; its end and the verdicts of every session."""
    report = folder / "report.json"
    judged = folder / f"{scenario}.yaml"
    text = (ROOT / f"scenarios/{scenario}.yaml").read_text()
    judged.write_text(text + f"\nreport: {{format: json, file: {report}}}\n")
    command = [binary, "exec", "--scenario", judged, "--", sys.executable, ROOT / f"docs/scenarios/{client}.py"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment(), cwd=folder)
    reports = json.loads(report.read_text()) if report.exists() else []
    return done, reports


def failed(reports: list[dict]) -> list[str]:
    return [verdict["id"] for report in reports for verdict in report["expectations"] if not verdict["passed"]]


def test_there_are_examples():
    assert len(EXAMPLES) >= 8
    assert len(BLOCKS) >= 5


@pytest.fixture(scope="module")
def judged(request, binary, tmp_path_factory):
    """The examples that are to be tested, two at a time: they mostly wait."""
    wanted = [item.callspec.params["name"] for item in request.session.items if item.name.startswith("test_a_client_that_behaves")]
    with ThreadPoolExecutor(2) as pool:
        yield {name: pool.submit(judge, binary, name, name, tmp_path_factory.mktemp(name)) for name in wanted}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_client_that_behaves_passes(judged, name):
    done, reports = judged[name].result()
    words = done.stdout + done.stderr
    assert done.returncode == 0, words
    assert reports and all(report["passed"] for report in reports), words
    # Every expectation had something to judge.
    assert not [warning for report in reports for warning in report["warnings"] if warning.startswith("expectation ")], words


def test_a_client_that_does_not_read_retry_info_fails_for_that_alone(binary, tmp_path):
    done, reports = judge(binary, "retry-discipline", "impatient", tmp_path)
    assert done.returncode == 3, done.stdout + done.stderr
    assert failed(reports) == ["honours-retry-info"]
    assert "honours-retry-info" in done.stderr


def test_the_command_s_own_failure_comes_before_the_verdict(binary, tmp_path):
    scenario = ROOT / "scenarios/retry-discipline.yaml"
    command = [binary, "exec", "--scenario", scenario, "--", sys.executable, "-c", "raise SystemExit(7)"]
    assert subprocess.run(command, capture_output=True, timeout=30, env=environment(), cwd=tmp_path).returncode == 7


def test_the_examples_are_in_order(binary):
    done = run(binary, "scenario", "check", *[str(ROOT / f"scenarios/{name}.yaml") for name in EXAMPLES])
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", BLOCKS)
def test_a_scenario_in_the_documentation_loads(binary, name, tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text(BLOCKS[name])
    done = run(binary, "scenario", "check", str(file))
    assert done.returncode == 0, done.stderr


def test_a_broken_scenario_is_told_as_the_documentation_shows(binary, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("broken.yaml").write_text(next(block for block in fenced(SCENARIOS, "yaml") if "sequense" in block))
    command, _, told = next(block for block in fenced(SCENARIOS, "") if "broken.yaml:" in block).partition("\n")
    done = run(binary, *command.removeprefix("$ plantain ").split())
    assert (done.returncode, done.stderr) == (1, told)


def test_the_tutorial_goes_as_it_says(binary, tmp_path):
    program, remedy = next(block for block in fenced(SCENARIOS, "python") if block.startswith("# draw.py")), fenced(SCENARIOS, "python")[1]
    (tmp_path / "my-first.yaml").write_text(next(block for block in fenced(SCENARIOS, "yaml") if "my-first" in block))
    guessed, told = tmp_path / "draw.py", tmp_path / "better.py"
    guessed.write_text(program)
    told.write_text(program[: program.index("    except")] + remedy)

    def end(file: Path) -> subprocess.CompletedProcess:
        command = [binary, "exec", "--scenario", "my-first.yaml", "--", sys.executable, file]
        return subprocess.run(command, capture_output=True, text=True, timeout=30, env=environment(), cwd=tmp_path)

    seen = end(guessed)
    assert seen.returncode == 3, seen.stderr
    # What the page prints, numbers apart.
    (shown,) = [block for block in fenced(SCENARIOS, "") if "my-first.yaml" in block]
    report = "session default" + shown.partition("session default")[2].partition("$ echo")[0]
    assert re.sub(r"[0-9.]+", "N", report) in re.sub(r"[0-9.]+", "N", seen.stderr)
    assert end(told).returncode == 0


@pytest.mark.parametrize("code", fenced(ADDING, "swift"), ids=lambda code: code.strip().partition("\n")[0][:40])
def test_swift_in_the_documentation_stands_in_the_sources(code):
    files = [*(ROOT / "Sources/Scenario").rglob("*.swift"), *(ROOT / "Tests/ScenarioTests").rglob("*.swift")]
    assert any(code in file.read_text() for file in files)


@pytest.mark.parametrize("code", fenced(ADDING, "json"), ids=lambda code: json.loads(code)["id"])
def test_an_entry_in_the_documentation_stands_in_the_catalogue(code):
    catalogue = json.loads((ROOT / "Sources/Scenario/faults.json").read_text())
    assert json.loads(code) in catalogue["faults"]
