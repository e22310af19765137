"""A request that no fixture answers: what is nearest, and what differs."""

import json

import pytest
from google.genai import errors

import live
import sdk
from flows import EDIT, PRO, call, heard
from pictures import encoded, noise
from service import Service, json_of
from upstream import JSON
from wire import ask, generate, prompt, refusal

WIDE = prompt("a red bicycle on a beach", imageConfig={"aspectRatio": "16:9"})


@pytest.fixture
def taped(tape, upstream):
    """Three recordings to be near to."""
    upstream.on("*", json_of(live.answer([{"text": "Here."}])))
    recorder = tape.record(upstream)
    heard(recorder, call(WIDE, EDIT, prompt("Paint the tower of Pisa.")))
    assert recorder.stop() == 0
    return tape


def nearest(server) -> dict:
    """Of the last miss."""
    return ask(server, "GET", "/__admin/misses").json["misses"][0]["nearest"][0]


def differing(server) -> dict:
    return {difference["path"]: difference for difference in nearest(server)["differences"]}


def named(tape, words: str) -> str:
    (name,) = [name for name in tape.names() if name.startswith(words)]
    return name


def test_a_miss_is_a_404_in_the_live_envelope(taped):
    server = taped.replay()
    answer = generate(server, PRO, prompt("a blue bicycle on a beach", imageConfig={"aspectRatio": "16:9"}))
    error = answer.json["error"]
    assert (answer.status, error["code"], error["status"]) == (404, 404, "NOT_FOUND")
    assert answer.field("Content-Type") == JSON
    assert answer.body == refusal(error["message"], 404, "NOT_FOUND", error["details"])
    assert error["message"].startswith("plantain: ") and named(taped, "a-red-bicycle") in error["message"]
    assert any(detail["@type"] == "type.googleapis.com/plantain.Miss" for detail in error["details"])
    assert named(taped, "a-red-bicycle") in json.dumps(error["details"])


def test_the_words_that_differ_are_named(taped):
    server = taped.replay()
    message = generate(server, PRO, prompt("a blue bicycle on a beach", imageConfig={"aspectRatio": "16:9"})).json["error"]["message"]
    assert "[-red-]" in message and "{+blue+}" in message
    assert nearest(server)["name"] == named(taped, "a-red-bicycle")
    (difference,) = differing(server).values()
    assert "red" in difference["recorded"] and "blue" in difference["asked"]


@pytest.mark.parametrize(
    ("body", "path", "asked", "recorded"),
    [
        (WIDE | {"generationConfig": {"imageConfig": {"aspectRatio": "9:16"}}}, "generationConfig.imageConfig.aspectRatio", "9:16", "16:9"),
        (WIDE | {"generationConfig": {"imageConfig": {"aspectRatio": "16:9", "imageSize": "4K"}}}, "generationConfig.imageConfig.imageSize", "4K", None),
        (WIDE | {"generationConfig": {"imageConfig": {"aspectRatio": "16:9"}, "seed": 0}}, "generationConfig.seed", "0", None),
        ({"contents": WIDE["contents"]}, "generationConfig", None, "16:9"),
        (WIDE | {"nextYear": {"a": 1}}, "nextYear", "1", None),
    ],
    ids=["ratio", "size", "seed", "none", "next year's"],
)
def test_the_field_that_differs_is_named(taped, body, path, asked, recorded):
    server = taped.replay()
    message = generate(server, PRO, body).json["error"]["message"]
    (found,) = [difference for place, difference in differing(server).items() if place.startswith(path)]
    assert found["path"] in message
    assert (asked in found["asked"]) if asked else not found.get("asked")
    assert (recorded in found["recorded"]) if recorded else not found.get("recorded")


def test_another_picture_is_named_by_its_digest(taped):
    server = taped.replay()
    generate(server, PRO, prompt("make it night", ("image/png", encoded(noise(12)))))
    assert nearest(server)["name"] == named(taped, "make-it-night")
    ((path, difference),) = differing(server).items()
    assert "parts[1]" in path and "sha256:" in difference["asked"] and "sha256:" in difference["recorded"]


