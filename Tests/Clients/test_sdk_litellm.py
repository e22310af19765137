"""LiteLLM's gemini provider: pictures in completions, streams, image calls, refusals."""

import base64
import os

import pytest

from pictures import encoded, noise, opened

# Without it LiteLLM asks GitHub for its prices while it is imported, and three times over.
os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
litellm = pytest.importorskip("litellm")

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


@pytest.fixture(autouse=True)
def quiet(monkeypatch):
    monkeypatch.setattr(litellm, "suppress_debug_info", True)


@pytest.fixture(params=["", "/v1beta"], ids=["no version", "v1beta"])
def base(request, server) -> str:
    """LiteLLM appends `/models/…` to what it is given: without a version the path has none."""
    return server.url + request.param


def complete(base, model=FLASH_25, messages=PROMPT, **options):
    messages = [{"role": "user", "content": messages}] if isinstance(messages, str) else messages
    return litellm.completion(model=f"gemini/{model}", api_key="AIza-any-key", api_base=base, messages=messages, **options)


def pictures(message) -> list[bytes]:
    return [base64.b64decode(image["image_url"]["url"].partition(";base64,")[2], validate=True) for image in message.images or []]


@pytest.mark.parametrize(("model", "form"), [(FLASH_25, "PNG"), (PRO, "JPEG")])
def test_a_completion_holds_the_picture(base, model, form):
    answer = complete(base, model, modalities=["text", "image"])
    (data,) = pictures(answer.choices[0].message)
    assert opened(data).format == form
    assert (answer.choices[0].finish_reason, answer.model) == ("stop", model)
    usage = answer.usage
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens
    assert usage.completion_tokens_details.image_tokens == (1290 if form == "PNG" else 1120)


def test_a_completion_costs_what_the_ledger_says(start):
    server = start()
    answer = complete(server.url, modalities=["image"])
    assert server.stop() == 0
    assert litellm.completion_cost(answer) == pytest.approx(float(server.usage()["total"]["costUSD"]))


def test_a_stream_brings_the_text_and_then_the_picture(base):
    deltas = [chunk.choices[0].delta for chunk in complete(base, modalities=["text", "image"], stream=True)]
    assert deltas[0].content
    (streamed,) = [data for delta in deltas if getattr(delta, "images", None) for data in pictures(delta)]
    assert [streamed] == pictures(complete(base, modalities=["text", "image"]).choices[0].message)


def test_an_edit_brings_its_picture(base):
    url = f"data:image/png;base64,{base64.b64encode(encoded(noise(1))).decode()}"
    content = [{"type": "text", "text": "make it night"}, {"type": "image_url", "image_url": {"url": url}}]
    answer = complete(base, messages=[{"role": "user", "content": content}], modalities=["text", "image"])
    assert len(pictures(answer.choices[0].message)) == 1
    assert answer.usage.prompt_tokens > 258


@pytest.mark.parametrize(("model", "size", "pixels"), [(FLASH_25, None, (1024, 1024)), (PRO, "1024x1024", (1024, 1024)), (PRO, None, (1408, 768))])
def test_an_image_call_gives_base64(base, model, size, pixels):
    options = {"size": size} if size else {}
    answer = litellm.image_generation(model=f"gemini/{model}", api_key="AIza-any-key", api_base=base, prompt=PROMPT, **options)
    (image,) = answer.data
    assert opened(base64.b64decode(image.b64_json, validate=True)).size == pixels


def test_an_image_edit_gives_base64(base, tmp_path):
    file = tmp_path / "input.png"
    file.write_bytes(encoded(noise(2)))
    with file.open("rb") as picture:
        answer = litellm.image_edit(model=f"gemini/{FLASH_25}", api_key="AIza-any-key", api_base=base, prompt="make it night", image=picture)
    (image,) = answer.data
    assert opened(base64.b64decode(image.b64_json, validate=True))


@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
def test_a_model_that_is_not_there_is_a_not_found_error(base, streamed):
    with pytest.raises(litellm.NotFoundError, match="models/gemini-9-image is not found for API version v1beta"):
        list(complete(base, "gemini-9-image", stream=streamed))


def test_a_refusal_raises_at_once(start):
    server = start()
    with pytest.raises(litellm.BadRequestError, match="Aspect ratio 1:4 is not supported for this model"):
        complete(server.url, PRO, imageConfig={"aspectRatio": "1:4"})
    assert server.stop() == 0
    assert server.usage()["total"]["requests"] == 1


def test_its_own_message_given_back_has_lost_its_signature(base):
    """It keeps signatures apart from pictures and sends them for tool calls alone: a second turn works on 2.5 and not on Gemini 3."""
    turns = [{"role": "user", "content": PROMPT}, None, {"role": "user", "content": "make it blue"}]
    for model, signs in ((FLASH_25, False), (PRO, True)):
        turns[1] = complete(base, model, modalities=["text", "image"]).choices[0].message.model_dump()
        if signs:
            with pytest.raises(litellm.BadRequestError, match="Image part is missing a thought_signature in content position 2, part position 1"):
                complete(base, model, turns)
        else:
            assert pictures(complete(base, model, turns).choices[0].message)


def test_a_wrong_key_is_refused_where_one_is_required(start):
    with pytest.raises(litellm.AuthenticationError, match="API key not valid"):
        complete(start("--require-key", "AIza-the-only-one").url)
