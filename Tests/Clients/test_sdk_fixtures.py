"""Recording and replaying through google-genai: what it was given while upstream was there it is given again when upstream is gone."""

import asyncio
import inspect
import io

import pytest
from google import genai
from google.genai import errors, types

import sdk
from certificates import trusting
from faulty import MAJOR
from flows import FLASH_25, PRO, UPLOADED
from server import Server
from tls import private_authority
from wire import ask


async def told(result):
    """What a call of either kind of client gives."""
    return await result if inspect.isawaitable(result) else result


async def items(stream) -> list:
    stream = await told(stream)
    return [item async for item in stream] if hasattr(stream, "__aiter__") else list(stream)


def plain(value):
    """What an answer says, without the head it came with."""
    return value.model_dump(exclude={"sdk_http_response", "http_response"}) if hasattr(value, "model_dump") else value


# Scenes that a plantain plays


async def edit(client):
    part = types.Part.from_bytes(data=UPLOADED, mime_type="image/png")
    return [await told(client.models.generate_content(model=PRO, contents=["make it night", part], config=sdk.config("16:9")))]


async def stream(client):
    return await items(client.models.generate_content_stream(model=FLASH_25, contents="a red bicycle"))


async def chat(client):
    """The second turn brings the first picture and its signature back, in the SDK's alphabet of base64."""
    turns = client.chats.create(model=PRO)
    answers = [await told(turns.send_message(text)) for text in ("a red bicycle", "make it blue")]
    assert all(part.thought_signature for answer in answers for part in answer.parts if part.inline_data)
    return answers


async def chat_stream(client):
    turns = client.chats.create(model=PRO)
    return [chunk for text in ("a red bicycle", "make it blue") for chunk in await items(turns.send_message_stream(text))]


async def tokens(client):
    return [await told(client.models.count_tokens(model=FLASH_25, contents="a red bicycle"))]


async def models(client):
    first = await told(client.models.list(config={"page_size": 3}))
    return [*first.page, await told(client.models.get(model=PRO))]


# Scenes that `Service` plays


async def refused(client):
    with pytest.raises(errors.ClientError) as caught:
        await told(client.models.generate_content(model=PRO, contents="too often"))
    assert caught.value.code == 429 and caught.value.details["error"]["details"][2]["retryDelay"] == "48s"
    return [caught.value.details]


async def filtered(client):
    answer = await told(client.models.generate_content(model=PRO, contents="filtered"))
    assert answer.candidates[0].finish_reason == types.FinishReason.IMAGE_SAFETY
    blocked = await told(client.models.generate_content(model=PRO, contents="forbidden"))
    assert blocked.prompt_feedback.block_reason == types.BlockedReason.PROHIBITED_CONTENT
    return [answer, blocked]


async def files(client):
    """A name for an upload is what the SDK would choose at random."""
    file = await told(client.files.upload(file=io.BytesIO(UPLOADED), config={"mime_type": "image/png", "display_name": "a picture"}))
    read = await told(client.files.get(name=file.name))
    answer = await told(client.models.generate_content(model=PRO, contents=["what is this?", file]))
    listed = await items(client.files.list())
    await told(client.files.delete(name=file.name))
    # A URL says which server it is of.
    return [{name: value for name, value in plain(one).items() if name != "uri"} for one in (file, read, *listed)] + [answer]


async def batch(client):
    job = await told(client.batches.create(model=PRO, src=[{"contents": [{"role": "user", "parts": [{"text": "a batch of one"}]}]}]))
    jobs = [job] + [await told(client.batches.get(name=job.name)) for _ in range(3)]
    assert [one.state.name for one in jobs] == ["JOB_STATE_PENDING", "JOB_STATE_PENDING", "JOB_STATE_RUNNING", "JOB_STATE_SUCCEEDED"]
    return jobs


async def interaction(client):
    return [await told(client.interactions.create(model=PRO, input="a red bicycle"))]


async def interaction_stream(client):
    return await items(client.interactions.create(model=PRO, input="a red bicycle", stream=True))


async def cache(client):
    made = await told(client.caches.create(model=FLASH_25, config={"contents": ["a long text"]}))
    return [made, await told(client.caches.get(name=made.name))]


PLANTAIN = [edit, stream, chat, chat_stream, tokens, models]
SERVICE = [edit, stream, refused, filtered, files, batch, cache] + ([interaction, interaction_stream] if MAJOR >= 3 else [])


def watch(server, scene, is_async: bool) -> list:
    """What a scene gives, through either kind of client."""

    async def play():
        client = genai.Client(api_key="AIza-any-key", http_options={"base_url": server.url})
        try:
            return [plain(value) for value in await scene(client.aio if is_async else client)]
        finally:
            if is_async and hasattr(client.aio, "aclose"):
                await client.aio.aclose()

    return asyncio.run(play())


@pytest.fixture(scope="module")
def plantain(binary, tmp_path_factory):
    """Another plantain over TLS, with the certificate of its own authority."""
    data = tmp_path_factory.mktemp("upstream")
    ca = private_authority(binary, data)
    with Server(binary, "--tls", "--data", str(data)) as server:
        server.context = trusting(ca)
        yield f"https://localhost:{server.port}", ca, server


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("scene", PLANTAIN, ids=lambda scene: scene.__name__)
def test_what_the_sdk_got_from_a_plantain_it_gets_again(tape, plantain, scene, is_async):
    url, ca, _ = plantain
    recorder = tape.record(url, "--upstream-ca", str(ca))
    recorded = watch(recorder, scene, is_async)
    assert recorder.stop() == 0
    assert watch(tape.replay(), scene, is_async) == recorded
    assert recorded


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("scene", SERVICE, ids=lambda scene: scene.__name__)
def test_what_the_sdk_got_from_the_live_service_it_gets_again(tape, service, scene, is_async):
    recorder = tape.record(service)
    recorded = watch(recorder, scene, is_async)
    assert recorder.stop() == 0
    service.close()
    assert watch(tape.replay(), scene, is_async) == recorded
    assert recorded


def test_a_recording_of_one_kind_of_client_answers_the_other(tape, service):
    """aiohttp and httpx, calls and streams in the same words."""
    recorder = tape.record(service)
    recorded = [watch(recorder, scene, False) for scene in (edit, stream)]
    assert recorder.stop() == 0
    assert [watch(tape.replay(), scene, True) for scene in (edit, stream)] == recorded


def test_a_fault_of_upstream_is_recorded_as_it_is(tape, plantain):
    url, ca, server = plantain
    recorder = tape.record(url, "--upstream-ca", str(ca))
    client = sdk.client(recorder)
    assert ask(server, "POST", "/__admin/arm", {"fault": "quota-rpm", "times": 1}).status == 200
    with pytest.raises(errors.ClientError) as recorded:
        client.models.generate_content(model=PRO, contents="a red bicycle")
    assert recorder.stop() == 0
    client = sdk.client(tape.replay())
    with pytest.raises(errors.ClientError) as replayed:
        client.models.generate_content(model=PRO, contents="a red bicycle")
    assert replayed.value.details == recorded.value.details and recorded.value.code == 429
