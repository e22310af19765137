"""What users of google-genai get: pictures of the promised size and format, the same for the same request."""

import asyncio

import pytest
from google.genai import types

import sdk
from facts import BY_ID, CURRENT, MODELS, STANDARD_RATIOS
from pictures import correlation, encoded, noise, opened, pixels, quarters, thumbnail

SHAPES = [(None, None), ("1:1", None), ("16:9", "1K"), ("9:16", "1K"), ("21:9", None)]
CASES = [(model.id, ratio, size) for model in MODELS for ratio, size in SHAPES]
CASES += [(model.id, ratio, "1K") for model in CURRENT for ratio in model.ratios if ratio not in STANDARD_RATIOS]
CASES += [(model.id, "3:4", size) for model in CURRENT for size in model.tokens if size in ("512", "2K")]
CASES += [("gemini-3-pro-image", "4:3", "4K")]


@pytest.fixture(scope="module")
def client(server):
    return sdk.client(server)


@pytest.fixture(scope="module")
def draw(client):
    """Asks for a picture with the SDK and returns its bytes."""

    def draw(contents="a red bicycle on a beach", model="gemini-2.5-flash-image", **config) -> bytes:
        return sdk.picture(client.models.generate_content(model=model, contents=contents, config=sdk.config(**config)))

    return draw


@pytest.mark.parametrize(("model", "ratio", "size"), CASES)
def test_a_text_becomes_a_picture_of_the_published_size(client, model, ratio, size):
    answer = client.models.generate_content(model=model, contents="a red bicycle", config=sdk.config(ratio, size))
    (blob,) = sdk.blobs(answer)
    image = opened(blob.data)
    expected = BY_ID[model]
    assert blob.mime_type == expected.mime
    assert (image.format, image.mode) == (expected.mime.removeprefix("image/").upper(), "RGB")
    assert image.size == expected.pixels(ratio, size)
    assert answer.candidates[0].finish_reason == types.FinishReason.STOP
    assert answer.model_version == model
    assert answer.usage_metadata.candidates_tokens_details[0].token_count == expected.tokens.get(size or "1K", 1290)


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_the_same_request_gives_the_same_bytes(draw, model):
    assert draw(model=model.id, ratio="4:3") == draw(model=model.id, ratio="4:3")


@pytest.mark.parametrize("model", ["gemini-2.5-flash-image", "gemini-3-pro-image"])
def test_another_prompt_or_seed_gives_other_pixels(draw, model):
    drawn = [draw(text, model, ratio="1:1", seed=seed) for text in ("a red bicycle", "a red bicycle.") for seed in (None, 1, 2)]
    assert len({pixels(data) for data in drawn}) == 6


def test_another_model_of_the_same_size_gives_other_pixels(draw):
    assert pixels(draw(model="gemini-3-pro-image", ratio="1:1")) != pixels(draw(model="gemini-3.1-flash-image", ratio="1:1"))


def test_another_ratio_is_composed_anew_rather_than_cropped(draw):
    wide, square = (opened(draw(ratio=ratio)).convert("RGB") for ratio in ("16:9", "1:1"))
    assert wide.crop((0, 0, 700, 700)).tobytes() != square.crop((0, 0, 700, 700)).tobytes()


def test_an_edit_depends_on_the_picture_and_on_the_prompt(draw):
    one, other = (types.Part.from_bytes(data=encoded(noise(seed)), mime_type="image/png") for seed in (1, 2))
    drawn = [draw([text, part]) for text in ("make it night", "make it noon") for part in (one, other)]
    assert len({pixels(data) for data in drawn}) == 4
    assert draw(["make it night", one]) == drawn[0]


