"""Each core fault as the wire has it, against what the reference says of it (fault_facts.py)."""

import base64
import itertools
import json
import re
from pathlib import Path

import pytest
from PIL import UnidentifiedImageError

from fault_facts import BLOCKS, FLASH_25, GOOGLE, HELP, JSON, OTHERS, PRO, QUOTA, REFUSALS, SERVICE, TEXT, WITHOUT_PARTS
from pictures import opened, pixels
from server import Server
from sockets import FIN, RST, SILENCE, listen
from test_streams import events
from wire import Answer, ask, pretty, prompt

EVENTS, ARRAY = "?alt=sse", ""
NAMED = {"ids": lambda fault: fault.name}


@pytest.fixture(scope="module")
def faulty(binary):
    """A server that breaks what it is asked to."""
    with Server(binary, "--triggers") as server:
        yield server


def call(server: Server, fault: str, model: str = FLASH_25, body: dict | None = None, version: str = "v1beta", **fields: str) -> Answer:
    path = f"/{version}/models/{model}:generateContent"
    return ask(server, "POST", path, prompt() if body is None else body, x_plantain_fault=fault, **fields)


def stream(server: Server, fault: str, model: str = FLASH_25, query: str = EVENTS, body: dict | None = None) -> Answer:
    path = f"/v1beta/models/{model}:streamGenerateContent{query}"
    return ask(server, "POST", path, prompt() if body is None else body, x_plantain_fault=fault)


def has_no_hints(answer: Answer) -> bool:
    """No Retry-After, no rate-limit fields and no request id were ever seen (F 2, R 3)."""
    return not [name for name, _ in answer.fields if re.match("retry-after|x-ratelimit|ratelimit|x-request-id", name, re.IGNORECASE)]


def worded(fault, body: dict) -> list[dict]:
    """The bodies that the pages allow; a `*` takes over what the answer has."""
    message = body["error"]["message"]
    taken = [message if wording.endswith("*") and message.startswith(wording[:-1]) else wording for wording in fault.messages]
    return [fault.body(wording) for wording in taken]


def test_every_core_fault_has_an_expectation():
    catalogue = json.loads((Path(__file__).parents[2] / "Sources/Scenario/faults.json").read_text())
    core = [fault["id"] for fault in catalogue["faults"] if fault["tier"] == "core"]
    assert len(core) == 87
    assert sorted([fault.name for fault in REFUSALS + BLOCKS + WITHOUT_PARTS] + OTHERS) == sorted(core)


# Errors


@pytest.mark.parametrize("fault", REFUSALS, **NAMED)
def test_a_refusal_is_written_as_the_live_service_writes_it(faulty, fault):
    answer = call(faulty, fault.trigger, fault.model)
    assert answer.status == fault.code
    assert answer.body in [pretty(body) for body in worded(fault, answer.json)]
    assert answer.field("Content-Type") == JSON
    assert answer.field("Content-Length") == str(len(answer.body))
    assert answer.field("Server") == "scaffolding on HTTPServer2"
    assert has_no_hints(answer)
    if fault.has_tier is not None:
        assert answer.field("X-Gemini-Service-Tier") == ("standard" if fault.has_tier else None)


@pytest.mark.parametrize("fault", REFUSALS, **NAMED)
def test_a_refused_stream_of_events_has_the_same_plain_body(faulty, fault):
    answer = stream(faulty, fault.trigger, fault.model)
    assert answer.status == fault.code
    unary = call(faulty, fault.trigger, fault.model)
    # The method is part of one message.
    assert answer.body.replace(b"StreamGenerateContent", b"GenerateContent") == unary.body
    assert answer.field("Content-Disposition") is None
    assert answer.field("Content-Length") == str(len(answer.body))
    assert has_no_hints(answer)
    if fault.stream_type is not None:
        assert answer.field("Content-Type") == fault.stream_type


@pytest.mark.parametrize("fault", REFUSALS, **NAMED)
def test_a_refused_array_is_an_array_of_one(faulty, fault):
    answer = stream(faulty, fault.trigger, fault.model, ARRAY)
    assert answer.status == fault.code
    assert answer.field("Content-Type") == JSON
    (element,) = answer.json
    assert json.dumps(element).replace("StreamGenerateContent", "GenerateContent") in map(json.dumps, worded(fault, element))
    assert has_no_hints(answer)


