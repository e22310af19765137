"""Recordings of other tools come in, and ours go out."""

import base64
import gzip
import http.client
import json

import pytest

import live
from flows import EDIT, FLOWS, PRO, heard
from wire import KEY, generate, prompt

PATH = f"/v1beta/models/{PRO}:generateContent"
TRADED = ("unary", "edit", "events", "array", "429", "interaction events", "unknown path")


def bodies(answers) -> list:
    return [(answer.status, answer.body) for answer in answers]


def recorded(tape, service, names=TRADED) -> list:
    recorder = tape.record(service)
    answers = [answer for name in names for answer in heard(recorder, FLOWS[name])]
    assert recorder.stop() == 0
    return bodies(answers)


def replayed(tape, names=TRADED) -> list:
    server = tape.replay()
    return bodies(answer for name in names for answer in heard(server, FLOWS[name]))


@pytest.mark.parametrize("form", ["har", "vcr"])
def test_what_goes_out_comes_back_in(tape, service, tmp_path, form):
    answers = recorded(tape, service)
    file = tmp_path / ("traffic.har" if form == "har" else "traffic.yaml")
    done = tape.fixtures("export", "--format", form, "--output", str(file))
    assert done.returncode == 0, done.stderr
    tape.folder = tmp_path / "imported"
    done = tape.fixtures("import", str(file))
    assert done.returncode == 0, done.stderr
    assert replayed(tape) == answers
    assert tape.fixtures("verify").returncode == 0 and tape.fixtures("scan").returncode == 0


def test_a_har_of_ours_is_one_that_tools_read(tape, service, tmp_path):
    recorded(tape, service)
    file = tmp_path / "traffic.har"
    assert tape.fixtures("export", "--output", str(file)).returncode == 0
    log = json.loads(file.read_text())["log"]
    assert log["version"] == "1.2" and log["creator"]["name"] == "plantain" and len(log["entries"]) == len(TRADED)
    for entry in log["entries"]:
        assert {"startedDateTime", "time", "request", "response", "cache", "timings"} <= set(entry)
        assert entry["request"]["url"].startswith("https://generativelanguage.googleapis.com/")
        assert {"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"} <= set(entry["request"])
        assert {"status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL"} <= set(entry["response"])


def har_entry(service, path: str, body: dict | None, answer, packs: bool = False) -> dict:
    """As Chrome and Firefox write them: with the key, in their own order, binary or not."""
    text = {"text": base64.b64encode(answer.body).decode(), "encoding": "base64"} if packs else {"text": answer.body.decode()}
    return {
        "startedDateTime": "2026-11-21T08:00:00.000Z", "time": 612.5, "cache": {}, "timings": {"send": 1, "wait": 600, "receive": 11.5},
        "request": {
            "method": "POST" if body else "GET", "url": f"https://generativelanguage.googleapis.com{path}?key={KEY}", "httpVersion": "h2",
            "headers": [{"name": "x-goog-api-key", "value": KEY}, {"name": "Content-Type", "value": "application/json"}],
            "queryString": [{"name": "key", "value": KEY}], "cookies": [], "headersSize": -1, "bodySize": -1,
            **({"postData": {"mimeType": "application/json", "text": json.dumps(body)}} if body else {}),
        },
        "response": {
            "status": answer.status, "statusText": "", "httpVersion": "h2", "cookies": [], "redirectURL": "", "headersSize": -1, "bodySize": -1,
            "headers": [{"name": name, "value": value} for name, value in answer.fields], "content": {"size": len(answer.body), "mimeType": "application/json", **text},
        },
    }  # fmt: skip


