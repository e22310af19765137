"""HTTP without an SDK: what is really on the wire, and how the live service writes it."""

import base64
import http.client
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from server import Server

KEY = "AIza-a-key-of-the-tests"
BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest"


@dataclass
class Answer:
    status: int
    fields: list[tuple[str, str]]
    body: bytes

    def field(self, name: str) -> str | None:
        """The first header field of that name."""
        return next((value for field, value in self.fields if field.lower() == name.lower()), None)

    @property
    def json(self) -> dict:
        return json.loads(self.body)

    @property
    def parts(self) -> list[dict]:
        assert self.status == 200, self.body[:1000]
        return self.json["candidates"][0]["content"]["parts"]

    @property
    def picture(self) -> bytes:
        """The bytes of the only picture in the answer."""
        data = [part["inlineData"]["data"] for part in self.parts if "inlineData" in part]
        assert len(data) == 1
        return base64.b64decode(data[0], validate=True)

    @property
    def picture_type(self) -> str:
        return next(part["inlineData"]["mimeType"] for part in self.parts if "inlineData" in part)


def ask(server: Server | str, method: str, path: str, body=None, key: str | None = KEY, **fields: str) -> Answer:
    """Sends one request. `body` is bytes, or a value to write as JSON; underscores in names of fields stand for dashes."""
    place = urlsplit(server if isinstance(server, str) else server.url)
    if place.scheme == "https":
        connection = http.client.HTTPSConnection(place.hostname, place.port, timeout=60, context=getattr(server, "context", None))
    else:
        connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
    headers = {name.replace("_", "-"): value for name, value in fields.items()}
    if key is not None:
        headers["x-goog-api-key"] = key
    if body is not None and not isinstance(body, bytes):
        headers.setdefault("Content-Type", "application/json")
        body = json.dumps(body).encode()
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.getheaders(), answer.read())
    finally:
        connection.close()


def generate(server: Server | str, model: str, body, version: str = "v1beta", **others) -> Answer:
    return ask(server, "POST", f"/{version}/models/{model}:generateContent", body, **others)


def prompt(text: str = "a red bicycle on a beach", *pictures: tuple[str, bytes], **config) -> dict:
    """The body of a request: a text, then pictures as (MIME type, bytes), then what goes into generationConfig."""
    parts = [{"text": text}]
    parts += [{"inlineData": {"mimeType": mime, "data": base64.b64encode(data).decode()}} for mime, data in pictures]
    body = {"contents": [{"role": "user", "parts": parts}]}
    return {**body, "generationConfig": config} if config else body


def pretty(value) -> bytes:
    """A body as the live service writes it: two spaces, `<` and `>` escaped and nothing else beyond ASCII, one final line feed."""
    text = json.dumps(value, indent=2, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")
    return (text + "\n").encode()


def refusal(message: str, code: int = 400, status: str = "INVALID_ARGUMENT", details: list | None = None) -> bytes:
    """The whole body of a refusal."""
    error = {"code": code, "message": message, "status": status}
    return pretty({"error": {**error, "details": details} if details else error})


def violations(*problems: tuple[str, str]) -> list:
    """The details that name fields: (field, description), the field empty at the root."""
    listed = [({"field": place} if place else {}) | {"description": text} for place, text in problems]
    return [{"@type": BAD_REQUEST, "fieldViolations": listed}]
