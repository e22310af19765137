"""Fixtures are files: people edit, break, mend and remove them while a server answers from them."""

import json
import shutil

import pytest

import live
from flows import PRO, call, heard
from pictures import encoded, noise
from service import json_of
from waiting import until
from wire import generate, prompt


@pytest.fixture
def taped(tape, service):
    """A picture, and a text beside it."""
    service.on(f"POST /v1beta/models/{PRO}:generateContent", json_of(live.answer([{"text": "Here."}, live.picture_part()])))
    recorder = tape.record(service)
    heard(recorder, call(prompt("a red bicycle"), prompt("the other")))
    assert recorder.stop() == 0
    return tape


def said(server, text: str = "a red bicycle"):
    return generate(server, PRO, prompt(text))


def texts(server) -> list:
    answer = said(server)
    return [part.get("text") for part in answer.parts] if answer.status == 200 else [answer.status]


def retell(exchange: dict) -> None:
    exchange["response"]["body"]["candidates"][0]["content"]["parts"][0]["text"] = "There – <näh>."


def test_a_changed_text_is_answered_without_a_restart(taped):
    server = taped.replay()
    assert texts(server)[0] == "Here."
    taped.edit(retell)
    until(lambda: texts(server)[0] == "There – <näh>.")
    # In the layout of the live service, which writes < and > as escapes.
    assert "There – \\u003cnäh\\u003e.".encode() in said(server).body


def test_a_changed_status_is_answered_without_a_restart(taped):
    server = taped.replay()
    assert texts(server)[0] == "Here."
    error = {"error": {"code": 503, "message": "The model is overloaded.", "status": "UNAVAILABLE"}}
    taped.edit(lambda exchange: exchange["response"].update(status=503, body=error))
    until(lambda: said(server).status == 503)
    assert said(server).json == error


def test_a_picture_is_replaced_by_another_file(taped):
    server = taped.replay()
    assert said(server).picture == live.PICTURE
    other = encoded(noise(77))
    (taped.folder / taped.names()[0] / "image-1.png").write_bytes(other)
    until(lambda: said(server).picture == other)


def test_pictures_are_files_that_open(taped):
    folder = taped.files()[0].parent
    assert (folder / "image-1.png").read_bytes() == live.PICTURE and (folder / "signature-1.bin").read_bytes() == live.SIGNATURE
    part = json.loads((folder / "exchange.json").read_text())["response"]["body"]["candidates"][0]["content"]["parts"][1]
    assert part == {"inlineData": {"mimeType": "image/png", "data": {"$file": "image-1.png"}}, "thoughtSignature": {"$file": "signature-1.bin"}}


def test_a_removed_fixture_answers_no_more_and_an_added_one_at_once(taped, tmp_path):
    server = taped.replay()
    folder, away = taped.files()[0].parent, tmp_path / "away"
    assert texts(server)[0] == "Here."
    shutil.move(folder, away)
    until(lambda: texts(server) == [404])
    shutil.copytree(away, taped.folder / "a group" / "by-another-name")
    until(lambda: texts(server)[0] == "Here.")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"status": 200', '"statsu": 200', ["statsu", "status"]),
        ('"status": 200,', '"status": 200', []),
        ('"status": 200', '"status": "fine"', ["status"]),
        ('"plantain": 1', '"plantain": 99', ["99"]),
        ('"image-1.png"', '"image-9.png"', ["image-9.png"]),
        ('"image-1.png"', '"../../../etc/passwd"', ["../../../etc/passwd"]),
    ],
    ids=["misspelled", "no comma", "wrong type", "next format", "no such file", "a path"],
)
def test_a_broken_fixture_is_reported_with_its_place_and_takes_no_other_down(taped, old, new, words):
    server = taped.replay()
    file = taped.files()[0]
    text = file.read_text()
    assert old in text and texts(server)[0] == "Here."
    file.write_text(text.replace(old, new, 1))
    place = text[: text.index(old)].count("\n") + 1
    until(lambda: said(server).status != 200)
    # A missing comma is found on the line after it, a missing file where it is not.
    until(lambda: any(f"{name}:" in server.log for name in (f"{file}:{place}", f"{file}:{place + 1}", file.with_name("image-9.png"))))
    assert all(word in server.log for word in words)
    assert said(server, "the other").status == 200
    file.write_text(text)
    until(lambda: texts(server)[0] == "Here.")


def test_a_server_starts_beside_broken_fixtures_and_names_each(taped):
    file = taped.files()[0]
    file.write_text('{"plantain": 1,\n  "key": 7}\n')
    (taped.folder / "empty").mkdir()
    (taped.folder / "empty" / "exchange.json").write_text("")
    (taped.folder / "not-json").mkdir()
    (taped.folder / "not-json" / "exchange.json").write_bytes(b"\xff\xfe\0")
    (taped.folder / "README.md").write_text("What a folder of fixtures may also hold.\n")
    server = taped.replay()
    assert said(server, "the other").status == 200
    assert f"{file}:2:" in server.log
    assert "empty/exchange.json:1:1" in server.log and "not-json/exchange.json:1:1" in server.log and "README" not in server.log


def test_a_fixture_written_by_hand_answers(taped):
    """As short as the documentation says it may be: what is left out has its default."""
    original = taped.exchanges()[0]
    folder = taped.folder / "by-hand"
    folder.mkdir()
    shutil.rmtree(taped.files()[0].parent)
    response = {"status": 418, "headers": ["Content-Type: text/plain"], "text": "I'm a teapot"}
    request = {"method": "POST", "path": original["request"]["path"], "body": original["request"]["body"]}
    by_hand = {"plantain": 1, "key": original["key"], "route": "generateContent", "model": PRO, "prompt": "x", "request": request, "response": response}
    (folder / "exchange.json").write_text(json.dumps(by_hand))
    answer = said(taped.replay())
    assert (answer.status, answer.field("Content-Type"), answer.body) == (418, "text/plain", b"I'm a teapot")
