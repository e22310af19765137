"""google-generativeai, the SDK before google-genai: numbers for enums, WebP in, an array as stream."""

import warnings

import pytest

from pictures import noise, opened

with warnings.catch_warnings():
    warnings.simplefilter("ignore", FutureWarning)  # it says that nobody maintains it
    legacy = pytest.importorskip("google.generativeai")

from google.api_core import exceptions  # noqa: E402

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


@pytest.fixture(autouse=True)
def point(server):
    # Without http:// it speaks TLS to the port, and waits two minutes for it.
    legacy.configure(api_key="AIza-any-key", transport="rest", client_options={"api_endpoint": server.url})


def pictures(answer) -> list[bytes]:
    return [part.inline_data.data for part in answer.candidates[0].content.parts if part.inline_data.data]


@pytest.mark.parametrize(("model", "form"), [(FLASH_25, "PNG"), (PRO, "JPEG")])
def test_an_answer_holds_the_picture(model, form):
    answer = legacy.GenerativeModel(model).generate_content(PROMPT)
    (data,) = pictures(answer)
    assert opened(data).format == form
    assert answer.candidates[0].finish_reason == 1
    usage = answer.usage_metadata
    assert usage.total_token_count >= usage.prompt_token_count + usage.candidates_token_count > 1000


def test_a_pillow_image_goes_out_as_webp(server):
    answer = legacy.GenerativeModel(FLASH_25).generate_content(["make it night", noise(1)])
    assert len(pictures(answer)) == 1
    assert answer.usage_metadata.prompt_token_count > 258


def test_safety_settings_go_out_as_numbers():
    answer = legacy.GenerativeModel(FLASH_25).generate_content(PROMPT, safety_settings={"HARASSMENT": "BLOCK_NONE"})
    assert len(pictures(answer)) == 1


def test_a_stream_is_an_array_of_text_and_picture():
    chunks = list(legacy.GenerativeModel(FLASH_25).generate_content(PROMPT, stream=True))
    assert chunks[0].text
    assert [data for chunk in chunks for data in pictures(chunk)] == pictures(legacy.GenerativeModel(FLASH_25).generate_content(PROMPT))
    assert chunks[-1].candidates[0].finish_reason == 1


def test_tokens_are_counted_in_the_wrapped_form():
    assert legacy.GenerativeModel(FLASH_25).count_tokens("a siamese cat").total_tokens == pytest.approx(5, abs=1)


def test_models_are_listed_and_described():
    names = [model.name for model in legacy.list_models(page_size=5)]
    assert f"models/{PRO}" in names and len(set(names)) == len(names) > 5
    model = legacy.get_model(f"models/{PRO}")
    assert (model.version, model.display_name, model.input_token_limit) == ("3.0", "Nano Banana Pro", 131072)


def test_a_model_that_is_not_there_is_a_not_found():
    with pytest.raises(exceptions.NotFound, match="models/gemini-9-image is not found for API version v1beta"):
        legacy.GenerativeModel("gemini-9-image").generate_content(PROMPT)


def test_a_refused_stream_raises():
    """It cannot read the array that a refused stream is, and says so without the live words."""
    with pytest.raises(exceptions.BadRequest, match="Unknown error trying to retrieve streaming response"):
        list(legacy.GenerativeModel("gemini-9-image").generate_content(PROMPT, stream=True))