def test_the_method_that_is_blocked_is_the_one_asked_for(faulty):
    error = stream(faulty, "key-service-blocked").json["error"]
    assert error["details"][0]["metadata"]["methodName"] == "google.ai.generativelanguage.v1beta.GenerativeService.StreamGenerateContent"
    assert ".v1.GenerativeService." in call(faulty, "key-service-blocked", version="v1").json["error"]["message"]


def test_an_unknown_field_at_the_root_has_no_place(faulty):
    """F 4 (kiss-translator#256)"""
    error = call(faulty, "unknown-field; field=system_instruction; path=").json["error"]
    assert error["message"] == 'Invalid JSON payload received. Unknown name "system_instruction": Cannot find field.'
    assert error["details"] == [{"@type": GOOGLE + "BadRequest", "fieldViolations": [{"description": error["message"]}]}]


def test_a_payload_that_is_too_large_is_told_the_limit(faulty):
    assert "12345678" in call(faulty, "payload-too-large; limit_bytes=12345678").json["error"]["message"]


def test_a_model_that_is_gone_is_named_with_the_version(faulty):
    message = call(faulty, "model-not-found", PRO, version="v1").json["error"]["message"]
    assert message.startswith(f"models/{PRO} is not found for API version v1, ")


@pytest.mark.parametrize("wait", ["0.9002", "61.5"])
def test_a_wait_is_told_twice_and_cut_once(faulty, wait):
    """F 4: below a second the sentence says `900.2ms`. RetryInfo is whole seconds."""
    error = call(faulty, f"quota-rpm; retry_delay={wait}s").json["error"]
    (info,) = [detail for detail in error["details"] if detail["@type"].endswith("RetryInfo")]
    assert info["retryDelay"] == f"{wait.partition('.')[0]}s"
    assert error["message"].endswith("Please retry in 900.2ms." if wait.startswith("0") else "Please retry in 61.5s.")


def test_a_quota_of_zero_has_several_violations_without_a_value(faulty):
    """F 4: protobuf drops the zero; F 5.3 row. Their order varies."""
    for answer in (call(faulty, "quota-free-zero"), stream(faulty, "quota-free-zero")):
        assert answer.status == 429 and has_no_hints(answer) and answer.body == pretty(answer.json)
        error = answer.json["error"]
        assert (error["code"], error["status"]) == (429, "RESOURCE_EXHAUSTED")
        help, failure, info = error["details"]
        assert help == HELP and failure["@type"] == GOOGLE + "QuotaFailure"
        assert info["@type"] == GOOGLE + "RetryInfo" and re.fullmatch(r"\d+s", info["retryDelay"])
        violations = failure["violations"]
        assert len(violations) >= 2
        assert any("PerDay" in violation["quotaId"] for violation in violations)
        for violation in violations:
            assert violation["quotaId"].endswith("-FreeTier") and "quotaValue" not in violation
            assert violation["quotaDimensions"] == {"location": "global", "model": "gemini-2.5-flash-preview-image"}
        metrics = [violation["quotaMetric"] for violation in violations]
        lines = [f"* Quota exceeded for metric: {metric}, limit: 0, model: gemini-2.5-flash-preview-image" for metric in metrics]
        assert all(metric.startswith(f"{SERVICE}/generate_content_free_tier_") for metric in metrics)
        message = error["message"]
        assert message.startswith(QUOTA) and re.search(rf"\nPlease retry in {info['retryDelay'][:-1]}\.\d+s\.$", message)
        assert sorted(message.removeprefix(QUOTA).split("\n")[:-1]) == sorted(lines)


@pytest.mark.parametrize("ask_for", [call, stream], ids=["call", "stream"])
def test_a_bad_gateway_is_a_page_of_the_front_end(faulty, ask_for):
    """F 4 (gemini-cli#4646), abridged there."""
    answer = ask_for(faulty, "bad-gateway-html")
    assert answer.status == 502
    assert answer.field("Content-Type") == "text/html; charset=UTF-8"
    assert has_no_hints(answer)
    page = answer.body.decode()
    assert re.match(r"<!DOCTYPE html>\s+<html lang=en>\s+<meta charset=utf-8>\s", page)
    assert "<title>Error 502 (Server Error)!!1</title>" in page
    assert "The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds." in page


