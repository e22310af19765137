"""How google-genai takes errors and odd answers, and how many requests it makes: F 3 and 5 (failures.md), measured on 1.45 to 3.4.

What those pages do not tell of the versions that run here (1.52, 2.34, 3.4) is as observed on 2026-11-21, and marked so.
"""

import json
import time

import pytest
from google.genai import errors
from pydantic import ValidationError

import sdk
from fault_facts import BLOCKS, FLASH_25, JSON, PRO, REFUSALS, WITHOUT_PARTS
from faulty import MAJOR, RETRY, awaited_stream, generate, streamed
from pictures import opened

pytest.importorskip("aiohttp")

RETRIED = {408, 429, 500, 502, 503, 504}
NAMED = {"ids": lambda fault: fault.name}


# Errors

REACTIONS = [(fault.trigger, fault.model, fault.code, fault.status, fault.messages) for fault in REFUSALS]
REACTIONS += [
    ("quota-free-zero", FLASH_25, 429, "RESOURCE_EXHAUSTED", ("You exceeded your current quota*",)),
    # F 5.4: the page is in details['message'], with the words of HTTP for a status.
    ("bad-gateway-html", FLASH_25, 502, "Bad Gateway", ("<!DOCTYPE html>*",)),
]
REACTING = pytest.mark.parametrize(
    ("fault", "model", "code", "status", "messages"), REACTIONS, ids=[fault.partition(";")[0] for fault, *_ in REACTIONS]
)


def is_worded(message: str, wordings: tuple[str, ...]) -> bool:
    return any(message.startswith(words[:-1]) if words.endswith("*") else message == words for words in wordings)


@REACTING
@pytest.mark.parametrize("call", [generate, streamed], ids=["call", "stream"])
def test_an_error_is_raised_after_one_request(faulty, fault, model, code, status, messages, call):
    client = faulty.client(fault)
    with pytest.raises(errors.ClientError if code < 500 else errors.ServerError) as caught:
        call(client, model)
    assert (caught.value.code, caught.value.status) == (code, status)
    assert is_worded(caught.value.message.replace("StreamGenerateContent", "GenerateContent"), messages)
    assert faulty.requests() == 1


@REACTING
def test_options_make_five_attempts_of_six_statuses(faulty, fault, model, code, status, messages):
    """408, 429, 500, 502, 503, 504; not 499 (python-genai#2506), and no other 4xx."""
    client = faulty.client(fault, retry_options=RETRY)
    with pytest.raises(errors.APIError) as caught:
        generate(client, model)
    assert caught.value.code == code
    assert faulty.requests() == (5 if code in RETRIED else 1)


def test_options_can_name_499_too(faulty):
    client = faulty.client("cancelled-499", retry_options=RETRY.model_copy(update={"http_status_codes": [499], "attempts": 3}))
    with pytest.raises(errors.ClientError):
        generate(client)
    assert faulty.requests() == 3


def test_a_retry_that_succeeds_brings_the_picture(faulty):
    client = faulty.client("overloaded-503; times=2", retry_options=RETRY)
    assert opened(sdk.picture(client.models.generate_content(model=FLASH_25, contents="a prompt of this test alone")))
    assert faulty.requests() == 3


def test_details_hold_the_whole_body(faulty):
    """The wait is told there and nowhere else; no path of the SDK reads it (F 1.2)."""
    client = faulty.client("quota-rpm; retry_delay=7.123456789s")
    with pytest.raises(errors.ClientError) as caught:
        generate(client)
    details = {detail["@type"].rpartition(".")[2]: detail for detail in caught.value.details["error"]["details"]}
    assert list(details) == ["Help", "QuotaFailure", "RetryInfo"]
    assert details["RetryInfo"]["retryDelay"] == "7s"
    assert "Please retry in 7.123456789s." in caught.value.message
    assert "Retry-After" not in caught.value.response.headers


def test_a_wait_of_an_hour_is_not_waited_for(faulty):
    client = faulty.client("quota-rpd; retry_delay=3600s", retry_options=RETRY)
    started = time.monotonic()
    with pytest.raises(errors.ClientError):
        generate(client)
    assert faulty.requests() == 5 and time.monotonic() - started < 30


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
@pytest.mark.parametrize("fault", [fault for fault in REFUSALS if fault.name in ("quota-rpm", "overloaded-503", "key-invalid")], **NAMED)
def test_a_refused_stream_loses_its_details_over_aiohttp(faulty, fault, transport):
    """F 1.6: its type is no JSON, so aiohttp reads none; httpx does not ask. A bad key is refused as JSON."""
    chunks, error = awaited_stream(faulty, fault.trigger, transport)
    assert chunks == [] and isinstance(error, errors.APIError) and error.code == fault.code
    if transport == "aiohttp" and fault.stream_type != JSON:
        assert error.status == {429: "Too Many Requests", 503: "Service Unavailable"}[fault.code]
        assert json.loads(error.message)["error"]["status"] == fault.status
    else:
        assert error.status == fault.status and error.details["error"]["code"] == fault.code
    assert faulty.requests() == 1


