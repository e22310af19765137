"""The SDK pointed at a server."""

from google import genai
from google.genai import types

from server import Server


def client(server: Server | str, **options) -> genai.Client:
    """Keep it in a variable: a client that nobody holds is closed by the garbage collector in the middle of its call."""
    url = server if isinstance(server, str) else server.url
    return genai.Client(api_key="AIza-any-key", http_options={"base_url": url, **options})


def config(ratio: str | None = None, size: str | None = None, modalities: list[str] | None = None, **others) -> types.GenerateContentConfig:
    image = types.ImageConfig(aspect_ratio=ratio, image_size=size) if ratio or size else None
    return types.GenerateContentConfig(image_config=image, response_modalities=modalities, **others)


def blobs(answer) -> list[types.Blob]:
    """The pictures of an answer."""
    return [part.inline_data for part in answer.candidates[0].content.parts if part.inline_data]


def picture(answer) -> bytes:
    """The only picture of an answer."""
    (blob,) = blobs(answer)
    return blob.data
