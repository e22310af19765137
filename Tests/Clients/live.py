"""Answers of the live service as they were recorded: values, and how each surface writes them."""

import base64
import json

from pictures import encoded, noise
from wire import pretty, refusal

PICTURE, JPEG = encoded(noise(5)), encoded(noise(6), "JPEG")
SIGNATURE = b"\x12\x8a\x10\x0a" + bytes(range(256)) * 8
VARY = [("Vary", "Origin"), ("Vary", "X-Origin"), ("Vary", "Referer")]
LIVE = [("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), ("Server", "scaffolding on HTTPServer2"), ("X-Xss-Protection", "0"), ("Server-Timing", "gfet4t7; dur=612")]
UNARY = [("X-Gemini-Service-Tier", "standard"), ("Content-Type", "application/json; charset=UTF-8"), *VARY, *LIVE]
STREAM = [("Content-Type", "text/event-stream"), ("Content-Disposition", "attachment"), *VARY, *LIVE]
ARRAY = [("Content-Type", "application/json; charset=UTF-8"), *VARY, *LIVE]
QUOTA = "You exceeded your current quota, please check your plan and billing details.\n* Quota exceeded for metric: x, limit: 0\nPlease retry in 48.939935699s."
QUOTA_DETAILS = [
    {"@type": "type.googleapis.com/google.rpc.Help", "links": [{"description": "Learn more", "url": "https://ai.google.dev/gemini-api/docs/rate-limits"}]},
    {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [{"quotaMetric": "x", "quotaDimensions": {"model": "m", "location": "global"}}]},
    {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "48s"},
]
TOO_OFTEN = refusal(QUOTA, 429, "RESOURCE_EXHAUSTED", QUOTA_DETAILS)
NO_FILE = refusal("You do not have permission to access the File abc or it may not exist.", 403, "PERMISSION_DENIED")
TIMES = {"createTime": "2026-11-21T08:00:00.123456Z", "updateTime": "2026-11-21T08:00:00.123456Z", "expirationTime": "2026-11-23T08:00:00.123456789Z"}
USAGE = {"promptTokenCount": 6, "candidatesTokenCount": 1209, "totalTokenCount": 1215, "serviceTier": "standard"}


def base(data: bytes) -> str:
    return base64.b64encode(data).decode()


def event(value) -> bytes:
    """One event of generateContent as the live service frames it."""
    text = json.dumps(value, separators=(",", ": "), ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")
    return f"data: {text}\r\n\r\n".encode()


def named_event(name: str | None, value) -> bytes:
    """One event of Interactions, or of the OpenAI-compatible routes if it has no name."""
    text = value if isinstance(value, str) else json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return ((f"event: {name}\n" if name else "") + f"data: {text}\n\n").encode()


def array(values: list) -> bytes:
    """A streamed JSON array as the live service frames it."""
    return b"[" + b"\n,\r\n".join(pretty(value).rstrip(b"\n") for value in values) + b"\n]"


def answer(parts: list, reason: str | None = "STOP", **others) -> dict:
    content = {"parts": parts, "role": "model"} if parts else {}
    candidate = {"content": content} | ({"finishReason": reason} if reason else {}) | {"index": 0} | others
    return {"candidates": [candidate], "usageMetadata": USAGE, "modelVersion": "gemini-3-pro-image", "responseId": "Zm9vYmFyMTIzNDU2Nzg5MA"}


def picture_part(data: bytes = PICTURE, mime: str = "image/png") -> dict:
    return {"inlineData": {"mimeType": mime, "data": base(data)}, "thoughtSignature": base(SIGNATURE)}


# The events of a stream: two texts, the picture, the end.
CHUNKS = [
    answer([{"text": "Here "}], None),
    answer([{"text": "you are – <b>näh</b>"}], None),
    answer([picture_part()], None),
    answer([{"text": ""}]),
]
BLOCKED = {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, "usageMetadata": {"promptTokenCount": 4, "totalTokenCount": 4}}
FILTERED = answer([], "IMAGE_SAFETY", finishMessage="Unable to show the generated image. You will not be charged for blocked images.")
BATCH_TYPE = "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch"


def compact(value) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def cached() -> dict:
    name = "cachedContents/" + "c" * 40
    return {"name": name, "model": "models/gemini-2.5-flash", "createTime": "2026-11-21T08:00:00.123456Z", "usageMetadata": {"totalTokenCount": 2048}}


def interaction() -> dict:
    usage = {"total_tokens": 1215, "total_input_tokens": 6, "input_tokens_by_modality": [{"modality": "text", "tokens": 6}], "total_output_tokens": 1209}
    picture = {"type": "image", "mime_type": "image/png", "data": base(PICTURE)}
    steps = [{"signature": base(SIGNATURE), "type": "thought"}, {"content": [picture], "type": "model_output"}]
    return {"id": "v1_" + "i" * 40, "status": "completed", "model": "gemini-3-pro-image", "steps": steps, "usage": usage, "object": "interaction"}


def interaction_events() -> list[bytes]:
    begun = {"id": "v1_" + "i" * 40, "status": "in_progress", "model": "gemini-3-pro-image", "object": "interaction"}
    picture = {"type": "image", "mime_type": "image/png", "data": base(PICTURE)}
    told = [
        {"interaction": begun, "event_type": "interaction.created"},
        {"index": 0, "step": {"type": "model_output"}, "event_type": "step.start"},
        {"index": 0, "delta": picture, "event_type": "step.delta"},
        {"index": 0, "event_type": "step.stop"},
        {"interaction": begun | {"status": "completed"}, "event_type": "interaction.completed"},
    ]
    return [*(named_event(value["event_type"], value) for value in told), named_event("done", "[DONE]")]


def generation() -> dict:
    return {"created": 1, "data": [{"b64_json": base(PICTURE)}]}


def chat_chunks() -> list[bytes]:
    link = {"type": "image_url", "image_url": {"url": "data:image/png;base64," + base(PICTURE)}}
    deltas = [{"role": "assistant", "content": "Here"}, {"content": " it is"}, {"images": [link]}]
    values = [{"id": "c1", "object": "chat.completion.chunk", "created": 1, "choices": [{"index": 0, "delta": delta}]} for delta in deltas]
    return [*(named_event(None, value) for value in values), named_event(None, "[DONE]")]
