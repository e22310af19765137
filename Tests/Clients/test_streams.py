"""Streams as the wire has them: events, the array, and refusals of each."""

import json
import re

import pytest

from facts import CURRENT
from wire import BAD_REQUEST, ask, pretty, prompt

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"


def stream(server, model, body, query="?alt=sse", **others):
    return ask(server, "POST", f"/v1beta/models/{model}:streamGenerateContent{query}", body, **others)


def events(body: bytes) -> list[dict]:
    """The events; the framing is checked to the byte."""
    frames = body.decode().split("\r\n\r\n")
    assert frames.pop() == ""
    assert all(frame.startswith("data: ") and "\n" not in frame and "\r" not in frame for frame in frames)
    for frame in frames:
        text = json.dumps(json.loads(frame[6:]), ensure_ascii=False, separators=(",", ": "))
        assert frame[6:] == text.replace("<", "\\u003c").replace(">", "\\u003e")
    return [json.loads(frame[6:]) for frame in frames]


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_a_picture_comes_whole_in_one_event(server, model):
    answer = stream(server, model.id, prompt())
    assert answer.status == 200
    heard = events(answer.body)
    with_picture = [event for event in heard if any("inlineData" in part for part in event["candidates"][0]["content"]["parts"])]
    assert len(with_picture) == 1
    assert len({event["responseId"] for event in heard}) == 1
    assert {event["modelVersion"] for event in heard} == {model.id}
    assert [event["candidates"][0].get("finishReason") for event in heard] == [None] * (len(heard) - 1) + ["STOP"]
    # Two empty texts are recorded: the closing event of 2.5 and of Pro.
    assert heard[-1]["candidates"][0]["content"] == {"parts": [{"text": ""}], "role": "model"}


def test_the_picture_of_a_stream_is_the_picture_of_the_call(server):
    whole = ask(server, "POST", f"/v1beta/models/{FLASH_25}:generateContent", prompt()).parts[-1]
    parts = [part for event in events(stream(server, FLASH_25, prompt()).body) for part in event["candidates"][0]["content"]["parts"]]
    assert [part for part in parts if "inlineData" in part] == [whole]


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_usage_grows_from_event_to_event(server, model):
    heard = [event["usageMetadata"] for event in events(stream(server, model.id, prompt()).body)]
    counts = [usage.get("candidatesTokenCount", 0) for usage in heard]
    assert counts == sorted(counts)
    for usage in heard:
        total = usage["promptTokenCount"] + usage.get("candidatesTokenCount", 0) + usage.get("thoughtsTokenCount", 0)
        assert usage["totalTokenCount"] == total
        assert usage["serviceTier"] == "standard"
    assert heard[-1]["candidatesTokensDetails"] == [{"modality": "IMAGE", "tokenCount": model.tokens["1K"]}]


def test_headers_of_a_stream_stand_in_the_recorded_order(server):
    names = [name for name, _ in stream(server, PRO, prompt()).fields]
    assert names == [
        "Content-Type", "Content-Disposition", "Vary", "Vary", "Vary", "Date", "Server", "X-Xss-Protection", "X-Frame-Options",
        "X-Content-Type-Options", "Server-Timing", "Alt-Svc", "Transfer-Encoding",
    ]
    answer = stream(server, PRO, prompt())
    assert answer.field("Content-Type") == "text/event-stream"
    assert answer.field("Content-Disposition") == "attachment"


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_without_alt_a_stream_is_an_array_of_the_same_events(server, model):
    answer = stream(server, model, prompt(), query="")
    assert answer.field("Content-Type") == "application/json; charset=UTF-8"
    text = answer.body.decode()
    assert text.startswith("[{\n") and text.endswith("\n]") and not text.endswith("\n]\n")
    elements = re.split(r"\n,\r\n", text[1:-2])
    for element in elements:
        assert element + "\n" == pretty(json.loads(element)).decode()
    heard = [json.loads(element) for element in elements]
    as_events = events(stream(server, model, prompt()).body)
    assert [event["candidates"] for event in heard] == [event["candidates"] for event in as_events]


def test_a_refused_stream_of_events_is_a_plain_error_with_the_type_of_events(server):
    answer = stream(server, PRO, prompt(imageConfig={"imageSize": "8K"}))
    unary = ask(server, "POST", f"/v1beta/models/{PRO}:generateContent", prompt(imageConfig={"imageSize": "8K"}))
    assert answer.status == 400
    assert answer.body == unary.body
    assert answer.field("Content-Type") == "text/event-stream"
    assert answer.field("Content-Disposition") is None
    assert answer.field("Content-Length") == str(len(answer.body))


def test_a_refused_key_keeps_the_type_of_json_even_on_a_stream(server):
    answer = stream(server, PRO, prompt(), key=None)
    assert answer.status == 403
    assert answer.field("Content-Type") == "application/json; charset=UTF-8"


def test_a_refused_array_is_an_array(server):
    answer = stream(server, PRO, prompt(negativePrompt="cars"), query="")
    assert answer.status == 400
    (element,) = answer.json
    assert element["error"]["details"][0]["@type"] == BAD_REQUEST


def test_a_stream_of_a_model_that_is_not_there_says_generate_content(server):
    answer = stream(server, "gemini-9-image", prompt())
    assert answer.status == 404
    assert "or is not supported for generateContent." in answer.json["error"]["message"]
