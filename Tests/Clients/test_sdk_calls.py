"""The other calls of google-genai that a program makes around its pictures."""

import pytest
from google import genai
from google.genai import errors, types

import sdk
from facts import BY_ID, LISTED
from pictures import encoded, noise


@pytest.fixture(scope="module")
def client(server):
    return sdk.client(server)


def test_models_are_listed_with_what_each_can_do(client):
    models = {model.name.removeprefix("models/"): model for model in client.models.list()}
    for name in LISTED:
        model, facts = models[name], BY_ID[name].listing
        assert model.display_name == facts["displayName"]
        assert model.description == facts["description"]
        assert (model.input_token_limit, model.output_token_limit) == (facts["inputTokenLimit"], facts["outputTokenLimit"])
        assert model.supported_actions == facts["supportedGenerationMethods"]


def test_pages_of_models_join_to_the_whole_list(client):
    whole = [model.name for model in client.models.list()]
    paged = [model.name for model in client.models.list(config={"page_size": 3})]
    assert paged == whole
    assert len(set(whole)) == len(whole)


@pytest.mark.parametrize("name", ["gemini-3-pro-image", "models/gemini-3-pro-image"])
def test_one_model_is_described(client, name):
    model = client.models.get(model=name)
    assert (model.name, model.version, model.display_name) == ("models/gemini-3-pro-image", "3.0", "Nano Banana Pro")


def test_a_model_that_is_not_there_cannot_be_described(client):
    with pytest.raises(errors.ClientError) as caught:
        client.models.get(model="gemini-9-image")
    version = client._api_client._http_options.api_version
    assert caught.value.code == 404
    assert caught.value.message == f"Model is not found: models/gemini-9-image for api version {version}"


@pytest.mark.parametrize(("model", "tokens"), [("gemini-2.5-flash-image", 258), ("gemini-3-pro-image", 258), ("gemini-3.1-flash-lite-image", 1120)])
def test_tokens_are_counted_as_an_answer_counts_them(client, model, tokens):
    picture = types.Part.from_bytes(data=encoded(noise(1)), mime_type="image/png")
    text = client.models.count_tokens(model=model, contents="make it night").total_tokens
    both = client.models.count_tokens(model=model, contents=["make it night", picture]).total_tokens
    answer = client.models.generate_content(model=model, contents=["make it night", picture])
    assert both == text + tokens
    assert answer.usage_metadata.prompt_token_count == both


def test_a_text_model_answers_with_a_text(client):
    answer = client.models.generate_content(model="gemini-2.5-flash", contents="Say hello. Do not emit other words.")
    assert answer.text
    assert answer.candidates[0].finish_reason == types.FinishReason.STOP
    assert answer.model_version == "gemini-2.5-flash"
    # Recorded: 10 tokens.
    assert answer.usage_metadata.prompt_token_count == pytest.approx(10, abs=1)
    assert answer.usage_metadata.candidates_tokens_details is None


@pytest.mark.parametrize("version", ["v1", "v1beta", "v1alpha"])
def test_every_version_of_the_api_answers(server, version):
    client = sdk.client(server, api_version=version)
    assert sdk.picture(client.models.generate_content(model="gemini-2.5-flash-image", contents="a red bicycle"))


def test_an_empty_prompt_is_answered_without_a_picture(client):
    answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=types.Part(text=""), config=sdk.config(modalities=["IMAGE"]))
    assert answer.candidates[0].finish_reason == types.FinishReason.NO_IMAGE
    assert answer.candidates[0].content is None


@pytest.mark.parametrize("model", ["gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-image"])
def test_a_stream_ends_with_the_picture_of_the_plain_call(client, model):
    chunks = list(client.models.generate_content_stream(model=model, contents="a red bicycle"))
    parts = [part for chunk in chunks for part in chunk.candidates[0].content.parts or []]
    (picture,) = [part.inline_data.data for part in parts if part.inline_data]
    assert picture == sdk.picture(client.models.generate_content(model=model, contents="a red bicycle"))
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP


def test_a_refused_stream_raises_before_its_first_chunk(client):
    with pytest.raises(errors.ClientError) as caught:
        next(iter(client.models.generate_content_stream(model="gemini-3-pro-image", contents="x", config=sdk.config(size="8K"))))
    assert caught.value.code == 400
    assert caught.value.message == "Unsupported image_size '8K'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX."


@pytest.mark.parametrize("model", ["gemini-2.5-flash-image", "gemini-3-pro-image"])
def test_the_sdk_s_vertex_mode_gets_the_same_picture(server, client, model):
    """With a key this is express mode; the older SDK warns and does it all the same."""
    vertex = genai.Client(vertexai=True, api_key="AIza-any-key", http_options={"base_url": server.url})
    answer = vertex.models.generate_content(model=model, contents="a red bicycle")
    assert sdk.picture(answer) == sdk.picture(client.models.generate_content(model=model, contents="a red bicycle"))
    assert answer.usage_metadata.traffic_type == types.TrafficType.ON_DEMAND
