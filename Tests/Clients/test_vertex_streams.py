"""Streams and lists of Vertex AI as the wire has them."""

import base64

import pytest

from facts import FLASH_25, LITE, LISTED, PRO
from test_streams import events
from wire import ask, prompt

PROJECT = "/v1beta1/projects/my-project/locations/us-central1/publishers/google/models"


def stream(server, model, body, query="?alt=sse"):
    return ask(server, "POST", f"{PROJECT}/{model}:streamGenerateContent{query}", body)


@pytest.mark.parametrize("model", [FLASH_25, PRO, LITE], ids=lambda model: model.id)
def test_events_have_vertex_s_fields_in_vertex_s_order(server, model):
    heard = events(stream(server, model.id, prompt()).body)
    for event in heard:
        assert list(event) == ["candidates", "usageMetadata", "modelVersion", "createTime", "responseId"]
        (candidate,) = event["candidates"]
        assert list(candidate["content"]) == ["role", "parts"] and "index" not in candidate
        assert event["usageMetadata"]["trafficType"] == "ON_DEMAND" and "serviceTier" not in event["usageMetadata"]
    assert len({(event["responseId"], event["createTime"]) for event in heard}) == 1
    assert heard[-1]["candidates"][0] == {"content": {"role": "model", "parts": [{"text": ""}]}, "finishReason": "STOP"}


def test_early_events_count_nothing(server):
    """Recorded: usageMetadata of the early events holds only trafficType."""
    first, *_, last = [event["usageMetadata"] for event in events(stream(server, FLASH_25.id, prompt()).body)]
    assert last["totalTokenCount"] > 0
    assert first == {"trafficType": "ON_DEMAND"}


def test_the_array_holds_the_events(server):
    as_array = stream(server, FLASH_25.id, prompt(), query="").json
    as_events = events(stream(server, FLASH_25.id, prompt()).body)
    assert [element["candidates"] for element in as_array] == [event["candidates"] for event in as_events]


@pytest.mark.parametrize("prefix", ["/v1beta1/publishers/google/models", PROJECT])
def test_the_signature_of_a_stream_is_vertex_s(server, prefix):
    answer = ask(server, "POST", f"{prefix}/{PRO.id}:streamGenerateContent?alt=sse", prompt())
    parts = [part for event in events(answer.body) for part in event["candidates"][0]["content"]["parts"]]
    signatures = [part["thoughtSignature"] for part in parts if "thoughtSignature" in part]
    assert signatures
    for signature in signatures:
        base64.b64decode(signature, validate=True)
        assert signature.startswith("AY8")


def test_refused_streams_are_refused_as_calls_are(server):
    call = ask(server, "POST", f"{PROJECT}/{PRO.id}:generateContent", prompt(imageConfig={"imageSize": "8K"}))
    as_events = stream(server, PRO.id, prompt(imageConfig={"imageSize": "8K"}))
    as_array = stream(server, PRO.id, prompt(imageConfig={"imageSize": "8K"}), query="")
    assert (call.status, as_events.status, as_array.status) == (400, 400, 400)
    assert as_events.body == call.body
    assert as_array.json == [call.json]


@pytest.mark.parametrize("path", ["/v1beta1/publishers/google/models", "/v1/publishers/google/models", PROJECT])
def test_models_are_publisher_models(server, path):
    names, token = [], ""
    while True:
        page = ask(server, "GET", f"{path}?pageSize=3&pageToken={token}").json
        assert list(page)[0] == "publisherModels" and len(page["publisherModels"]) <= 3
        names += [model["name"] for model in page["publisherModels"]]
        if not (token := page.get("nextPageToken")):
            break
    assert [name for name in names if name.rpartition("/")[2] in LISTED]
    assert all(name.startswith("publishers/google/models/") for name in names)
    assert len(set(names)) == len(names)


def test_a_count_tells_billable_characters(server):
    """White space is not billed."""
    answer = ask(server, "POST", f"{PROJECT}/{FLASH_25.id}:countTokens", prompt("a siamese cat"))
    assert answer.status == 200
    assert answer.json["totalBillableCharacters"] == 11
