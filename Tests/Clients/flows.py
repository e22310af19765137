"""What clients say on each route, without an SDK: flows of one or more requests, each made of what came before."""

from collections.abc import Callable
from urllib.parse import urlsplit

from pictures import encoded, noise
from server import Server
from upstream import Upstream
from wire import Answer, ask, prompt

PRO, FLASH_25 = "gemini-3-pro-image", "gemini-2.5-flash-image"
UPLOADED = encoded(noise(11))
EDIT = prompt("make it night", ("image/png", UPLOADED))
PROJECT = "/v1beta1/projects/p/locations/global/publishers/google"
Say = Callable[..., Answer]


def call(*bodies: dict, method: str = "generateContent", models: str = "/v1beta/models", model: str = PRO) -> Callable:
    """A flow of one request for each body."""

    def flow(say: Say) -> None:
        for body in bodies:
            say("POST", f"{models}/{model}:{method}", body)

    return flow


def simply(method: str, *paths: str, body=None, **fields: str) -> Callable:
    def flow(say: Say) -> None:
        for path in paths:
            say(method, path, body, **fields)

    return flow


def start_upload(say: Say, data: bytes = UPLOADED, name: str = "a picture") -> Answer:
    described = {"file": {"display_name": name, "mime_type": "image/png", "size_bytes": len(data)}}
    kind = {"X_Goog_Upload_Header_Content_Length": str(len(data)), "X_Goog_Upload_Header_Content_Type": "image/png"}
    return say("POST", "/upload/v1beta/files", described, X_Goog_Upload_Command="start", X_Goog_Upload_Protocol="resumable", **kind)


def upload(say: Say, data: bytes = UPLOADED) -> dict:
    """The file that came of it."""
    place = urlsplit(start_upload(say, data).field("X-Goog-Upload-URL"))
    done = say("POST", f"{place.path}?{place.query}", data, X_Goog_Upload_Command="upload, finalize", X_Goog_Upload_Offset="0")
    return done.json["file"]


def upload_in_two(say: Say) -> None:
    place = urlsplit(start_upload(say).field("X-Goog-Upload-URL"))
    where, half = f"{place.path}?{place.query}", len(UPLOADED) // 2
    say("POST", where, UPLOADED[:half], X_Goog_Upload_Command="upload", X_Goog_Upload_Offset="0")
    say("POST", where, UPLOADED[half:], X_Goog_Upload_Command="upload, finalize", X_Goog_Upload_Offset=str(half))


def use_a_file(say: Say) -> None:
    file = upload(say)
    part = {"fileData": {"fileUri": file["uri"], "mimeType": "image/png"}}
    say("GET", f"/v1beta/{file['name']}")
    say("POST", f"/v1beta/models/{PRO}:generateContent", {"contents": [{"role": "user", "parts": [{"text": "what is this?"}, part]}]})
    say("GET", "/v1beta/files")
    say("DELETE", f"/v1beta/{file['name']}")


def download(say: Say) -> None:
    file = upload(say)
    moved = urlsplit(say("GET", f"/v1beta/{file['name']}:download?alt=media").field("Location"))
    say("GET", f"{moved.path}?{moved.query}")


def batch(say: Say) -> None:
    request = {"request": prompt("a batch of one")}
    name = say("POST", f"/v1beta/models/{PRO}:batchGenerateContent", {"batch": {"inputConfig": {"requests": {"requests": [request]}}}}).json["name"]
    for _ in range(3):
        say("GET", f"/v1beta/{name}")
    say("GET", "/v1beta/batches")


# Those that a plantain answers, too.
GENERATING = {
    "unary": call(prompt("a red bicycle")),
    "an old version": call(prompt("a red bicycle"), models="/v1/models"),
    "edit": call(EDIT),
    "2.5": call(EDIT, model=FLASH_25),
    "events": call(prompt("a red bicycle"), method="streamGenerateContent?alt=sse"),
    "array": call(prompt("a red bicycle"), method="streamGenerateContent"),
    "vertex": call(prompt("a red bicycle"), models=f"{PROJECT}/models"),
    "vertex events": call(prompt("a red bicycle"), models=f"{PROJECT}/models", method="streamGenerateContent?alt=sse"),
    "unknown model": call(prompt("a red bicycle"), model="gemini-9-image"),
    "unknown field": call(prompt("a red bicycle") | {"nextYear": 1}),
    "tokens": call(EDIT, method="countTokens"),
    "models": simply("GET", "/v1beta/models", "/v1beta/models?pageSize=2", f"/v1beta/models/{PRO}"),
    "unknown path": simply("GET", "/v1beta/nothing"),
}
# Those that `Service` answers.
FLOWS = {
    **{name: GENERATING[name] for name in ("unary", "edit", "events", "array", "vertex", "vertex events", "unknown path")},
    "429": call(prompt("too often")),
    "429 of a stream": call(prompt("too often"), method="streamGenerateContent?alt=sse"),
    "429 of an array": call(prompt("too often"), method="streamGenerateContent"),
    "filtered": call(prompt("filtered")),
    "blocked": call(prompt("forbidden")),
    "upload": upload,
    "upload in two": upload_in_two,
    "file": use_a_file,
    "download": download,
    "batch": batch,
    "interaction": simply("POST", "/v1beta/interactions", body={"model": PRO, "input": "a red bicycle"}),
    "interaction read": simply("GET", "/v1beta/interactions/v1_abc?stream=false"),
    "interaction events": simply("POST", "/v1beta/interactions", body={"model": PRO, "input": "a red bicycle", "stream": True}),
    "caches": simply("POST", "/v1beta/cachedContents", body={"model": "models/gemini-2.5-flash", "contents": EDIT["contents"]}),
    "cache read": simply("GET", "/v1beta/cachedContents/" + "c" * 40),
    "openai picture": simply("POST", "/v1beta/openai/images/generations", body={"model": PRO, "prompt": "a red bicycle"}),
    "openai events": simply("POST", "/v1beta/openai/chat/completions", body={"model": PRO, "stream": True, "messages": [{"role": "user", "content": "hi"}]}),
}


def heard(server: Server | Upstream | str, flow: Callable, prefix: str = "", **always: str) -> list[Answer]:
    """The answers of a flow, in order."""
    answers = []

    def say(method: str, path: str, body=None, **fields: str) -> Answer:
        path = path if path.startswith(prefix) else prefix + path
        answers.append(ask(server, method, path, body, **fields, **always))
        return answers[-1]

    flow(say)
    return answers
