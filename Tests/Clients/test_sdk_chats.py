"""Chats of google-genai: the whole history goes back on every turn, with the picture and its signature."""

import pytest
from google.genai import errors, types

import sdk
from pictures import correlation, opened, thumbnail

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
SIGNED = ["gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1"]
TURNS = ["a red bicycle on a beach", "make the bicycle blue", "add a dog"]


@pytest.fixture(scope="module")
def client(server):
    return sdk.client(server)


def play(client, model, turns) -> tuple[list[bytes], list[types.Content]]:
    """The pictures of the turns, and the history after them."""
    chat = client.chats.create(model=model)
    return [sdk.picture(chat.send_message(turn)) for turn in turns], chat.get_history()


def shape(data: bytes) -> float:
    width, height = opened(data).size
    return width / height


@pytest.mark.parametrize("model", [FLASH_25, *SIGNED])
def test_three_turns_give_three_pictures_and_the_same_again(client, model):
    pictures, history = play(client, model, TURNS)
    assert len(set(pictures)) == 3
    assert [content.role for content in history] == ["user", "model"] * 3
    assert play(client, model, TURNS)[0] == pictures


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_an_edit_in_a_chat_looks_like_the_picture_before_it(client, model):
    (first, second, _), _ = play(client, model, TURNS)
    (stranger,), _ = play(client, model, ["a bowl of soup, seen from above"])
    assert shape(second) == pytest.approx(shape(first), rel=0.005)
    like, unlike = (correlation(thumbnail(second), thumbnail(other)) for other in (first, stranger))
    assert like > 0.6 and like > unlike


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_the_third_picture_depends_on_the_second(client, model):
    """The same texts, with another picture in the second turn's place and that picture's own signature beside it."""
    _, history = play(client, model, TURNS[:2])
    _, other = play(client, model, ["a green hill", "make it snow"])
    drawn = []
    for model_turn in (history[3], other[3]):
        contents = [*history[:3], model_turn, types.UserContent(TURNS[2])]
        drawn.append(sdk.picture(client.models.generate_content(model=model, contents=contents)))
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("model", SIGNED)
def test_signatures_come_back_on_every_picture(client, model):
    _, history = play(client, model, TURNS)
    pictures = [part for content in history for part in content.parts if part.inline_data]
    assert len(pictures) == 3
    assert all(part.thought_signature for part in pictures)


@pytest.mark.parametrize("model", SIGNED)
@pytest.mark.parametrize("turn", [1, 2])
def test_a_chat_that_lost_a_signature_is_refused_and_told_where(client, model, turn):
    _, history = play(client, model, TURNS[:2])
    parts = history[2 * turn - 1].parts
    place = next(number for number, part in enumerate(parts, 1) if part.inline_data)
    parts[place - 1].thought_signature = None
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=model, contents=[*history, types.UserContent(TURNS[2])])
    assert (caught.value.code, caught.value.status) == (400, "INVALID_ARGUMENT")
    assert caught.value.message == (
        f"Image part is missing a thought_signature in content position {2 * turn}, part position {place}. Please refer to"
        " https://ai.google.dev/gemini-api/docs/thought-signatures#model-behavior for more details."
    )


def test_nano_banana_wants_no_signature(client):
    _, history = play(client, FLASH_25, TURNS[:2])
    assert not any(part.thought_signature for content in history for part in content.parts)


def test_a_chat_streams(client):
    """What comes in pieces goes back in pieces: each event is a content of its own, the empty closing one too."""
    chat = client.chats.create(model=PRO)
    pictures = []
    for turn in TURNS:
        parts = [part for chunk in chat.send_message_stream(turn) for part in chunk.candidates[0].content.parts or []]
        pictures += [part.inline_data.data for part in parts if part.inline_data]
    assert len(pictures) == len(set(pictures)) == 3


def test_a_picture_can_be_given_to_a_chat(client):
    """The common start of an edit: a Pillow image beside the text."""
    chat = client.chats.create(model=PRO, config=sdk.config(modalities=["TEXT", "IMAGE"]))
    (first,), _ = play(client, PRO, TURNS[:1])
    answer = chat.send_message(["make it night", opened(first)])
    assert shape(sdk.picture(answer)) == pytest.approx(shape(first), rel=0.005)
    assert answer.usage_metadata.prompt_token_count > 258


def test_a_long_signature_comes_through_a_chat(start):
    """Three turns of several megabytes each, which the SDK sends back in the other alphabet of base64."""
    client = sdk.client(start("--signatures", "realistic"))
    pictures, history = play(client, PRO, TURNS)
    assert len(set(pictures)) == 3
    # A million characters of base64 are 750 thousand bytes.
    assert all(len(part.thought_signature) > 700_000 for content in history for part in content.parts if part.inline_data)


def test_the_length_of_a_history_is_what_counts_tokens(client):
    """258 for each picture of the model that goes back."""
    _, history = play(client, FLASH_25, TURNS[:2])
    pictures = sum(1 for content in history for part in content.parts if part.inline_data)
    tokens = client.models.count_tokens(model=FLASH_25, contents=history).total_tokens
    texts = [types.Content(role=content.role, parts=[part for part in content.parts if part.text]) for content in history]
    alone = client.models.count_tokens(model=FLASH_25, contents=[content for content in texts if content.parts]).total_tokens
    assert (pictures, tokens - alone) == (2, 2 * 258)
