"""One recording answers every way to write the same request; and what is another request is not answered by it."""

import base64
import json
import subprocess

import pytest

from flows import EDIT, PRO, UPLOADED, heard
from server import Server
from service import Service
from wire import KEY, ask, prompt

STANDARD, URLSAFE = base64.b64encode(UPLOADED).decode(), base64.urlsafe_b64encode(UPLOADED).decode()
PATH = f"models/{PRO}:generateContent"


def body(**config) -> dict:
    part = {"inlineData": {"mimeType": "image/png", "data": STANDARD}}
    return {"contents": [{"role": "user", "parts": [{"text": "make it night"}, part]}], **({"generationConfig": config} if config else {})}


RECORDED = body(imageConfig={"aspectRatio": "16:9"}, candidateCount=1, temperature=1)
SNAKE = {
    "generation_config": {"temperature": 1.0, "image_config": {"aspect_ratio": "16:9"}, "candidate_count": "1"},
    "contents": [{"parts": [{"text": "make it night"}, {"inline_data": {"data": URLSAFE, "mime_type": "image/jpeg"}}]}],
}
SAME = {
    "JavaScript": ("v1beta", RECORDED),
    "Python": (
        "v1",
        {"contents": [{"parts": [{"text": "make it night"}, {"inlineData": {"data": URLSAFE, "mime_type": "image/png"}}], "role": "user"}]}
        | {"generationConfig": RECORDED["generationConfig"]},
    ),
    "litellm": ("v1alpha", SNAKE),
    "LangChain": ("v1beta", RECORDED | {"safetySettings": []}),
    "defaults written out": ("v1beta", RECORDED | {"tools": [], "toolConfig": None, "systemInstruction": None}),
    "the model in the body": ("v1beta", RECORDED | {"model": f"models/{PRO}"}),
    "numbers": ("v1beta", RECORDED | {"generationConfig": {"candidateCount": 1, "temperature": 1e0, "imageConfig": {"aspectRatio": "16:9"}}}),
    "an empty text": ("v1beta", {**RECORDED, "contents": [{"role": "user", "parts": [*RECORDED["contents"][0]["parts"], {"text": ""}]}]}),
}
OTHER = {
    "text": {**RECORDED, "contents": prompt("make it day", ("image/png", UPLOADED))["contents"]},
    "order of parts": {**RECORDED, "contents": [{"role": "user", "parts": RECORDED["contents"][0]["parts"][::-1]}]},
    "picture": {**RECORDED, "contents": prompt("make it night", ("image/png", UPLOADED + b"x"))["contents"]},
    "role": {**RECORDED, "contents": [{**RECORDED["contents"][0], "role": "model"}]},
    "ratio": body(imageConfig={"aspectRatio": "9:16"}, candidateCount=1, temperature=1),
    "seed 0": body(imageConfig={"aspectRatio": "16:9"}, candidateCount=1, temperature=1, seed=0),
    "no config": EDIT,
    "next year's field": RECORDED | {"nextYear": False},
    "system": RECORDED | {"systemInstruction": {"parts": [{"text": "Be brief."}]}},
}


@pytest.fixture(scope="module")
def replaying(binary, tmp_path_factory, authority):
    """A server with a recording of the JavaScript form."""
    folder = str(tmp_path_factory.mktemp("fixtures"))
    with Service(authority) as service:
        with Server(binary, "--mode", "record", "--upstream", service.url, "--upstream-ca", str(authority.ca), "--fixtures", folder) as server:
            (recorded,) = heard(server, lambda say: say("POST", f"/v1beta/{PATH}", RECORDED))
    with Server(binary, "--mode", "replay", "--fixtures", folder) as server:
        server.recorded = recorded.body
        yield server


@pytest.mark.parametrize("form", SAME)
def test_the_same_request_in_another_form_is_answered(replaying, form):
    version, value = SAME[form]
    answer = ask(replaying, "POST", f"/{version}/{PATH}", value)
    assert (answer.status, answer.body) == (200, replaying.recorded), answer.body[:1000]


@pytest.mark.parametrize("form", OTHER)
def test_another_request_is_not_answered(replaying, form):
    assert ask(replaying, "POST", f"/v1beta/{PATH}", OTHER[form]).status == 404


@pytest.mark.parametrize("path", ["", "?key=AIza-other", "?alt=json", "?$alt=json;enum-encoding=int&prettyPrint=true", "?%24alt=json"])
def test_query_parameters_of_the_envelope_do_not_count(replaying, path):
    assert ask(replaying, "POST", f"/v1beta/{PATH}{path}", RECORDED).status == 200


def test_headers_do_not_count(replaying):
    fields = {"User_Agent": "next-year/9", "x_goog_api_client": "gl-zig/1", "Accept_Language": "de", "X_Server_Timeout": "7"}
    assert ask(replaying, "POST", f"/v1beta/{PATH}", RECORDED, key=None, Authorization="Bearer ya29.x", **fields).status == 200


def test_what_curl_sends_is_answered(replaying, tmp_path):
    """As the guides write it: a form by its type, spaces and line feeds, members in another order."""
    file = tmp_path / "request.json"
    file.write_text(json.dumps(SNAKE, indent=8, sort_keys=True))
    done = subprocess.run(
        ["curl", "-sS", "-H", f"x-goog-api-key: {KEY}", "-d", f"@{file}", f"{replaying.url}/v1beta/{PATH}"], capture_output=True, check=True, timeout=60
    )
    assert done.stdout == replaying.recorded


def test_a_stream_recorded_as_events_answers_as_an_array_and_back(tape, service):
    for recorded, asked in (("?alt=sse", ""), ("", "?alt=sse")):
        tape.folder = tape.folder.with_name("of" + recorded.strip("?"))
        server = tape.record(service)
        path = f"/v1beta/models/{PRO}:streamGenerateContent"
        truth = {query: ask(service, "POST", path + query, EDIT).body for query in ("", "?alt=sse")}
        assert ask(server, "POST", path + recorded, EDIT).body == truth[recorded]
        assert server.stop() == 0
        server = tape.replay()
        for query in (recorded, asked):
            assert ask(server, "POST", path + query, EDIT).body == truth[query]
