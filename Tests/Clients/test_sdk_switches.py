"""What google-genai makes of the answers that flags change: long signatures, thoughts, compression, one key."""

import base64

import pytest
from google.genai import errors, types

import sdk
from pictures import opened

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"
THINKING = types.GenerateContentConfig(thinking_config=types.ThinkingConfig(include_thoughts=True))


def signatures(chunks) -> list[bytes]:
    parts = [part for chunk in chunks for part in chunk.candidates[0].content.parts or []]
    return [part.thought_signature for part in parts if part.thought_signature]


@pytest.mark.parametrize("model", ["gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1"])
@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
def test_a_long_signature_is_as_long_as_recorded(start, model, streamed):
    """0.95 to 2.9 million characters of base64 beside a 1K picture."""
    client = sdk.client(start("--signatures", "realistic"))
    call = client.models.generate_content_stream if streamed else client.models.generate_content
    answer = call(model=model, contents=PROMPT)
    found = signatures(answer if streamed else [answer])
    assert found
    for signature in found:
        assert 950_000 <= len(base64.b64encode(signature)) <= 2_900_000
        assert signature.startswith(b"\x12")


def test_a_2_5_picture_has_no_signature_however_long(start):
    client = sdk.client(start("--signatures", "realistic"))
    assert signatures([client.models.generate_content(model=FLASH_25, contents=PROMPT)]) == []


@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
@pytest.mark.parametrize("what", ["text", "images"])
def test_thoughts_come_before_the_picture(start, what, streamed):
    client = sdk.client(start("--thoughts", what))
    call = client.models.generate_content_stream if streamed else client.models.generate_content
    answer = call(model=PRO, contents=PROMPT, config=THINKING)
    parts = [part for one in (answer if streamed else [answer]) for part in one.candidates[0].content.parts or []]
    thoughts = [part for part in parts if part.thought]
    assert thoughts and parts[: len(thoughts)] == thoughts
    assert any(part.text for part in thoughts)
    assert any(part.inline_data for part in thoughts) == (what == "images")
    shown = [part for part in parts if not part.thought and part.inline_data]
    assert len(shown) == 1 and opened(shown[0].inline_data.data)
    for part in thoughts:
        if part.inline_data:
            assert opened(part.inline_data.data)


@pytest.mark.parametrize("what", ["text", "images"])
def test_the_sdk_s_text_leaves_thoughts_out(start, what):
    client = sdk.client(start("--thoughts", what))
    answer = client.models.generate_content(model=PRO, contents=PROMPT, config=THINKING)
    texts = [part.text for part in answer.candidates[0].content.parts if part.text and not part.thought]
    assert (answer.text or "") == "".join(texts)


def test_thoughts_stay_hidden_unless_both_sides_want_them(start, server):
    for client, config in ((sdk.client(server), THINKING), (sdk.client(start("--thoughts", "images")), None)):
        answer = client.models.generate_content(model=PRO, contents=PROMPT, config=config)
        assert not any(part.thought for part in answer.candidates[0].content.parts)
        assert answer.usage_metadata.thoughts_token_count > 0


@pytest.mark.parametrize("what", ["text", "images"])
def test_a_chat_takes_its_own_thoughts_back(start, what):
    """The SDK keeps all parts of an answer in its history, thoughts too, and sends them with the next turn."""
    client = sdk.client(start("--thoughts", what))
    chat = client.chats.create(model=PRO, config=THINKING)
    pictures = []
    for text in (PROMPT, "make it blue", "add a dog"):
        parts = chat.send_message(text).candidates[0].content.parts
        pictures += [part.inline_data.data for part in parts if part.inline_data and not part.thought]
    assert len(pictures) == len(set(pictures)) == 3


@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
def test_a_compressed_answer_is_the_same_picture(start, server, streamed):
    """The SDK asks for gzip in every request and gets it only where it is switched on."""
    drawn = []
    for client in (sdk.client(server), sdk.client(start("--compression", "auto"))):
        call = client.models.generate_content_stream if streamed else client.models.generate_content
        answer = call(model=FLASH_25, contents=PROMPT)
        answers = list(answer) if streamed else [answer]
        headers = {name.lower(): value for name, value in answers[0].sdk_http_response.headers.items()}
        (blob,) = [blob for one in answers for blob in sdk.blobs(one)]
        drawn.append((blob.data, headers.get("content-encoding")))
    assert drawn[0][0] == drawn[1][0]
    assert [coding for _, coding in drawn] == [None, "gzip"]


def test_the_format_can_be_fixed(start):
    for form in ("png", "jpeg"):
        client = sdk.client(start("--image-format", form))
        for model in (FLASH_25, PRO):
            (blob,) = sdk.blobs(client.models.generate_content(model=model, contents=PROMPT))
            assert (blob.mime_type, opened(blob.data).format) == (f"image/{form}", form.upper())


def test_a_stream_with_a_wrong_key_raises(start):
    client = sdk.client(start("--require-key", "AIza-the-only-one"))
    with pytest.raises(errors.ClientError) as caught:
        list(client.models.generate_content_stream(model=FLASH_25, contents=PROMPT))
    assert (caught.value.code, caught.value.message) == (400, "API key not valid. Please pass a valid API key.")