def test_another_model_or_route_is_named(taped):
    server = taped.replay()
    generate(server, "gemini-2.5-flash-image", WIDE)
    assert differing(server)["model"]["asked"] == "gemini-2.5-flash-image" and differing(server)["model"]["recorded"] == PRO
    ask(server, "POST", f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse", WIDE)
    assert differing(server)["route"]["asked"] == "streamGenerateContent" and differing(server)["route"]["recorded"] == "generateContent"


def test_every_surface_misses_in_its_own_layout(taped):
    server = taped.replay()
    events = ask(server, "POST", f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse", prompt("unheard of"))
    assert events.status == 404 and events.json["error"]["code"] == 404
    array = ask(server, "POST", f"/v1beta/models/{PRO}:streamGenerateContent", prompt("unheard of"))
    assert array.status == 404 and json.loads(array.body)[0]["error"]["code"] == 404
    for path in ("/v1beta/files/abc", "/v1beta/batches", "/v1beta/nothing"):
        assert ask(server, "GET", path).json["error"]["status"] == "NOT_FOUND"
    assert ask(server, "POST", "/upload/v1beta/files", b"\0\1", X_Goog_Upload_Command="start").status == 404


def test_the_sdk_raises_what_was_missed(taped):
    client = sdk.client(taped.replay())
    with pytest.raises(errors.ClientError, match="a-red-bicycle") as caught:
        client.models.generate_content(model=PRO, contents="a green bicycle on a beach")
    assert caught.value.code == 404


def test_misses_are_listed_newest_first_and_by_session(taped):
    server = taped.replay()
    generate(server, PRO, prompt("first"))
    generate(server, PRO, prompt("second"))
    ask(server, "POST", f"/s/other/v1beta/models/{PRO}:generateContent", prompt("third"))
    listed = ask(server, "GET", "/__admin/misses").json["misses"]
    assert [(miss["prompt"], miss["route"], miss["model"]) for miss in listed] == [(text, "generateContent", PRO) for text in ("second", "first")]
    assert [miss["prompt"] for miss in ask(server, "GET", "/__admin/misses?session=other").json["misses"]] == ["third"]
    assert len(ask(server, "GET", "/__admin/misses?session=*").json["misses"]) == 3
    ask(server, "POST", "/__admin/reset")
    assert not ask(server, "GET", "/__admin/misses").json["misses"]


def test_the_log_says_what_was_near(taped):
    server = taped.replay()
    generate(server, PRO, prompt("a blue bicycle on a beach"))
    assert server.stop() == 0
    assert named(taped, "a-red-bicycle") in server.log and "[-red-]" in server.log


def test_a_miss_in_an_empty_folder_says_how_to_record(tape):
    tape.folder.mkdir()
    message = generate(tape.replay(), PRO, prompt()).json["error"]["message"]
    assert message.startswith("plantain: ") and "record" in message


def test_a_miss_is_quick_among_thousands(taped):
    """Only a few candidates are read."""
    original = taped.files()[0].parent
    text = (original / "exchange.json").read_text()
    for number in range(3000):
        folder = taped.folder / f"copy-{number}"
        folder.mkdir()
        (folder / "exchange.json").write_text(text.replace(json.loads(text)["key"], f"{number:064x}"))
    server = taped.replay()
    assert generate(server, PRO, prompt("a blue bicycle on a beach")).status == 404
    assert len(ask(server, "GET", "/__admin/misses").json["misses"][0]["nearest"]) == 3


def test_service_is_not_needed_to_miss(taped, authority):
    """Nobody is asked in the mode replay."""
    with Service(authority) as service:
        server = taped.record(service, mode="replay")
        assert generate(server, PRO, prompt("unheard of")).status == 404
        assert not service.requests