def test_any_error_can_come_as_events(faulty):
    """F 1.6 and 5.5: what js users report of a bad key, whose type is JSON otherwise."""
    answer = stream(faulty, "key-invalid, error-as-event-stream")
    assert answer.status == 400
    assert answer.field("Content-Type") == "text/event-stream"
    assert answer.body == stream(faulty, "key-invalid").body


@pytest.mark.parametrize("name", ["deadline-503", "deadline-504"])
def test_a_deadline_is_waited_for(faulty, name):
    path = f"/v1beta/models/{FLASH_25}:generateContent"
    assert listen(faulty, path, prompt(), f"{name}; after=200ms").first >= 0.2
    assert listen(faulty, path, prompt(), name, X_Server_Timeout="1").first >= 1


# Answers of 200 without a picture


def is_block(fault, answer: dict, is_exact: bool) -> None:
    """Keys, their order, the candidate, and what is counted."""
    places = ["candidates", "promptFeedback", "usageMetadata", "modelVersion", "responseId"]
    there = {"candidates": fault.candidate, "promptFeedback": fault.feedback}
    assert list(answer) == [place for place in places if there.get(place, True) is not None]
    assert answer.get("promptFeedback") == fault.feedback
    assert answer["modelVersion"] == fault.model and answer["responseId"]
    if fault.candidate is not None:
        (candidate,) = answer["candidates"]
        if fault.message is None:
            assert "finishMessage" not in candidate
        else:
            assert candidate["finishMessage"].startswith(fault.message)
        if fault.name == "finish-safety":
            ratings = candidate["safetyRatings"]
            assert ratings[0] == {"category": "HARM_CATEGORY_HATE_SPEECH", "probability": "LOW", "blocked": True}
            assert len({rating["category"] for rating in ratings}) == len(ratings) > 1
        else:
            assert "safetyRatings" not in candidate
        rest = {name: value for name, value in candidate.items() if name not in ("finishMessage", "safetyRatings")}
        if not is_exact:
            assert rest.pop("content", {}) in ({}, {"role": "model"})
        assert rest == fault.candidate and [name for name in rest] == list(fault.candidate)
        order = ["content", "finishReason", "index", "finishMessage", "safetyRatings"]
        assert list(candidate) == [name for name in order if name in candidate]
    usage = answer["usageMetadata"]
    assert usage["promptTokenCount"] > 0 and "candidatesTokensDetails" not in usage
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage.get("thoughtsTokenCount", 0)
    assert ("thoughtsTokenCount" in usage) == fault.has_thoughts
    # Absent, or the thoughts again (R 6).
    assert usage.get("candidatesTokenCount") in (None, usage.get("thoughtsTokenCount"))


@pytest.mark.parametrize("fault", BLOCKS + WITHOUT_PARTS, **NAMED)
def test_an_answer_without_a_picture_says_why(faulty, fault):
    answer = call(faulty, fault.trigger, fault.model)
    assert answer.status == 200
    assert answer.field("Content-Type") == JSON
    assert has_no_hints(answer)
    assert answer.body == pretty(answer.json)
    is_block(fault, answer.json, fault in BLOCKS)


@pytest.mark.parametrize("fault", BLOCKS + WITHOUT_PARTS, **NAMED)
def test_a_stream_without_a_picture_is_one_event(faulty, fault):
    answer = stream(faulty, fault.trigger, fault.model)
    assert answer.status == 200 and answer.field("Content-Type") == "text/event-stream"
    (event,) = events(answer.body)
    is_block(fault, event, fault in BLOCKS)
    (element,) = stream(faulty, fault.trigger, fault.model, ARRAY).json
    is_block(fault, element, fault in BLOCKS)


def test_an_error_can_come_as_a_success(faulty):
    """F 5.7 row: an error object with status 200."""
    answer = call(faulty, "error-in-200")
    assert answer.status == 200 and answer.body == pretty(answer.json)
    assert list(answer.json) == ["error"]
    error = answer.json["error"]
    assert error["code"] >= 400 and error["message"] and re.fullmatch("[A-Z_]+", error["status"])
    (event,) = events(stream(faulty, "error-in-200").body)
    assert list(event) == ["error"]


# Odd shapes


def images(answer: Answer) -> list[dict]:
    return [part for part in answer.parts if "inlineData" in part]


