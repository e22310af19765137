"""What an answer looks like byte by byte: keys and their order, headers and their order, counts that add up."""

import base64
import json
import re
import struct
import time
from email.utils import parsedate_to_datetime

import pytest

from facts import CURRENT
from pictures import encoded, noise
from wire import ask, generate, pretty, prompt


def keys(value) -> object:
    """The keys of a JSON value in their order, all the way down."""
    if isinstance(value, dict):
        return [(name, keys(inner)) for name, inner in value.items()]
    if isinstance(value, list):
        return [keys(inner) for inner in value]
    return None


INLINE = ("inlineData", [("mimeType", None), ("data", None)])
COUNTS = [("modality", None), ("tokenCount", None)]


def whole(parts, thoughts=False):
    usage = [("promptTokenCount", None), ("candidatesTokenCount", None), ("totalTokenCount", None), ("promptTokensDetails", [COUNTS])]
    usage += [("candidatesTokensDetails", [COUNTS])] + ([("thoughtsTokenCount", None)] if thoughts else []) + [("serviceTier", None)]
    candidate = [("content", [("parts", parts), ("role", None)]), ("finishReason", None), ("index", None)]
    return [("candidates", [candidate]), ("usageMetadata", usage), ("modelVersion", None), ("responseId", None)]


@pytest.mark.parametrize(
    ("model", "config", "shape"),
    [
        ("gemini-2.5-flash-image", {}, whole([[("text", None)], [INLINE]])),
        ("gemini-2.5-flash-image", {"responseModalities": ["TEXT", "IMAGE"]}, whole([[("text", None)], [INLINE]])),
        ("gemini-2.5-flash-image", {"responseModalities": ["TEXT"]}, whole([[("text", None)], [INLINE]])),
        ("gemini-2.5-flash-image", {"responseModalities": ["IMAGE"]}, whole([[INLINE]])),
        ("gemini-3-pro-image", {}, whole([[INLINE, ("thoughtSignature", None)]], thoughts=True)),
        ("gemini-3-pro-image", {"responseModalities": ["IMAGE"]}, whole([[INLINE, ("thoughtSignature", None)]], thoughts=True)),
        ("gemini-3.1-flash-image", {}, whole([[INLINE, ("thoughtSignature", None)]])),
        ("gemini-3.1-flash-lite-image", {}, whole([[INLINE, ("thoughtSignature", None)]])),
    ],
)
def test_keys_stand_in_the_recorded_order(server, model, config, shape):
    answer = generate(server, model, prompt(**config)).json
    assert keys(answer) == shape
    candidate = answer["candidates"][0]
    assert (candidate["content"]["role"], candidate["finishReason"], candidate["index"]) == ("model", "STOP", 0)
    assert answer["modelVersion"] == model
    assert answer["usageMetadata"]["serviceTier"] == "standard"


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_a_body_is_printed_with_two_spaces_and_a_final_line_feed(server, model):
    answer = generate(server, model.id, prompt("Grüße aus <Köln> & 東京 🚲"))
    assert answer.body == pretty(json.loads(answer.body))


SECURITY = [("Server", "scaffolding on HTTPServer2"), ("X-Xss-Protection", "0"), ("X-Frame-Options", "SAMEORIGIN"), ("X-Content-Type-Options", "nosniff")]
VARY = [("Vary", "Origin"), ("Vary", "Referer"), ("Vary", "X-Origin")]
JSON_TYPE = ("Content-Type", "application/json; charset=UTF-8")
TIER = ("X-Gemini-Service-Tier", "standard")
QUIC = ("Alt-Svc", 'h3=":443"; ma=2592000,h3-29=":443"; ma=2592000')


