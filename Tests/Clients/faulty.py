"""A server that breaks what it is asked to, ways to ask it, and how often it was asked."""

import asyncio
import contextlib
import importlib
import itertools
import json
import time
from pathlib import Path

from google import genai
from google.genai import types

import sdk
from fault_facts import FLASH_25
from server import Server
from wire import Answer, ask, prompt

MAJOR = int(genai.__version__.partition(".")[0])
# What each brings with it.
httpx = importlib.import_module("httpx2" if MAJOR >= 3 else "httpx")
PROMPT = "a red bicycle on a beach"
EVENTS, ARRAY = "?alt=sse", ""
# The delays of the real options would take half a minute; how many attempts there are is not changed.
RETRY = types.HttpRetryOptions(initial_delay=0.001, max_delay=0.002, jitter=0.001)


class Faulty(Server):
    """A server whose requests choose their fault, and which counts them."""

    def __init__(self, binary: Path):
        super().__init__(binary, "--triggers", "--log", "json")
        self.marks = itertools.count()
        self.last = 0

    def mark(self) -> int:
        """The number of an exchange of our own, by which those before it are counted: numbers are given on arrival."""
        path = f"/v1beta/models/mark-{next(self.marks)}"
        ask(self, "GET", path)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            for line in self.log.splitlines():
                if f'"{path}"' in line:
                    return json.loads(line)["plantain.exchange"]
            time.sleep(0.002)
        raise AssertionError(f"{path} is not in the log: {self.log[-2000:]}")

    def requests(self) -> int:
        """Since a client was made, or since this was asked."""
        before, self.last = self.last, self.mark()
        return self.last - before - 1

    def client(self, fault: str, **options) -> genai.Client:
        """An SDK that asks for the fault with each request."""
        self.last = self.mark()
        return sdk.client(self, headers={"x-plantain-fault": fault}, api_version="v1beta", **options)


# Without an SDK


def path_of(model: str = FLASH_25, query: str | None = None, version: str = "v1beta") -> str:
    """Of a call, or of a stream with that query."""
    method = "generateContent" if query is None else "streamGenerateContent" + query
    return f"/{version}/models/{model}:{method}"


def call(server: Server, fault: str, model: str = FLASH_25, body: dict | None = None, version: str = "v1beta", **fields: str) -> Answer:
    return ask(server, "POST", path_of(model, version=version), prompt() if body is None else body, x_plantain_fault=fault, **fields)


def stream(server: Server, fault: str, model: str = FLASH_25, query: str = EVENTS, body: dict | None = None) -> Answer:
    return ask(server, "POST", path_of(model, query), prompt() if body is None else body, x_plantain_fault=fault)


# With google-genai


def generate(client: genai.Client, model: str = FLASH_25, **config):
    return client.models.generate_content(model=model, contents=PROMPT, config=sdk.config(**config))


def streamed(client: genai.Client, model: str = FLASH_25) -> list:
    return list(client.models.generate_content_stream(model=model, contents=PROMPT))


def delivered(client: genai.Client, model: str = FLASH_25) -> tuple[list, Exception | None]:
    """The chunks that came, and what ended them."""
    chunks = []
    try:
        for chunk in client.models.generate_content_stream(model=model, contents=PROMPT):
            chunks.append(chunk)
    except Exception as error:
        return chunks, error
    return chunks, None


@contextlib.asynccontextmanager
async def connected(faulty: Faulty, fault: str, transport: str, **options):
    """An async client over aiohttp, which is taken where it is installed, or over httpx, which has to be named."""
    named = {"async_client_args": {"transport": httpx.AsyncHTTPTransport()}} if transport == "httpx" else {}
    client = faulty.client(fault, **named, **options)
    assert client._api_client._use_aiohttp() == (transport == "aiohttp")
    try:
        yield client.aio
    finally:
        await client.aio.aclose()


def awaited(faulty: Faulty, fault: str, transport: str, **options):
    """One async call."""

    async def ask():
        async with connected(faulty, fault, transport, **options) as client:
            return await client.models.generate_content(model=FLASH_25, contents=PROMPT)

    return asyncio.run(ask())


def awaited_stream(faulty: Faulty, fault: str, transport: str, **options) -> tuple[list, Exception | None]:
    """The chunks of one async stream, and what ended them."""

    async def ask():
        chunks = []
        async with connected(faulty, fault, transport, **options) as client:
            try:
                async for chunk in await client.models.generate_content_stream(model=FLASH_25, contents=PROMPT):
                    chunks.append(chunk)
            except Exception as error:
                return chunks, error
        return chunks, None

    return asyncio.run(ask())