def bytes_of(part: dict) -> bytes:
    return base64.b64decode(part["inlineData"]["data"], validate=True)


@pytest.mark.parametrize("fault", ["text-only", "text-refusal"])
def test_words_in_place_of_a_picture_end_well(faulty, fault):
    answer = call(faulty, f"{fault}; text=No picture today.")
    (candidate,) = answer.json["candidates"]
    assert candidate == {"content": {"parts": [{"text": "No picture today."}], "role": "model"}, "finishReason": "STOP", "index": 0}
    usage = answer.json["usageMetadata"]
    # R 6: a text-only answer has no details.
    assert "candidatesTokensDetails" not in usage
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"] + usage.get("thoughtsTokenCount", 0)
    assert 0 < usage["candidatesTokenCount"] < 100
    heard = events(stream(faulty, f"{fault}; text=No picture today.").body)
    parts = [part for event in heard for part in event["candidates"][0]["content"]["parts"]]
    assert "".join(part["text"] for part in parts) == "No picture today."
    assert heard[-1]["candidates"][0]["finishReason"] == "STOP"


@pytest.mark.parametrize("fault", ["text-only", "text-refusal"])
def test_words_in_place_of_a_picture_have_a_default(faulty, fault):
    (part,) = call(faulty, fault).parts
    assert list(part) == ["text"] and len(part["text"]) > 20


@pytest.mark.parametrize(("fault", "mime"), [("mime-jpeg", "image/jpeg"), ("mime-mismatch", "image/png")])
def test_a_jpeg_comes_where_a_png_is_expected(faulty, fault, mime):
    (part,) = images(call(faulty, fault))
    assert part["inlineData"]["mimeType"] == mime
    picture = opened(bytes_of(part))
    assert (picture.format, picture.size) == ("JPEG", (1024, 1024))


def test_several_pictures_are_different(faulty):
    answer = call(faulty, "several-images; count=3", body=prompt(responseModalities=["IMAGE"]))
    found = images(answer)
    assert len({pixels(bytes_of(part)) for part in found}) == len(found) == 3
    assert not any(part.get("thought") for part in found)
    (details,) = answer.json["usageMetadata"]["candidatesTokensDetails"]
    assert details == {"modality": "IMAGE", "tokenCount": 3 * 1290}


def test_the_aspect_is_not_the_one_asked_for(faulty):
    (part,) = images(call(faulty, "wrong-aspect; aspect=9:16", body=prompt(imageConfig={"aspectRatio": "16:9"})))
    assert opened(bytes_of(part)).size == (768, 1344)


def test_the_size_is_not_the_one_asked_for(faulty):
    (part,) = images(call(faulty, "wrong-size", PRO, body=prompt(imageConfig={"imageSize": "4K", "aspectRatio": "1:1"})))
    assert opened(bytes_of(part)).size == (1024, 1024)


def test_the_only_picture_is_a_thought(faulty):
    (part,) = images(call(faulty, "image-only-in-thought", PRO))
    assert part["thought"] is True
    assert opened(bytes_of(part)).size == (1408, 768)


def test_drafts_come_before_the_picture(faulty):
    body = prompt(imageConfig={"imageSize": "2K", "aspectRatio": "1:1"})
    *drafts, final = images(call(faulty, "thought-draft-first; drafts=2", PRO, body))
    assert [part.get("thought") for part in drafts] == [True, True] and "thought" not in final
    assert [opened(bytes_of(part)).size for part in drafts] == [(1024, 1024)] * 2
    assert opened(bytes_of(final)).size == (2048, 2048)


def test_a_signature_is_as_long_as_the_picture(faulty):
    """F 5.7 row and R 5: about 1.1 MB on every part."""
    answer = call(faulty, "huge-signature", PRO)
    assert all(1_000_000 <= len(part["thoughtSignature"]) <= 1_500_000 for part in answer.parts)
    assert all(base64.b64decode(part["thoughtSignature"], validate=True) for part in answer.parts)
    assert opened(answer.picture)


def test_nothing_is_counted(faulty):
    answer = call(faulty, "usage-missing")
    assert list(answer.json) == ["candidates", "modelVersion", "responseId"] and opened(answer.picture)
    assert not any("usageMetadata" in event for event in events(stream(faulty, "usage-missing").body))