def fixed(fields: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The fields with the values that change replaced, once they have been checked."""
    result = []
    for name, value in fields:
        if name == "Date":
            assert abs(parsedate_to_datetime(value).timestamp() - time.time()) < 60
            value = "now"
        elif name == "Server-Timing":
            assert re.fullmatch(r"gfet4t7; dur=\d+", value)
            value = "some"
        elif name == "Content-Length":
            value = "its"
        result.append((name, value))
    return result


def test_headers_of_a_picture_stand_in_the_recorded_order(server):
    answer = generate(server, "gemini-3-pro-image", prompt(), Accept_Encoding="gzip, deflate")
    expected = [TIER, JSON_TYPE, *VARY, ("Date", "now"), *SECURITY, ("Server-Timing", "some"), QUIC, ("Transfer-Encoding", "chunked")]
    assert fixed(answer.fields) == expected


@pytest.mark.parametrize(
    ("body", "is_from_model"),
    [
        ({"contents": []}, False),
        (prompt(imageConfig={"aspectRatio": "5:3"}), False),
        (prompt(candidateCount=2), True),
    ],
)
def test_headers_of_a_refusal_stand_in_the_recorded_order(server, body, is_from_model):
    """The tier is told only by refusals of the model itself; where it stands among them is not recorded."""
    answer = generate(server, "gemini-3-pro-image", body)
    fields = fixed(answer.fields)
    assert (TIER in fields) == is_from_model
    rest = [pair for pair in fields if pair != TIER]
    assert rest == [*VARY, JSON_TYPE, ("Date", "now"), *SECURITY, ("Server-Timing", "some"), QUIC, ("Content-Length", "its")]
    assert answer.field("content-length") == str(len(answer.body))


def test_calls_that_generate_nothing_tell_no_tier(server):
    for answer in (ask(server, "GET", "/v1beta/models"), ask(server, "POST", "/v1beta/models/gemini-3-pro-image:countTokens", prompt())):
        assert answer.status == 200
        assert answer.field("X-Gemini-Service-Tier") is None
        assert answer.field("Content-Type") == "application/json; charset=UTF-8"


def varint(data: bytes) -> tuple[int, bytes]:
    value = shift = 0
    for place, byte in enumerate(data):
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, data[place + 1 :]
    raise AssertionError("a varint without an end")


def response_time(identifier: str) -> int:
    """The seconds inside a responseId, whose form is checked: LE32 seconds, varint microseconds, two more varints."""
    assert re.fullmatch(r"[A-Za-z0-9_-]+", identifier)
    data = base64.urlsafe_b64decode(identifier + "=" * (-len(identifier) % 4))
    microseconds, rest = varint(data[4:])
    assert microseconds < 1_000_000
    _, rest = varint(rest)
    _, rest = varint(rest)
    assert rest == b""
    return struct.unpack("<I", data[:4])[0]


def test_a_response_id_is_new_each_time_and_tells_when(server):
    identifiers = [generate(server, "gemini-2.5-flash", prompt()).json["responseId"] for _ in range(20)]
    assert len(set(identifiers)) == 20
    for identifier in identifiers:
        assert abs(response_time(identifier) - time.time()) < 60


def test_a_response_id_is_as_long_as_recorded(server):
    """Of 754 recorded ids nearly all have 22 or 23 characters; 20 to 23 are possible."""
    lengths = [len(generate(server, "gemini-2.5-flash", prompt()).json["responseId"]) for _ in range(20)]
    assert set(lengths) <= {20, 21, 22, 23}
    assert sum(length in (22, 23) for length in lengths) > 15, lengths


def test_a_frozen_clock_freezes_dates_and_ids(start):
    server = start("--frozen-time", "1700000000")
    answer = generate(server, "gemini-2.5-flash-image", prompt())
    assert answer.field("Date") == "Tue, 14 Nov 2023 22:13:20 GMT"
    assert response_time(answer.json["responseId"]) == 1_700_000_000
    again = start("--frozen-time", "1700000000")
    assert generate(again, "gemini-2.5-flash-image", prompt()).body == answer.body


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
@pytest.mark.parametrize("inputs", [0, 1, 3])
def test_usage_adds_up(server, model, inputs):
    pictures = [("image/png", encoded(noise(seed))) for seed in range(inputs)]
    usage = generate(server, model.id, prompt("make it night", *pictures, responseModalities=["IMAGE"])).json["usageMetadata"]
    details = {detail["modality"]: detail["tokenCount"] for detail in usage["promptTokensDetails"]}
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"] + usage.get("thoughtsTokenCount", 0)
    assert usage["promptTokenCount"] == sum(details.values())
    assert details.get("IMAGE", 0) == inputs * model.input_tokens
    image = model.tokens["1K"]
    assert usage["candidatesTokensDetails"] == [{"modality": "IMAGE", "tokenCount": image}]
    assert model.rest[0] <= usage["candidatesTokenCount"] - image <= model.rest[1]
    if model.thoughts:
        assert model.thoughts[0] <= usage["thoughtsTokenCount"] <= model.thoughts[1]
    else:
        assert "thoughtsTokenCount" not in usage


def test_a_text_beside_the_picture_counts_but_has_no_detail(server):
    """Recorded: 13 characters count 5, 41 count 14, 211 count 45."""
    answer = generate(server, "gemini-2.5-flash-image", prompt()).json
    text = answer["candidates"][0]["content"]["parts"][0]["text"]
    assert len(text) / 8 <= answer["usageMetadata"]["candidatesTokenCount"] - 1290 <= len(text) / 2


def test_thinking_harder_costs_thoughts(server):
    usage = generate(server, "gemini-3.1-flash-image", prompt(thinkingConfig={"thinkingLevel": "high"})).json["usageMetadata"]
    assert 700 <= usage["thoughtsTokenCount"] <= 792
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"] + usage["thoughtsTokenCount"]


@pytest.mark.parametrize("model", [model.id for model in CURRENT if model.is_gemini_3])
def test_a_signature_is_standard_base64_of_the_recorded_kind(server, model):
    signature = generate(server, model, prompt()).parts[0]["thoughtSignature"]
    data = base64.b64decode(signature, validate=True)
    assert base64.b64encode(data).decode() == signature
    # Field 2 of a protobuf message, whose length is that of all the rest.
    assert data[0] == 0x12
    length, rest = varint(data[1:])
    assert length == len(rest)


def test_picture_data_is_standard_base64_on_one_line(server):
    data = generate(server, "gemini-2.5-flash-image", prompt()).parts[1]["inlineData"]["data"]
    assert re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", data)
    assert base64.b64encode(base64.b64decode(data)).decode() == data


def test_an_empty_prompt_is_a_candidate_without_content_and_usage_without_counts(server):
    answer = generate(server, "gemini-2.5-flash-image", prompt("", responseModalities=["IMAGE"]))
    assert answer.status == 200
    body = answer.json
    assert list(body) == ["candidates", "usageMetadata", "modelVersion", "responseId"]
    assert body["candidates"] == [{"finishReason": "NO_IMAGE", "index": 0}]
    assert body["usageMetadata"] == {"serviceTier": "standard"}
