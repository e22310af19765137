"""Faults and recordings: what is recorded is broken on its way to the client, and never on its way to the folder."""

import base64

import pytest

import live
from flows import EDIT, PRO
from pictures import opened
from sockets import RST, listen
from wire import ask, generate

PATH = f"/v1beta/models/{PRO}:generateContent"
STREAM = f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse"


@pytest.fixture
def replaying(tape, service):
    """Recorded, and replayed by a server whose requests choose their fault."""
    recorder = tape.record(service)
    for path in (PATH, STREAM):
        assert ask(recorder, "POST", path, EDIT).status == 200
    assert recorder.stop() == 0
    return tape.replay("--triggers")


def test_a_recorded_answer_can_be_replaced_by_an_error(replaying):
    answer = generate(replaying, PRO, EDIT, x_plantain_fault="quota-rpm")
    assert answer.status == 429 and answer.json["error"]["details"]
    assert generate(replaying, PRO, EDIT).status == 200


def test_a_recorded_answer_can_be_reset_in_the_middle(replaying):
    whole = generate(replaying, PRO, EDIT).body
    heard = listen(replaying, PATH, EDIT, "reset-mid-body; at=50%")
    assert heard.ending == RST and whole.startswith(heard.content) and 0 < len(heard.content) < len(whole)


def test_a_recorded_stream_can_be_reset_between_events(replaying):
    whole = ask(replaying, "POST", STREAM, EDIT).body
    heard = listen(replaying, STREAM, EDIT, "stream-reset")
    assert heard.ending == RST and whole.startswith(heard.content) and len(heard.content) < len(whole)


def test_the_picture_of_a_recorded_answer_can_be_spoiled(replaying):
    data = generate(replaying, PRO, EDIT, x_plantain_fault="image-corrupt").picture
    assert data != live.JPEG
    with pytest.raises(OSError):
        opened(data)
    assert generate(replaying, PRO, EDIT).picture == live.JPEG


def test_a_recorded_answer_can_lose_its_usage(replaying):
    assert "usageMetadata" not in generate(replaying, PRO, EDIT, x_plantain_fault="usage-missing").json


@pytest.mark.parametrize("fault", ["reset-mid-body; at=50%", "chunk-truncated", "image-corrupt"])
def test_what_is_recorded_is_what_upstream_said(tape, service, fault):
    server = tape.record(service, "--triggers")
    listen(server, PATH, EDIT, fault)
    assert server.stop() == 0
    (folder,) = [file.parent for file in tape.files()]
    assert (folder / "image-1.jpg").read_bytes() == live.JPEG
    replayed = generate(tape.replay(), PRO, EDIT)
    assert replayed.body == generate(service, PRO, EDIT).body


def test_an_error_in_the_place_of_the_answer_asks_nobody_upstream(tape, service):
    server = tape.record(service, "--triggers")
    assert generate(server, PRO, EDIT, x_plantain_fault="overloaded-503").status == 503
    assert not service.requests and not tape.files()


def test_headers_of_plantain_are_nobody_s_business_upstream(tape, service):
    server = tape.record(service)
    generate(server, PRO, EDIT, x_plantain_fault="quota-rpm", x_plantain_mode="replay", x_plantain_session="one", x_plantain_name="two")
    (request,) = service.requests
    assert not [name for name, _ in request.fields if name.lower().startswith("x-plantain")]
    assert request.field("Host") == service.url.removeprefix("https://")
    sent = request.json["contents"][0]["parts"][1]["inlineData"]["data"]
    assert base64.b64decode(sent) and request.json == EDIT