def test_a_bad_key_as_events_loses_its_details_over_aiohttp(faulty):
    _, error = awaited_stream(faulty, "key-invalid, error-as-event-stream", "aiohttp")
    assert (error.code, error.status) == (400, "Bad Request")
    assert json.loads(error.message)["error"]["details"][0]["reason"] == "API_KEY_INVALID"

# Answers of 200


def is_without_picture(answer, fault) -> None:
    if fault.candidate is None:
        assert answer.candidates is None
    else:
        (candidate,) = answer.candidates
        assert candidate.finish_reason.value == fault.candidate["finishReason"]
        assert not candidate.content or candidate.content.parts is None
    if fault.feedback is not None:
        assert answer.prompt_feedback.block_reason.value == fault.feedback["blockReason"]
    else:
        assert answer.prompt_feedback is None
    assert answer.text is None
    if MAJOR >= 2:
        assert not answer.parts


@pytest.mark.parametrize("fault", BLOCKS + WITHOUT_PARTS, **NAMED)
@pytest.mark.filterwarnings("ignore:.* is not a valid FinishReason")
def test_no_picture_is_no_exception(faulty, fault):
    client = faulty.client(fault.trigger, retry_options=RETRY)
    is_without_picture(generate(client, fault.model), fault)
    assert faulty.requests() == 1
    (chunk,) = streamed(client, fault.model)
    is_without_picture(chunk, fault)
    assert faulty.requests() == 1


def test_an_error_in_a_success_is_silent(faulty):
    answer = generate(faulty.client("error-in-200"))
    assert answer.candidates is None and answer.text is None
    assert faulty.requests() == 1


SHAPES = {
    "text-only; text=No picture.": lambda answer: answer.text == "No picture." and not sdk.blobs(answer),
    "text-refusal; text=No picture.": lambda answer: answer.text == "No picture." and not sdk.blobs(answer),
    "mime-jpeg": lambda answer: [blob.mime_type for blob in sdk.blobs(answer)] == ["image/jpeg"],
    "mime-mismatch": lambda answer: [(blob.mime_type, blob.data[:2]) for blob in sdk.blobs(answer)] == [("image/png", b"\xff\xd8")],
    "several-images; count=3": lambda answer: len({blob.data for blob in sdk.blobs(answer)}) == 3,
    "wrong-aspect; aspect=9:16": lambda answer: opened(sdk.picture(answer)).size == (768, 1344),
    "wrong-size; size=1K": lambda answer: opened(sdk.picture(answer)).size == (1024, 1024),
    "image-only-in-thought": lambda answer: [part.thought for part in answer.candidates[0].content.parts if part.inline_data] == [True],
    "thought-draft-first": lambda answer: [part.thought for part in answer.candidates[0].content.parts if part.inline_data] == [True, None],
    "huge-signature": lambda answer: all(len(part.thought_signature) > 700_000 for part in answer.candidates[0].content.parts),
    "usage-missing": lambda answer: answer.usage_metadata is None and sdk.picture(answer),
    "usage-details-missing": lambda answer: answer.usage_metadata.candidates_token_count is None and sdk.picture(answer),
    # Nobody decodes the picture.
    "image-corrupt": lambda answer: len(sdk.picture(answer)) > 1000,
    "unknown-fields": lambda answer: opened(sdk.picture(answer)),
    "large-body; bytes=2MB": lambda answer: len(sdk.picture(answer)) >= 2_000_000,
}
OF_PRO = {"image-only-in-thought", "thought-draft-first", "huge-signature"}


@pytest.mark.parametrize("fault", SHAPES)
def test_an_odd_answer_is_taken_as_it_is(faulty, fault):
    answer = generate(faulty.client(fault, retry_options=RETRY), PRO if fault in OF_PRO else FLASH_25)
    assert SHAPES[fault](answer)
    assert faulty.requests() == 1


def test_base64_that_is_cut_is_no_api_error(faulty):
    """A ValueError of pydantic, never retried."""
    with pytest.raises(ValidationError) as caught:
        generate(faulty.client("base64-truncated", retry_options=RETRY))
    assert isinstance(caught.value, ValueError) and not isinstance(caught.value, errors.APIError)
    assert faulty.requests() == 1
