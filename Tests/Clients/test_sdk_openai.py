"""The openai package, and LiteLLM by way of it, pointed at the OpenAI-compatible layer."""

import base64
import io
import os

import pytest

from pictures import opened

os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
openai = pytest.importorskip("openai")
PIL = pytest.importorskip("PIL.Image")

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


def layer(server, key="AIza-any-key", version="v1beta") -> openai.OpenAI:
    return openai.OpenAI(api_key=key, base_url=f"{server.url}/{version}/openai/", max_retries=0)


@pytest.fixture
def client(server):
    return layer(server)


def said(text: str) -> list[dict]:
    return [{"role": "user", "content": text}]


def pictures(message) -> list[bytes]:
    urls = [image["image_url"]["url"] for image in getattr(message, "images", None) or []]
    return [base64.b64decode(url.partition(";base64,")[2], validate=True) for url in urls]


@pytest.mark.parametrize("version", ["v1beta", "v1", "v1alpha"])
def test_images_are_base64_of_the_size_asked_for(server, version):
    answer = layer(server, version=version).images.generate(model=PRO, prompt=PROMPT, size="1536x1024", response_format="b64_json")
    (image,) = answer.data
    assert opened(base64.b64decode(image.b64_json, validate=True)).size == (1264, 848)
    assert answer.created > 1_700_000_000


def test_n_images_are_n_different_ones(client):
    data = client.images.generate(model=FLASH_25, prompt=PROMPT, n=2, quality="hd", user="me").data
    assert len({image.b64_json for image in data}) == 2


def test_google_s_own_parameters_go_by_extra_body(client):
    (image,) = client.images.generate(model=PRO, prompt=PROMPT, extra_body={"extra_body": {"google": {"aspect_ratio": "16:9"}}}).data
    assert opened(base64.b64decode(image.b64_json)).size == (1376, 768)


def test_an_edit_changes_what_the_mask_leaves_open(client):
    source = PIL.new("RGB", (256, 256), (30, 60, 200))
    mask = PIL.new("RGBA", (256, 256), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (96, 96, 160, 160))

    def file(picture, name):
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        return (name, stream.getvalue(), "image/png")

    answer = client.images.edit(model=FLASH_25, image=file(source, "a.png"), mask=file(mask, "m.png"), prompt="a yellow balloon", size="1024x1024")
    edited = opened(base64.b64decode(answer.data[0].b64_json)).convert("RGB")
    assert edited.size == (1024, 1024)
    # Above the hole, and away from the strip that captions stand on.
    near = [edited.getpixel((x, 100)) for x in range(100, 900, 50)]
    assert all(abs(channel - wanted) < 12 for pixel in near for channel, wanted in zip(pixel, (30, 60, 200), strict=True))
    hole = [edited.getpixel((x, y)) for x in range(400, 640, 16) for y in range(400, 640, 16)]
    assert any(abs(pixel[0] - 30) > 60 for pixel in hole)
    several = client.images.edit(model=PRO, image=[file(source, "a.png"), file(source, "b.png")], prompt="both side by side")
    assert several.data[0].b64_json


def test_a_chat_brings_a_picture_and_its_usage(client):
    answer = client.chat.completions.create(model=FLASH_25, messages=said(PROMPT), extra_body={"modalities": ["text", "image"]})
    (choice,) = answer.choices
    assert (choice.finish_reason, choice.message.role, answer.object) == ("stop", "assistant", "chat.completion")
    assert choice.message.content and not answer.id.startswith("chatcmpl-")
    (data,) = pictures(choice.message)
    assert opened(data).size == (1024, 1024)
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens


def test_a_chat_goes_on_from_the_message_it_was_given(client):
    messages = said(PROMPT)
    answer = client.chat.completions.create(model=PRO, messages=messages)
    messages += [answer.choices[0].message.model_dump(exclude_none=True), *said("make it blue")]
    again = client.chat.completions.create(model=PRO, messages=messages)
    assert len(pictures(again.choices[0].message)) == 1