@pytest.mark.parametrize("model", ["gemini-2.5-flash-image", "gemini-3-pro-image"])
def test_an_edit_looks_like_its_input(draw, model):
    colors = [(220, 40, 40), (30, 60, 200), (250, 230, 60), (20, 120, 60)]
    one, other = (quarters(512, 512, order) for order in (colors, colors[::-1]))
    drawn = thumbnail(draw(["add a hat", one], model))
    like, unlike = (correlation(drawn, thumbnail(encoded(image))) for image in (one, other))
    assert like > 0.5
    assert like > unlike + 0.3


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_three_inputs_all_count(client, model):
    def ask(*seeds):
        contents = ["put them on one table", *(types.Part.from_bytes(data=encoded(noise(seed)), mime_type="image/png") for seed in seeds)]
        return client.models.generate_content(model=model.id, contents=contents, config=sdk.config("1:1"))

    answers = [ask(1, 2, 3), ask(9, 2, 3), ask(1, 9, 3), ask(1, 2, 9)]
    assert len({pixels(sdk.picture(answer)) for answer in answers}) == 4
    details = {detail.modality: detail.token_count for detail in answers[0].usage_metadata.prompt_tokens_details}
    assert details[types.MediaModality.IMAGE] == 3 * model.input_tokens


@pytest.mark.parametrize(
    ("shape", "ratio", "size", "expected"),
    [
        ((1240, 1754), None, None, (864, 1222)),  # measured
        ((1024, 1024), None, None, (1024, 1024)),  # measured
        ((1240, 1754), "16:9", None, (1376, 768)),
        ((1024, 1024), None, "2K", (2048, 2048)),
    ],
)
@pytest.mark.parametrize("model", ["gemini-3-pro-image", "gemini-3.1-flash-image"])
def test_an_edit_keeps_the_shape_of_its_input_unless_told_otherwise(draw, model, shape, ratio, size, expected):
    assert opened(draw(["make it night", noise(1, *shape)], model, ratio=ratio, size=size)).size == expected


def test_an_edit_on_nano_banana_keeps_the_ratio_of_its_input(draw):
    width, height = opened(draw(["make it night", noise(1, 800, 600)])).size
    assert abs(width / height - 4 / 3) < 0.03
    assert opened(draw(["make it night", noise(1, 512, 512)])).size == (1024, 1024)


def test_the_sdk_makes_a_pillow_image_of_the_answer(client):
    answer = client.models.generate_content(model="gemini-2.5-flash-image", contents="a red bicycle")
    images = [part.as_image() for part in answer.candidates[0].content.parts if part.inline_data]
    assert opened(images[0].image_bytes).size == (1024, 1024)


def test_nano_banana_says_something_and_then_shows_it(client):
    answer = client.models.generate_content(model="gemini-2.5-flash-image", contents="a red bicycle")
    text, picture = answer.candidates[0].content.parts
    assert text.text and picture.inline_data and answer.text == text.text


@pytest.mark.parametrize("model", CURRENT[1:], ids=lambda model: model.id)
def test_gemini_3_signs_its_picture_and_takes_it_back_signed(client, model):
    chat = client.chats.create(model=model.id)
    first = chat.send_message("a red bicycle")
    assert [bool(part.thought_signature) for part in first.candidates[0].content.parts] == [True]
    second = chat.send_message("make it blue")
    assert pixels(sdk.picture(first)) != pixels(sdk.picture(second))
    # The picture in the history is what is edited: the second has its shape.
    (width, height), (second_width, second_height) = (opened(sdk.picture(answer)).size for answer in (first, second))
    assert abs(second_width / second_height - width / height) < 0.02


def test_eight_sessions_at_once_get_what_each_would_get_alone(server):
    prompts = [f"a bicycle of colour {number}" for number in range(8)]

    async def ask(number):
        client = sdk.client(f"{server.url}/s/worker-{number}")
        return sdk.picture(await client.aio.models.generate_content(model="gemini-3.1-flash-lite-image", contents=prompts[number]))

    async def ask_all():
        return await asyncio.gather(*(ask(number) for number in range(8)))

    together = asyncio.run(ask_all())
    client = sdk.client(server)
    alone = [sdk.picture(client.models.generate_content(model="gemini-3.1-flash-lite-image", contents=text)) for text in prompts]
    assert together == alone
    assert len(set(alone)) == 8


def test_one_client_makes_eight_calls_at_once(server):
    async def ask_all():
        client = sdk.client(server)
        calls = (client.aio.models.generate_content(model="gemini-2.5-flash-image", contents=f"bicycle {number}") for number in range(8))
        return [sdk.picture(answer) for answer in await asyncio.gather(*calls)]

    assert len(set(asyncio.run(ask_all()))) == 8