@pytest.mark.parametrize("packs", [False, True], ids=["text", "base64"])
def test_a_har_of_a_browser_answers(tape, service, tmp_path, packs):
    answers = [generate(service, PRO, body) for body in (EDIT, prompt("too often"))]
    entries = [har_entry(service, PATH, body, answer, packs) for body, answer in zip((EDIT, prompt("too often")), answers, strict=True)]
    file = tmp_path / "browser.har"
    file.write_text(json.dumps({"log": {"version": "1.2", "creator": {"name": "Firefox", "version": "140"}, "entries": entries}}))
    done = tape.fixtures("import", str(file))
    assert done.returncode == 0, done.stderr
    server = tape.replay()
    assert bodies(generate(server, PRO, body) for body in (EDIT, prompt("too often"))) == bodies(answers)
    assert KEY.encode() not in b"".join(path.read_bytes() for path in tape.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("packs", [False, True], ids=["yaml", "yaml.gz"])
def test_a_cassette_of_vcrpy_answers(tape, service, tmp_path, packs):
    """Made by vcrpy itself, from a conversation with upstream."""
    vcr = pytest.importorskip("vcr")
    file = tmp_path / "cassette.yaml"
    said = []
    with vcr.use_cassette(str(file)):
        connection = http.client.HTTPSConnection("localhost", service.port, context=service.context)
        for path, body in ((PATH, EDIT), (f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse", prompt("a red bicycle")), (PATH, prompt("too often"))):
            connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json", "x-goog-api-key": KEY})
            answer = connection.getresponse()
            said.append((answer.status, answer.read()))
        connection.close()
    text = file.read_text()
    assert KEY in text
    # As if the conversation had been with the live service.
    file.write_text(text.replace(service.url, "https://generativelanguage.googleapis.com"))
    if packs:
        packed = tmp_path / "cassette.yaml.gz"
        packed.write_bytes(gzip.compress(file.read_bytes()))
        file = packed
    done = tape.fixtures("import", str(file))
    assert done.returncode == 0, done.stderr
    server = tape.replay()
    told = heard(server, lambda say: [
        say("POST", PATH, EDIT), say("POST", f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse", prompt("a red bicycle")), say("POST", PATH, prompt("too often"))
    ])  # fmt: skip
    assert bodies(told) == said
    assert KEY.encode() not in b"".join(path.read_bytes() for path in tape.folder.rglob("*") if path.is_file())


def test_a_cassette_of_ours_is_played_by_vcrpy(tape, service, tmp_path):
    vcr = pytest.importorskip("vcr")
    answers = recorded(tape, service, ("edit",))
    file = tmp_path / "ours.yaml"
    assert tape.fixtures("export", "--format", "vcr", "--output", str(file)).returncode == 0
    with vcr.use_cassette(str(file), record_mode="none"):
        connection = http.client.HTTPSConnection("generativelanguage.googleapis.com")
        connection.request("POST", PATH, json.dumps(EDIT), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == answers[0]


def test_a_replay_of_python_genai_answers(tape, tmp_path):
    """As google-genai writes what its own tests replay."""
    answer = live.answer([{"text": "Here."}])
    said = {"headers": {"Content-Type": "application/json; charset=UTF-8"}, "status_code": 200, "body_segments": [answer], "sdk_response_segments": []}
    asked = {"method": "post", "url": "{MLDEV_URL_PREFIX}/models/" + f"{PRO}:generateContent", "headers": {"Content-Type": "application/json"}}
    asked["body_segments"] = [prompt("a red bicycle")]
    file = tmp_path / "test_generate.mldev.json"
    file.write_text(json.dumps({"replay_id": "models/test_generate", "interactions": [{"request": asked, "response": said}]}))
    done = tape.fixtures("import", str(file))
    assert done.returncode == 0, done.stderr
    assert generate(tape.replay(), PRO, prompt("a red bicycle")).json == answer


@pytest.mark.parametrize("text", ["", "{", '{"log": 7}', "interactions: [\n", '{"log": {"version": "1.2", "entries": [{"request": 1}]}}', "\0\1\2"])
def test_what_is_no_recording_is_refused_by_its_place_and_nothing_is_written(tape, tmp_path, text):
    file = tmp_path / "broken.har"
    file.write_text(text)
    done = tape.fixtures("import", str(file))
    assert str(file) in done.stderr and (done.returncode == 1 or "left out" in done.stderr)
    assert not tape.files() and not tape.litter()
