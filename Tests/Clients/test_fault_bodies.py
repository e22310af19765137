"""The bodies of core faults as the wire has them, against what the reference says of each (fault_facts.py)."""

import json
import re
from pathlib import Path

import pytest

from fault_facts import BLOCKS, FLASH_25, GOOGLE, HELP, JSON, OTHERS, PRO, QUOTA, REFUSALS, SERVICE, WITHOUT_PARTS
from faulty import ARRAY, call, path_of, stream
from sockets import listen
from test_streams import events
from wire import Answer, ask, pretty, prompt

NAMED = {"ids": lambda fault: fault.name}


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
    assert ".v1beta.GenerativeService.StreamGenerateContent are blocked." in error["message"]
    assert error["details"][0]["metadata"]["methodName"] == "google.ai.generativelanguage.v1beta.GenerativeService.StreamGenerateContent"
    assert ".v1.GenerativeService.GenerateContent are" in call(faulty, "key-service-blocked", version="v1").json["error"]["message"]


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


@pytest.mark.parametrize(("wait", "words", "seconds"), [("0.9002s", "900.2ms", "0s"), ("61.5s", "61.500000000s", "61s")])
def test_a_wait_is_told_twice_and_cut_once(faulty, wait, words, seconds):
    """F 4: `900.2ms` below a second; R 8: RetryInfo is cut to whole seconds. That 61.5 has nine decimals is only in the catalogue's notes."""
    error = call(faulty, f"quota-rpm; retry_delay={wait}").json["error"]
    assert error["message"].endswith(f"Please retry in {words}.")
    assert error["details"][-1] == {"@type": GOOGLE + "RetryInfo", "retryDelay": seconds}


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
    """F 4 (gemini-cli#4646), abridged there; the type is that of the other page of the front end, W 8's 404."""
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
    assert listen(faulty, path_of(), prompt(), f"{name}; after=200ms").first >= 0.2
    assert listen(faulty, path_of(), prompt(), name, X_Server_Timeout="1").first >= 1

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
    # `+` is in no model's name.
    assert ask(server, "POST", f"/v1beta/models/{FLASH_25}+overloaded-503:generateContent", prompt()).status == 400


def test_a_fault_that_does_not_exist_is_refused_with_advice(faulty):
    answer = call(faulty, "overloaded-504")
    assert answer.status == 400
    assert "overloaded-503" in answer.json["error"]["message"]
