"""An upstream that answers as the live service was recorded to: the routes that a plantain does not have, and those it has."""

import hashlib
import itertools
import json
import re

import live
from certificates import Authority
from upstream import Asked, Play, Talk, Upstream, whole
from wire import pretty


def listed(status: int, fields: list, body: bytes) -> Play:
    return whole(body, status, *fields)


def json_of(value, status: int = 200) -> Play:
    return listed(status, live.UNARY, pretty(value))


def pieces(fields: list, *parts: bytes) -> Play:
    """A chunked answer, one chunk a part."""

    def play(talk: Talk) -> None:
        talk.head(200, *fields, chunked=True)
        talk.send(parts)
        talk.end()

    return play


class Service(Upstream):
    """Files, batches, caches, Interactions, OpenAI's routes, and generateContent by the words of its prompt. Ids are counted, never drawn."""

    def __init__(self, authority: Authority | None):
        super().__init__(authority)
        self.files: dict[str, tuple[dict, bytes]] = {}
        self.pending: dict[str, dict] = {}
        self.polls = itertools.count()
        self.routes: list[tuple[str, object]] = [
            (r"POST /upload/\w+/files", self.upload),
            (r"GET /\w+/files", lambda *_: json_of({"files": [file for file, _ in self.files.values()]})),
            (r"GET /\w+/files/(\w+)", lambda _, id: json_of(self.files[id][0]) if id in self.files else listed(403, live.UNARY, live.NO_FILE)),
            (r"DELETE /\w+/files/(\w+)", lambda *_: json_of({})),
            (r"GET /v\w+/files/(\w+):download", self.moved),
            (r"GET /download/\w+/files/(\w+):download", lambda *_: listed(200, [("Content-Type", "image/png"), *live.LIVE], live.PICTURE)),
            (r"POST /\w+/models/[^:]+:batchGenerateContent", lambda *_: json_of(self.batch("PENDING"))),
            (r"GET /\w+/batches/(\w+)", lambda *_: json_of(self.batch(["PENDING", "RUNNING", "SUCCEEDED"][min(next(self.polls), 2)]))),
            (r"GET /\w+/batches", lambda *_: json_of({"operations": [self.batch("SUCCEEDED")]})),
            (r"POST /\w+/interactions", self.interaction),
            (r"GET /\w+/interactions/(\w+)", lambda *_: listed(200, live.UNARY, live.compact(live.interaction()))),
            (r"POST /\w+/cachedContents", lambda *_: json_of(live.cached())),
            (r"GET /\w+/cachedContents/(\w+)", lambda *_: json_of(live.cached())),
            (r"DELETE /\w+/cachedContents/(\w+)", lambda *_: json_of({})),
            (r"POST /\w+/openai/images/generations", lambda *_: listed(200, live.UNARY, live.compact(live.generation()))),
            (r"POST /\w+/openai/chat/completions", lambda *_: pieces([("Content-Type", "text/event-stream"), *live.LIVE], *live.chat_chunks())),
            (r"POST /\w+/(?:.+/)?models/[^:]+:generateContent", self.generate),
            (r"POST /\w+/(?:.+/)?models/[^:]+:streamGenerateContent", self.stream),
        ]

    def play(self, request: Asked) -> Play:
        route = f"{request.method} {request.path}"
        for pattern, play in () if route in self.plays else self.routes:
            if found := re.fullmatch(pattern, route):
                return play(request, *found.groups())
        return super().play(request)

    # Files

    def upload(self, request: Asked) -> Play:
        upload = request.query.get("upload_id", [""])[0]
        if request.field("X-Goog-Upload-Command") == "start":
            upload = f"ABg5-UwUploadNumber{len(self.pending) + 1}"
            self.pending[upload] = {"metadata": request.json["file"], "type": request.field("X-Goog-Upload-Header-Content-Type"), "bytes": b""}
            place = f"{self.url}{request.path}?upload_id={upload}&upload_protocol=resumable"
            return listed(200, [("Content-Type", "text/plain; charset=utf-8"), ("X-GUploader-UploadID", upload), *uploading("active", place), *live.LIVE], b"")
        pending = self.pending[upload]
        pending["bytes"] += bytes(request.body)
        if "finalize" not in request.field("X-Goog-Upload-Command"):
            return listed(200, [("Content-Type", "text/plain; charset=utf-8"), ("X-Goog-Upload-Status", "active"), *live.LIVE], b"")
        id = f"abc{len(self.files):09}"
        file = {"name": f"files/{id}", "displayName": pending["metadata"].get("display_name", ""), "mimeType": pending["type"]}
        file |= {"sizeBytes": str(len(pending["bytes"])), **live.TIMES, "sha256Hash": live.base(hashlib.sha256(pending["bytes"]).hexdigest().encode())}
        file |= {"uri": f"{self.url}/v1beta/files/{id}", "state": "ACTIVE", "source": "UPLOADED"}
        self.files[id] = (file, pending["bytes"])
        return listed(200, [*live.ARRAY, ("X-Goog-Upload-Status", "final")], pretty({"file": file}))

    def moved(self, request: Asked, id: str) -> Play:
        place = f"{self.url}/download{request.path}?alt=media"
        body = pretty({"error": {"code": 302, "message": "Unknown Error.", "status": "UNKNOWN"}})
        return listed(302, [*live.ARRAY, ("Location", place)], body)

    # Batches, Interactions

    def batch(self, state: str) -> dict:
        name = "batches/" + "b" * 36
        ended = state == "SUCCEEDED"
        stats = {"requestCount": "1", ("successfulRequestCount" if ended else "pendingRequestCount"): "1"}
        metadata = {"@type": live.BATCH_TYPE, "model": "models/gemini-3-pro-image", "displayName": "one", "name": name, **live.TIMES, "batchStats": stats}
        metadata |= {"state": f"BATCH_STATE_{state}"}
        output = {"inlinedResponses": {"inlinedResponses": [{"response": live.answer([live.picture_part()])}]}}
        return {"name": name, "metadata": metadata | ({"output": output} if ended else {})} | ({"done": True, "response": output} if ended else {})

    def interaction(self, request: Asked) -> Play:
        if not request.json.get("stream"):
            return listed(200, live.UNARY, live.compact(live.interaction()))
        return pieces([("Content-Type", "text/event-stream"), *live.LIVE], *live.interaction_events())

    # generateContent, by the words of its prompt

    def generate(self, request: Asked) -> Play:
        text = bytes(request.body).decode()
        if "too often" in text:
            return listed(429, live.UNARY, live.TOO_OFTEN)
        if "filtered" in text:
            return json_of(live.FILTERED)
        if "forbidden" in text:
            return json_of(live.BLOCKED)
        return json_of(live.answer([{"text": "Voilà <it>:"}, live.picture_part(live.JPEG, "image/jpeg")]))

    def stream(self, request: Asked) -> Play:
        is_events = request.query.get("alt") == ["sse"]
        if b"too often" in request.body:
            head = [("Content-Type", "text/event-stream"), *live.LIVE] if is_events else live.ARRAY
            return listed(429, head, live.TOO_OFTEN if is_events else live.array([json.loads(live.TOO_OFTEN)]))
        return pieces(live.STREAM, *map(live.event, live.CHUNKS)) if is_events else pieces(live.ARRAY, *live.array(live.CHUNKS).splitlines(keepends=True))


def uploading(status: str, place: str) -> list[tuple[str, str]]:
    named = {"Status": status, "URL": place, "Control-URL": place, "Chunk-Granularity": "8388608"}
    return [(f"X-Goog-Upload-{name}", value) for name, value in named.items()]
