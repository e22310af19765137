"""Streams of google-genai: texts, one whole picture, a closing event, and usage that grows."""

import pytest
from google.genai import errors, types

import sdk
from facts import CURRENT
from pictures import encoded, noise, opened

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


@pytest.fixture(scope="module")
def client(server):
    return sdk.client(server)


def kinds(chunks) -> list[str]:
    """What each part of a stream holds, in order."""
    parts = [part for chunk in chunks for part in chunk.candidates[0].content.parts or []]
    return ["picture" if part.inline_data else "text" if part.text else "nothing" for part in parts]


def picture_of(chunks) -> bytes:
    (data,) = [part.inline_data.data for chunk in chunks for part in chunk.candidates[0].content.parts or [] if part.inline_data]
    return data


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_a_stream_is_texts_then_one_picture_then_an_empty_part(client, model):
    chunks = list(client.models.generate_content_stream(model=model.id, contents=PROMPT))
    seen = kinds(chunks)
    assert seen[-2:] == ["picture", "nothing"]
    assert set(seen[:-2]) <= {"text"}
    assert [chunk.candidates[0].finish_reason for chunk in chunks] == [None] * (len(chunks) - 1) + [types.FinishReason.STOP]
    assert {chunk.model_version for chunk in chunks} == {model.id}
    assert len({chunk.response_id for chunk in chunks}) == 1


@pytest.mark.parametrize("model", [FLASH_25, PRO])
@pytest.mark.parametrize(
    ("contents", "config"),
    [
        (PROMPT, {}),
        (PROMPT, {"ratio": "9:16", "modalities": ["IMAGE"]}),
        (["make it night", types.Part.from_bytes(data=encoded(noise(3)), mime_type="image/png")], {}),
    ],
    ids=["text", "upright, no text", "edit"],
)
def test_the_picture_of_a_stream_is_the_call_s_to_the_byte(client, model, contents, config):
    asked = {"model": model, "contents": contents, "config": sdk.config(**config)}
    chunks = list(client.models.generate_content_stream(**asked))
    answer = client.models.generate_content(**asked)
    assert picture_of(chunks) == sdk.picture(answer)
    assert ("text" in kinds(chunks)) == any(part.text for part in answer.candidates[0].content.parts)
    assert "".join(chunk.text or "" for chunk in chunks) == (answer.text or "")


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_usage_adds_up_in_every_event_and_ends_as_the_call_s(client, model):
    chunks = list(client.models.generate_content_stream(model=model, contents=PROMPT))
    counts = [chunk.usage_metadata.candidates_token_count or 0 for chunk in chunks]
    assert counts == sorted(counts)
    for chunk in chunks:
        usage = chunk.usage_metadata
        assert usage.total_token_count == usage.prompt_token_count + (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0)
    # The details of pictures come with the picture and stay.
    with_details = [bool(chunk.usage_metadata.candidates_tokens_details) for chunk in chunks]
    assert with_details == ["picture" in kinds(chunks[: number + 1]) for number in range(len(chunks))]
    assert chunks[-1].usage_metadata.candidates_token_count == client.models.generate_content(model=model, contents=PROMPT).usage_metadata.candidates_token_count


def test_thoughts_of_pro_shrink_in_the_closing_event(client):
    """Recorded three times: 134 to 44, 263 to 175, 244 to 167; the total shrinks with them."""
    *_, before, last = [chunk.usage_metadata for chunk in client.models.generate_content_stream(model=PRO, contents=PROMPT)]
    assert last.thoughts_token_count < before.thoughts_token_count
    assert last.total_token_count - before.total_token_count == last.thoughts_token_count - before.thoughts_token_count


def test_a_signature_comes_with_the_picture_of_a_stream_on_gemini_3_alone(client):
    for model, is_signed in ((FLASH_25, False), (PRO, True)):
        chunks = list(client.models.generate_content_stream(model=model, contents=PROMPT))
        (part,) = [part for chunk in chunks for part in chunk.candidates[0].content.parts or [] if part.inline_data]
        assert bool(part.thought_signature) == is_signed


def test_a_4k_picture_comes_through_a_stream(client):
    chunks = list(client.models.generate_content_stream(model=PRO, contents=PROMPT, config=sdk.config("1:1", "4K")))
    assert opened(picture_of(chunks)).size == (4096, 4096)


def test_a_text_model_streams_texts(client):
    chunks = list(client.models.generate_content_stream(model="gemini-2.5-flash", contents="Say hello."))
    assert "".join(chunk.text or "" for chunk in chunks)
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP


@pytest.mark.parametrize(
    ("model", "config", "code", "status"),
    [
        ("gemini-9-image", None, 404, "NOT_FOUND"),
        (PRO, sdk.config(size="8K"), 400, "INVALID_ARGUMENT"),
        (FLASH_25, sdk.config(ratio="5:3"), 400, "INVALID_ARGUMENT"),
    ],
)
def test_a_stream_refused_before_its_first_byte_raises_the_call_s_error(client, model, config, code, status):
    with pytest.raises(errors.ClientError) as streamed:
        list(client.models.generate_content_stream(model=model, contents=PROMPT, config=config))
    with pytest.raises(errors.ClientError) as plain:
        client.models.generate_content(model=model, contents=PROMPT, config=config)
    assert (streamed.value.code, streamed.value.status) == (code, status)
    assert streamed.value.message == plain.value.message