def test_a_chat_takes_a_picture(client):
    stream = io.BytesIO()
    PIL.new("RGB", (64, 32), (200, 10, 10)).save(stream, "PNG")
    url = "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode()
    content = [{"type": "text", "text": "make it night"}, {"type": "image_url", "image_url": {"url": url}}]
    answer = client.chat.completions.create(model=FLASH_25, messages=[{"role": "user", "content": content}])
    assert answer.usage.prompt_tokens > 258
    width, height = opened(pictures(answer.choices[0].message)[0]).size
    assert width == pytest.approx(2 * height, abs=2)


def test_a_stream_ends_with_its_reason_and_usage(client):
    chunks = list(client.chat.completions.create(model=FLASH_25, messages=said(PROMPT), stream=True, stream_options={"include_usage": True}))
    assert {chunk.object for chunk in chunks} == {"chat.completion.chunk"} and len({chunk.id for chunk in chunks}) == 1
    deltas = [chunk.choices[0].delta for chunk in chunks]
    streamed = [data for delta in deltas for data in pictures(delta)]
    whole = client.chat.completions.create(model=FLASH_25, messages=said(PROMPT)).choices[0].message
    assert streamed == pictures(whole)
    assert "".join(delta.content or "" for delta in deltas) == whole.content
    assert [chunk.choices[0].finish_reason for chunk in chunks] == [None] * (len(chunks) - 1) + ["stop"]
    assert [chunk.usage is not None for chunk in chunks] == [False] * (len(chunks) - 1) + [True]


def test_models_are_listed_and_told(client):
    listed = {model.id: model for model in client.models.list()}
    assert f"models/{PRO}" in listed and listed[f"models/{PRO}"].owned_by == "google"
    assert client.models.retrieve(PRO).id == client.models.retrieve(f"models/{PRO}").id == f"models/{PRO}"


def test_errors_are_raised_with_their_words(client):
    with pytest.raises(openai.NotFoundError, match="models/nope is not found for API version v1main, or is not supported for predict"):
        client.images.generate(model="nope", prompt=PROMPT)
    with pytest.raises(openai.BadRequestError, match="Unknown name .*frequency_penalty.*Cannot find field"):
        client.chat.completions.create(model=FLASH_25, messages=said(PROMPT), frequency_penalty=1)
    with pytest.raises(openai.BadRequestError, match="contents is not specified"):
        client.chat.completions.create(model=FLASH_25, messages=[])
    with pytest.raises(openai.NotFoundError, match="Model is not found: models/nope for api version v1main"):
        client.models.retrieve("nope")


def test_a_key_is_a_token(start):
    server = start("--require-key", "AIza-the-only-one")
    with pytest.raises(openai.BadRequestError, match="API key not valid"):
        layer(server).models.list()
    assert layer(server, key="AIza-the-only-one").models.list().data


def test_litellm_speaks_to_the_layer_as_to_openai(server):
    litellm = pytest.importorskip("litellm")
    base = f"{server.url}/v1beta/openai"
    answer = litellm.image_generation(model=f"openai/{FLASH_25}", api_key="AIza-any-key", api_base=base, prompt=PROMPT)
    assert opened(base64.b64decode(answer.data[0].b64_json)).size == (1024, 1024)
    chat = litellm.completion(model=f"openai/{FLASH_25}", api_key="AIza-any-key", api_base=base, messages=said(PROMPT))
    assert chat.choices[0].message.content and chat.usage.total_tokens > 1290


def test_faults_come_in_the_words_of_the_layer(faulty):
    def broken(fault):
        return openai.OpenAI(
            api_key="AIza-any-key", base_url=f"{faulty.url}/v1beta/openai/", max_retries=0, default_headers={"x-plantain-fault": fault}
        )

    with pytest.raises(openai.RateLimitError, match="RESOURCE_EXHAUSTED"):
        broken("quota-rpm").images.generate(model=FLASH_25, prompt=PROMPT)
    blocked = broken("image-safety").chat.completions.create(model=PRO, messages=said(PROMPT))
    assert (blocked.choices[0].finish_reason, pictures(blocked.choices[0].message)) == ("content_filter", [])
    chunks = list(broken("image-safety").chat.completions.create(model=PRO, messages=said(PROMPT), stream=True))
    assert chunks[-1].choices[0].finish_reason == "content_filter"
    assert broken("image-safety").images.generate(model=PRO, prompt=PROMPT).data == []
    assert broken("usage-missing").chat.completions.create(model=PRO, messages=said(PROMPT)).usage is None