def test_the_picture_is_not_counted(faulty):
    answer = call(faulty, "usage-details-missing")
    usage = answer.json["usageMetadata"]
    assert usage["promptTokenCount"] > 0 and opened(answer.picture)
    assert not {"candidatesTokenCount", "candidatesTokensDetails"} & set(usage)


def test_base64_is_cut(faulty):
    (part,), (whole,) = (images(call(faulty, fault)) for fault in ("base64-truncated; drop=3", "pass"))
    assert whole["inlineData"]["data"][:-3] == part["inlineData"]["data"]
    with pytest.raises(ValueError, match="padding|4 characters|1 more than"):
        bytes_of(part)


@pytest.mark.parametrize("mode", ["", "; mode=crc", "; mode=truncate", "; mode=zero", "; mode=header"])
def test_a_corrupt_picture_is_whole_in_base64(faulty, mode):
    (part,) = images(call(faulty, "image-corrupt" + mode))
    data = bytes_of(part)
    assert len(data) > 1000
    with pytest.raises((OSError, SyntaxError, UnidentifiedImageError)):
        opened(data)


def test_fields_nobody_knows_come_beside_the_others(faulty):
    answer = call(faulty, "unknown-fields")
    known = {"candidates", "promptFeedback", "usageMetadata", "modelVersion", "responseId"}
    parts = {"text", "inlineData", "thought", "thoughtSignature"}
    assert set(answer.json) - known
    assert any(set(part) - parts for part in answer.parts)
    assert opened(answer.picture)


# The connection


def path_of(model: str = FLASH_25, query: str | None = None) -> str:
    method = "generateContent" if query is None else "streamGenerateContent" + query
    return f"/v1beta/models/{model}:{method}"


@pytest.mark.parametrize("query", [None, EVENTS, ARRAY], ids=["call", "events", "array"])
@pytest.mark.parametrize(("fault", "ending"), [("reset-before-headers", RST), ("close-before-headers", FIN)])
def test_a_connection_ends_without_a_byte(faulty, fault, ending, query):
    heard = listen(faulty, path_of(query=query), prompt(), fault)
    assert (heard.raw, heard.ending) == (b"", ending)


@pytest.mark.parametrize("query", [None, EVENTS], ids=["call", "events"])
@pytest.mark.parametrize("share", [25, 60])
def test_a_reset_comes_inside_the_body(faulty, share, query):
    whole = listen(faulty, path_of(query=query), prompt(), "pass")
    heard = listen(faulty, path_of(query=query), prompt(), f"reset-mid-body; at={share}%")
    assert (whole.ending, heard.ending) == (FIN, RST)
    assert heard.head.startswith("HTTP/1.1 200 OK")
    assert not heard.is_whole
    assert abs(len(heard.content) / len(whole.content) - share / 100) < 0.02


def test_a_body_is_shorter_than_promised(faulty):
    heard = listen(faulty, path_of(), prompt(), "short-body; bytes=1000")
    assert heard.ending == FIN and heard.field("Transfer-Encoding") is None
    assert len(heard.body) == int(heard.field("Content-Length")) - 1000
    assert heard.body.startswith(b'{\n  "candidates"')


@pytest.mark.parametrize("query", [None, EVENTS], ids=["call", "events"])
def test_a_chunked_body_lacks_its_end(faulty, query):
    heard = listen(faulty, path_of(query=query), prompt(), "chunk-truncated")
    assert heard.ending == FIN and heard.field("Transfer-Encoding") == "chunked"
    assert not heard.is_whole and heard.content


def test_a_large_picture_is_padded_and_still_one(faulty):
    answer = call(faulty, "large-body; bytes=3MB")
    assert 3_000_000 <= len(answer.picture) <= 3_300_000
    assert opened(answer.picture).size == (1024, 1024)


def test_the_first_byte_is_late(faulty):
    heard = listen(faulty, path_of(), prompt(), "slow-first-byte; latency=300ms")
    assert heard.first >= 0.3 and heard.is_whole
    assert json.loads(heard.content)["candidates"][0]["finishReason"] == "STOP"


