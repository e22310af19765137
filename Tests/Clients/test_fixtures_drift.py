"""`plantain diff`: does the live service still answer in the form that was recorded?"""

import json
import xml.etree.ElementTree as XML

import pytest

import live
from flows import EDIT, FLOWS, PRO, heard
from pictures import encoded, noise
from service import Service, json_of, listed, pieces
from wire import KEY, pretty

ROUTE = f"POST /v1beta/models/{PRO}:generateContent"


@pytest.fixture
def taped(tape, service):
    recorder = tape.record(service)
    for name in ("edit", "events"):
        heard(recorder, FLOWS[name])
    assert recorder.stop() == 0
    return tape


def diff(tape, upstream, *words: str, **variables: str):
    trust = ("--upstream", upstream.url, "--upstream-ca", str(tape.authority.ca))
    return tape.command("diff", "--fixtures", str(tape.folder), *trust, *words, **{"PLANTAIN_UPSTREAM_KEY": KEY, **variables})


def changed(value: dict, *path, to) -> dict:
    """A copy with another value at a place."""
    copy = json.loads(json.dumps(value))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return copy


ANSWER = live.answer([{"text": "Voilà"}, live.picture_part(live.JPEG, "image/jpeg")])
PART = ("candidates", 0, "content", "parts", 1)


def test_nothing_drifted(taped, service):
    before = {path: path.read_bytes() for path in taped.folder.rglob("*") if path.is_file()}
    done = diff(taped, service)
    assert done.returncode == 0, done.stdout + done.stderr
    asked = service.requests[-2:]
    assert len(asked) == 2 and all(request.field("x-goog-api-key") == KEY for request in asked)
    assert any(request.json == EDIT for request in asked), "pictures go as they were"
    assert {path: path.read_bytes() for path in taped.folder.rglob("*") if path.is_file()} == before
    assert KEY not in done.stdout + done.stderr


def test_what_is_never_the_same_is_no_drift(taped, service):
    other = changed(ANSWER, *PART, "inlineData", "data", to=live.base(encoded(noise(99), "JPEG")))
    other = changed(changed(other, *PART, "thoughtSignature", to=live.base(bytes(5000))), "responseId", to="another")
    other = changed(changed(other, *PART[:-1], 0, "text", to="Other words"), "usageMetadata", "promptTokenCount", to=99)
    service.on(ROUTE, json_of(other))
    done = diff(taped, service)
    assert done.returncode == 0, done.stdout + done.stderr


def drifted(tape, upstream) -> dict:
    """What drifted, by the beginning of the fixture's name: paths of its findings."""
    fixtures = json.loads(diff(tape, upstream, "--json").stdout)["fixtures"]
    return {entry["name"].rpartition("-")[0]: [found["path"] for found in entry["findings"]] for entry in fixtures if entry["result"] == "drift"}


@pytest.mark.parametrize(
    ("now", "path"),
    [
        (json_of(changed(ANSWER, "candidates", 0, "finishReason", to="IMAGE_SAFETY")), "candidates[0].finishReason"),
        (json_of(changed(ANSWER, *PART, "inlineData", "mimeType", to="image/png")), "candidates[0].content.parts[1].inlineData.mimeType"),
        (
            json_of(changed(ANSWER, *PART, "inlineData", "data", to=live.base(encoded(noise(1, 32, 32), "JPEG")))),
            "candidates[0].content.parts[1].inlineData.data",
        ),
        (json_of({name: value for name, value in ANSWER.items() if name != "usageMetadata"}), "usageMetadata"),
        (json_of(changed(ANSWER, "usageMetadata", "nextYearTokenCount", to=1)), "usageMetadata.nextYearTokenCount"),
        (listed(503, live.UNARY, pretty({"error": {"code": 503, "message": "x", "status": "UNAVAILABLE"}})), "status"),
    ],
    ids=["reason", "type", "size", "gone", "new", "status"],
)
def test_drift_is_named_by_its_place(taped, service, now, path):
    service.on(ROUTE, now)
    done = diff(taped, service)
    assert done.returncode == 1 and path in done.stdout, done.stdout + done.stderr
    assert path in drifted(taped, service)["make-it-night"]


def test_drift_of_a_stream_is_of_its_events(taped, service):
    last = changed(live.CHUNKS[-1], "candidates", 0, "finishReason", to="OTHER")
    service.on(f"POST /v1beta/models/{PRO}:streamGenerateContent", pieces(live.STREAM, *map(live.event, [*live.CHUNKS[:-1], last])))
    (found,) = drifted(taped, service)["a-red-bicycle"]
    assert found.endswith("candidates[0].finishReason")


def test_junit_has_a_case_for_every_fixture(taped, service, tmp_path):
    service.on(ROUTE, json_of(changed(ANSWER, "candidates", 0, "finishReason", to="IMAGE_SAFETY")))
    file = tmp_path / "drift.xml"
    assert diff(taped, service, "--junit", str(file)).returncode == 1
    root = XML.parse(file).getroot()
    cases = root.findall(".//testcase")
    assert sorted(case.get("name") for case in cases) == taped.names()
    assert [case.get("name").rpartition("-")[0] for case in cases if case.find("failure") is not None] == ["make-it-night"]


def test_an_upstream_that_is_down_is_no_drift(taped, authority):
    with Service(authority) as gone:
        gone.close()
        done = diff(taped, gone)
    assert done.returncode == 2 and "connect" in (done.stdout + done.stderr).lower()


def test_what_was_the_answer_of_a_moment_is_compared_only_by_name(tape, service):
    recorder = tape.record(service)
    heard(recorder, FLOWS["429"])
    assert recorder.stop() == 0
    service.on(ROUTE, json_of(ANSWER))
    assert diff(tape, service).returncode == 0 and len(service.requests) == 1
    assert diff(tape, service, *tape.names()).returncode == 1 and len(service.requests) == 2


def test_steps_of_uploads_are_left_out(tape, service):
    recorder = tape.record(service)
    heard(recorder, FLOWS["upload"])
    assert recorder.stop() == 0
    done = diff(tape, service)
    assert done.returncode == 0 and done.stdout.count("left out") == 2, done.stdout + done.stderr
