"""google-genai in Vertex AI mode: with a key, with a project and credentials, and behind a gateway with neither."""

import asyncio

import pytest
from google import genai
from google.genai import errors, types
from google.oauth2.credentials import Credentials

import sdk
from pictures import opened

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"
# Not AnonymousCredentials: the SDK wants to refresh them before its first request, and they cannot be.
PLACES = {
    "a key": {"api_key": "AIza-any-key"},
    "a project and a token": {"project": "my-project", "location": "us-central1", "credentials": Credentials(token="ya29.any")},
    "a project, everywhere": {"project": "my-project", "location": "global", "credentials": Credentials(token="ya29.any")},
}


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    """google-genai would take key, project and place of the machine it runs on."""
    for name in ("GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION", "GOOGLE_APPLICATION_CREDENTIALS"):
        monkeypatch.delenv(name, raising=False)


def vertex(server, **options) -> genai.Client:
    return genai.Client(vertexai=True, http_options={"base_url": server.url}, **options)


@pytest.fixture(params=PLACES)
def client(server, request):
    return vertex(server, **PLACES[request.param])


def at_home(server, model):
    """The same call on the Gemini API."""
    home = sdk.client(server)
    return home.models.generate_content(model=model, contents=PROMPT)


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_a_picture_is_the_gemini_api_s_with_vertex_s_fields(server, client, model):
    answer = client.models.generate_content(model=model, contents=PROMPT)
    assert sdk.picture(answer) == sdk.picture(at_home(server, model))
    assert answer.usage_metadata.traffic_type == types.TrafficType.ON_DEMAND
    assert answer.create_time is not None
    assert answer.candidates[0].index is None
    details = {detail.modality.value: detail.token_count for detail in answer.usage_metadata.candidates_tokens_details}
    assert answer.usage_metadata.candidates_token_count == sum(details.values())


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_a_stream_ends_with_the_picture_of_the_call(client, model):
    chunks = list(client.models.generate_content_stream(model=model, contents=PROMPT))
    (picture,) = [blob.data for chunk in chunks for blob in sdk.blobs(chunk)]
    assert picture == sdk.picture(client.models.generate_content(model=model, contents=PROMPT))
    assert {chunk.usage_metadata.traffic_type for chunk in chunks} == {types.TrafficType.ON_DEMAND}
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP
    assert chunks[-1].candidates[0].content.parts == [types.Part(text="")]


def test_async_calls_and_streams_come_too(server, client):
    async def ask():
        answer = await client.aio.models.generate_content(model=FLASH_25, contents=PROMPT)
        chunks = [chunk async for chunk in await client.aio.models.generate_content_stream(model=FLASH_25, contents=PROMPT)]
        await client.aio.aclose()
        return answer, chunks

    answer, chunks = asyncio.run(ask())
    (streamed,) = [blob.data for chunk in chunks for blob in sdk.blobs(chunk)]
    assert streamed == sdk.picture(answer) == sdk.picture(at_home(server, FLASH_25))


def test_a_chat_takes_its_signatures_back(client):
    chat = client.chats.create(model=PRO)
    pictures = [sdk.picture(chat.send_message(text)) for text in (PROMPT, "make it blue", "add a dog")]
    assert len(set(pictures)) == 3


def test_tokens_are_counted_one_less_than_on_the_gemini_api(server, client):
    """Recorded: 4 and 5 for these words."""
    home = sdk.client(server)
    here, there = (one.models.count_tokens(model=FLASH_25, contents="a siamese cat").total_tokens for one in (client, home))
    assert here == there - 1


def test_models_are_listed_and_described(client):
    names = [model.name for model in client.models.list(config={"page_size": 5})]
    assert f"publishers/google/models/{PRO}" in names
    assert len(set(names)) == len(names) > 5
    assert client.models.get(model=PRO).name == f"publishers/google/models/{PRO}"


@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
def test_a_model_that_is_not_there_is_a_publisher_model(client, streamed):
    with pytest.raises(errors.ClientError) as caught:
        if streamed:
            list(client.models.generate_content_stream(model="gemini-9-image", contents=PROMPT))
        else:
            client.models.generate_content(model="gemini-9-image", contents=PROMPT)
    assert (caught.value.code, caught.value.status) == (404, "NOT_FOUND")
    assert "publishers/google/models/gemini-9-image` was not found or your project does not have access to it." in caught.value.message


def test_the_format_can_be_chosen(client):
    """Recorded: 2.5 gave a JPEG there when asked for one."""
    image = types.ImageConfig(aspect_ratio="16:9", output_mime_type="image/jpeg", output_compression_quality=85)
    answer = client.models.generate_content(model=FLASH_25, contents=PROMPT, config=types.GenerateContentConfig(image_config=image))
    (blob,) = sdk.blobs(answer)
    assert blob.mime_type == "image/jpeg"
    assert (opened(blob.data).format, opened(blob.data).size) == ("JPEG", (1344, 768))


@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
def test_a_gateway_gets_the_call_without_a_path(server, streamed):
    """A base URL and neither key nor project: the SDK posts to `/` and names no model anywhere, so the server's default answers."""
    client = vertex(server)
    if streamed:
        answers = list(client.models.generate_content_stream(model=FLASH_25, contents=PROMPT))
    else:
        answers = [client.models.generate_content(model=FLASH_25, contents=PROMPT)]
    (blob,) = [blob for answer in answers for blob in sdk.blobs(answer)]
    assert {answer.model_version for answer in answers} == {"gemini-nano-banana-2.1"}
    assert opened(blob.data).size == (1408, 768)