def test_a_body_drips(faulty):
    heard = listen(faulty, path_of(), prompt(), "drip; over=600ms; chunks=6")
    assert heard.ended >= 0.4 and heard.is_whole
    # In time, not only in pieces: a pause is a twentieth of the whole at least.
    pauses = [after - before for (before, _), (after, _) in itertools.pairwise(heard.pieces)]
    assert sum(pause > 0.03 for pause in pauses) >= 4
    assert json.loads(heard.content)["candidates"][0]["finishReason"] == "STOP"


def test_a_black_hole_says_nothing(faulty):
    assert listen(faulty, path_of(), prompt(), "blackhole", patience=0.5).ending == SILENCE
    heard = listen(faulty, path_of(), prompt(), "blackhole; max=300ms")
    assert (heard.raw, heard.ending) == (b"", RST) and heard.ended >= 0.3


def test_an_idle_connection_is_reset(faulty):
    heard = listen(faulty, path_of(), prompt(), "idle-reset; after=300ms")
    assert (heard.raw, heard.ending) == (b"", RST) and heard.ended >= 0.3


# Streams


def frames(content: bytes) -> list[bytes]:
    """What stands between blank lines; the last is what follows the last of them."""
    return content.split(b"\r\n\r\n")


def heard_on(server: Server, fault: str, model: str = FLASH_25, **others):
    return listen(server, path_of(model, EVENTS), prompt(), fault, **others)


def event(frame: bytes) -> dict:
    assert frame.startswith(b"data: ")
    return json.loads(frame[6:])


def test_a_stream_ends_without_a_reason(faulty):
    heard = heard_on(faulty, "stream-no-finish")
    assert heard.ending == FIN and heard.is_whole
    found = events(heard.content)
    assert found and not any("finishReason" in candidate for event in found for candidate in event["candidates"])
    assert any("inlineData" in part for event in found for part in event["candidates"][0]["content"]["parts"])


def test_a_stream_has_no_events(faulty):
    heard = heard_on(faulty, "stream-empty")
    assert heard.head.startswith("HTTP/1.1 200 OK") and heard.field("Content-Type") == "text/event-stream"
    assert heard.is_whole and heard.content == b"" and heard.ending == FIN


def test_an_error_is_an_event_of_a_stream(faulty):
    answer = stream(faulty, "stream-error-event; at=1; fault=quota-bare")
    assert answer.status == 200
    found = [event(frame) for frame in frames(answer.body)[:-1]]
    assert "candidates" in found[0]
    assert found[1] == {
        "error": {"code": 429, "message": "Resource has been exhausted (e.g. check quota).", "status": "RESOURCE_EXHAUSTED"}
    }
    assert list(event(frames(stream(faulty, "stream-error-event").body)[1])) == ["error"]


def test_an_error_stands_bare_in_a_stream(faulty):
    answer = stream(faulty, "stream-error-raw; at=1; fault=overloaded-503")
    assert answer.status == 200
    first, rest = answer.body.split(b"\r\n\r\n", 1)
    assert "candidates" in event(first)
    bare, length = json.JSONDecoder().raw_decode(rest.decode())
    assert list(bare) == ["error"] and bare["error"]["code"] == 503
    # As an error is written everywhere else.
    assert rest.decode()[:length] + "\n" == pretty(bare).decode()


def test_a_stream_is_reset_between_events(faulty):
    heard = heard_on(faulty, "stream-reset; at=1")
    assert heard.ending == RST and not heard.is_whole
    first, rest = frames(heard.content)
    assert "candidates" in event(first) and rest == b""


def test_a_stream_is_cut_inside_an_event(faulty):
    heard = heard_on(faulty, "stream-cut-event")
    assert heard.ending == FIN and not heard.is_whole
    assert frames(heard.content)[-1].startswith(b"data: ")


def test_a_stream_ends_cleanly_inside_an_event(faulty):
    heard = heard_on(faulty, "stream-half-event; at=1")
    assert heard.ending == FIN and heard.is_whole
    first, rest = frames(heard.content)
    assert "candidates" in event(first) and rest.startswith(b"data: ")
    with pytest.raises(ValueError):
        json.loads(rest[6:])


def test_a_stream_falls_silent(faulty):
    heard = heard_on(faulty, "stream-stall; at=1; for_=400ms")
    assert heard.longest_pause >= 0.35
    before = b"".join(piece for when, piece in heard.pieces if when < 0.3)
    assert before.count(b"data: ") == 1 and before.rstrip().endswith(b"}")
    assert heard_on(faulty, "stream-stall; at=1", patience=0.5).ending == SILENCE


