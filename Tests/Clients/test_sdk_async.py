"""google-genai's async calls, over each of the two HTTP clients it can use."""

import asyncio
import contextlib
import json

import pytest
from google import genai
from google.genai import errors

import sdk

# What each brings with it; a transport of the other would not fit.
httpx = pytest.importorskip("httpx2" if genai.__version__.startswith("3.") else "httpx")

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


@pytest.fixture(params=["aiohttp", "httpx"])
def connect(request, server):
    """Opens an async client over the transport of the name; to be used inside one running loop."""
    if request.param == "aiohttp":
        pytest.importorskip("aiohttp")

    @contextlib.asynccontextmanager
    async def connect():
        # Where aiohttp is installed google-genai takes it, unless a transport of httpx is named.
        options = {"async_client_args": {"transport": httpx.AsyncHTTPTransport()}} if request.param == "httpx" else {}
        client = sdk.client(server, **options)
        assert client._api_client._use_aiohttp() == (request.param == "aiohttp")
        try:
            yield client.aio
        finally:
            await client.aio.aclose()

    return connect


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_a_picture_comes_as_in_the_sync_client(server, connect, model):
    async def ask():
        async with connect() as client:
            return await client.models.generate_content(model=model, contents=PROMPT)

    sync = sdk.client(server)
    assert sdk.picture(asyncio.run(ask())) == sdk.picture(sync.models.generate_content(model=model, contents=PROMPT))


@pytest.mark.parametrize("model", [FLASH_25, PRO])
def test_a_stream_comes_as_in_the_sync_client(server, connect, model):
    async def ask():
        async with connect() as client:
            return [chunk async for chunk in await client.models.generate_content_stream(model=model, contents=PROMPT)]

    sync = sdk.client(server)
    expected = list(sync.models.generate_content_stream(model=model, contents=PROMPT))
    assert [chunk.candidates for chunk in asyncio.run(ask())] == [chunk.candidates for chunk in expected]


def test_calls_at_once_keep_to_their_own_answers(server, connect):
    prompts = [f"bicycle number {number}" for number in range(6)]

    async def ask():
        async with connect() as client:
            return await asyncio.gather(*(client.models.generate_content(model=FLASH_25, contents=prompt) for prompt in prompts))

    sync = sdk.client(server)
    alone = [sdk.picture(sync.models.generate_content(model=FLASH_25, contents=prompt)) for prompt in prompts]
    assert [sdk.picture(answer) for answer in asyncio.run(ask())] == alone
    assert len(set(alone)) == 6


def test_models_are_paged_and_tokens_counted(server, connect):
    async def ask():
        async with connect() as client:
            names = [model.name async for model in await client.models.list(config={"page_size": 4})]
            model = await client.models.get(model=PRO)
            tokens = await client.models.count_tokens(model=PRO, contents=PROMPT)
            return names, model, tokens.total_tokens

    sync = sdk.client(server)
    names, model, tokens = asyncio.run(ask())
    assert names == [model.name for model in sync.models.list()]
    assert model == sync.models.get(model=PRO)
    assert tokens == sync.models.count_tokens(model=PRO, contents=PROMPT).total_tokens > 0


WORDS = "Unsupported image_size '8K'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX."
REFUSED = {"model": PRO, "contents": PROMPT, "config": sdk.config(size="8K")}


def test_a_refusal_raises_with_its_words(connect):
    async def ask():
        async with connect() as client:
            return await client.models.generate_content(**REFUSED)

    with pytest.raises(errors.ClientError) as caught:
        asyncio.run(ask())
    assert (caught.value.code, caught.value.status, caught.value.message) == (400, "INVALID_ARGUMENT", WORDS)


def test_a_refused_stream_raises_with_its_words(connect, request):
    """Its type is text/event-stream, as recorded. Over aiohttp the SDK therefore reads no JSON, and raises the whole body under the HTTP reason."""

    async def ask():
        async with connect() as client:
            return [chunk async for chunk in await client.models.generate_content_stream(**REFUSED)]

    with pytest.raises(errors.ClientError) as caught:
        asyncio.run(ask())
    error, status = caught.value, "INVALID_ARGUMENT"
    assert error.code == 400
    if "aiohttp" in request.node.callspec.id:
        assert error.status == "Bad Request"
        assert json.loads(error.message) == {"error": {"code": 400, "message": WORDS, "status": status}}
    else:
        assert (error.status, error.message) == (status, WORDS)


def test_a_chat_goes_on(connect):
    async def ask():
        async with connect() as client:
            chat = client.chats.create(model=PRO)
            return [sdk.picture(await chat.send_message(text)) for text in (PROMPT, "make it blue", "add a dog")]

    pictures = asyncio.run(ask())
    assert len(set(pictures)) == 3


def test_a_stream_can_be_left_after_its_first_event(connect):
    async def ask():
        async with connect() as client:
            stream = await client.models.generate_content_stream(model=FLASH_25, contents=PROMPT)
            first = await anext(stream)
            await stream.aclose()
            return first, await client.models.generate_content(model=FLASH_25, contents=PROMPT)

    first, answer = asyncio.run(ask())
    assert first.text and not sdk.blobs(first)
    assert sdk.picture(answer)
