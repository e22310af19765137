"""`plantain scenario`: the JSON Schema that ships, asked by an evaluator of its own, agrees with the parser about form."""

import copy
import json
import random
import subprocess

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import ROOT
from server import environment

EXAMPLES = sorted((ROOT / "scenarios").glob("*.yaml"))
WORDS = ["", "pass", "5", "2s", "50%", "x", "delivered", "retry_info", 5, 2.5, -1, 0, True, None, [], {}, ["pass"], {"max": "1"}]
KEYS = ["always", "sequence", "machine", "latency", "when", "after", "with", "min", "max", "share", "id", "ttfb", "per", "seqence"]


def load(path):
    """Every scalar as its text, as the parser has it."""
    return yaml.load(path.read_text(), yaml.BaseLoader)


def run(binary, *words):
    return subprocess.run([binary, "scenario", *words], capture_output=True, text=True, timeout=120, env=environment())


@pytest.fixture(scope="module")
def validator(binary):
    schema = json.loads(run(binary, "schema").stdout)
    assert schema == json.loads((ROOT / "scenarios/scenario.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def places(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def mutant(value, dice):
    """A copy that differs in one place."""
    value = copy.deepcopy(value)
    *way, last = dice.choice([path for path in places(value) if path])
    parent = value
    for key in way:
        parent = parent[key]
    here = parent[last]
    match dice.randrange(6):
        case 0:
            del parent[last]
        case 1:
            parent[last] = [here]
        case 2 if isinstance(here, list) and here:
            parent[last] = here[0]
        case 3 if isinstance(parent, dict):
            parent[last + "e"] = parent.pop(last)
        case 4 if isinstance(here, dict):
            here[dice.choice(KEYS)] = dice.choice(WORDS)
        case 5 if isinstance(here, str):
            parent[last] = here.rstrip("smhd%kMB") + dice.choice(["", "x", "s", "%"])
        case _:
            parent[last] = dice.choice(WORDS)
    return value


def test_every_example_is_accepted_by_both(binary, validator):
    done = run(binary, "check", *EXAMPLES)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(EXAMPLES) >= 8
    for path in EXAMPLES:
        validator.validate(load(path))


def test_what_is_wrong_in_one_place_is_refused_by_both(binary, validator, tmp_path):
    dice = random.Random(4)
    mutants = {}
    for example in map(load, EXAMPLES):
        for _ in range(80):
            path = tmp_path / f"{len(mutants)}.json"
            mutants[str(path)] = mutant(example, dice)
            path.write_text(json.dumps(mutants[str(path)]))
    done = run(binary, "check", "--json", *mutants)
    assert done.returncode == 1, done.stderr
    refused = 0
    for file in json.loads(done.stdout)["files"]:
        value = mutants[file["file"]]
        form = [problem for problem in file["problems"] if problem["form"]]
        assert validator.is_valid(value) == (not form), (form, json.dumps(value))
        refused += bool(form)
    assert 300 < refused < len(mutants) - 50


def test_problems_are_told_with_file_line_and_column(binary, tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("scenario: 1\nrules:\n  - id: a\n    sequense: [pass]\n  - id: b\n    always: overloaded-530\n")
    done = run(binary, "check", path)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.splitlines() == [
        f"{path}:3:5: a rule needs one of always, sequence, weights, every, until or machine",
        f"{path}:4:5: unknown key 'sequense' in a rule; did you mean 'sequence'?",
        f"{path}:6:13: there is no fault 'overloaded-530'; did you mean 'overloaded-503'?",
    ]