def test_the_first_event_is_late(faulty):
    heard = heard_on(faulty, "stream-slow-first; latency=300ms")
    early = b"".join(piece for when, piece in heard.pieces if when < 0.29)
    assert b"data: " not in early
    assert len(events(heard.content)) > 1 and heard.is_whole


def test_packets_are_tiny(faulty):
    heard = heard_on(faulty, "stream-tiny-packets; size=7", TEXT)
    normal = heard_on(faulty, "pass", TEXT)
    assert normal.segments < 20
    # Of the answer's bytes 7 a segment, but for the few that the kernel may join.
    assert heard.segments > len(heard.raw) / 14
    assert [one["candidates"] for one in events(heard.content)] == [one["candidates"] for one in events(normal.content)]


def test_a_packet_ends_inside_a_character(faulty):
    heard = heard_on(faulty, "stream-split-utf8", TEXT)
    assert events(heard.content) and not heard.content.isascii()
    broken = [piece for _, piece in heard.pieces if not is_utf8(piece)]
    assert broken, "every read ended between characters"


def is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_all_events_come_at_once(faulty):
    heard = heard_on(faulty, "stream-coalesced", TEXT)
    assert len(events(heard.content)) > 1
    first = next(piece for _, piece in heard.pieces if b"data: " in piece)
    assert first.count(b"data: ") == len(events(heard.content))


def test_one_event_is_big(faulty):
    answer = stream(faulty, "stream-big-event; bytes=2MB")
    found = events(answer.body)
    (data,) = [part["inlineData"]["data"] for one in found for part in one["candidates"][0]["content"]["parts"] if "inlineData" in part]
    assert 2_000_000 <= len(base64.b64decode(data, validate=True)) <= 2_300_000
    assert found[-1]["candidates"][0]["finishReason"] == "STOP"


def test_a_block_comes_where_the_picture_would(faulty):
    found = events(stream(faulty, "stream-block-midway; fault=image-recitation").body)
    *before, last = [one["candidates"][0] for one in found]
    assert before and all(candidate["content"]["parts"][0]["text"] for candidate in before)
    assert last["finishReason"] == "IMAGE_RECITATION" and not last.get("content", {}).get("parts")
    assert [event(frame) for frame in frames(stream(faulty, "stream-block-midway").body)[:-1]][-1]["candidates"][0][
        "finishReason"
    ] == "IMAGE_PROHIBITED_CONTENT"


STREAM_FAULTS = [name for name in OTHERS if name.startswith("stream-")]


@pytest.mark.parametrize("fault", STREAM_FAULTS)
def test_a_fault_of_streams_leaves_a_call_alone(faulty, fault):
    answer = call(faulty, fault, TEXT)
    assert answer.status == 200 and answer.json["candidates"][0]["finishReason"] == "STOP"


# How a fault is asked for


def test_a_fault_can_stand_behind_the_name_of_the_model(faulty):
    answer = ask(faulty, "POST", f"/v1beta/models/{FLASH_25}+overloaded-503:generateContent", prompt())
    assert answer.body == call(faulty, "overloaded-503").body and answer.status == 503
    # The suffix is no part of the model's name.
    gone = ask(faulty, "POST", f"/v1beta/models/{FLASH_25}+model-not-found:generateContent", prompt())
    assert gone.body == call(faulty, "model-not-found").body


def test_a_fault_ends_after_so_many_times(faulty):
    body = prompt("a prompt that no other test has")
    assert [call(faulty, "overloaded-503; times=2", body=body).status for _ in range(4)] == [503, 503, 200, 200]


def test_a_message_can_be_given(faulty):
    assert call(faulty, "overloaded-503; message=hello").json["error"]["message"] == "hello"


def test_without_triggers_nobody_breaks_anything(server):
    assert call(server, "overloaded-503").status == 200
    assert ask(server, "POST", f"/v1beta/models/{FLASH_25}+overloaded-503:generateContent", prompt()).status == 404


def test_a_fault_that_does_not_exist_is_refused_with_advice(faulty):
    answer = call(faulty, "overloaded-504")
    assert answer.status == 400
    assert "overloaded-503" in answer.json["error"]["message"]
