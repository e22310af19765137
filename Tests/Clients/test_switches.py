"""The flags that change what an answer holds."""

import base64
import gzip

import pytest

from pictures import opened
from wire import KEY, ask, generate, prompt

PRO, FLASH_25 = "gemini-3-pro-image", "gemini-2.5-flash-image"
PATH = f"/v1beta/models/{FLASH_25}:generateContent"


def test_signatures_are_short_unless_asked_for_as_long_as_recorded(start, server):
    """Recorded: 0.95 to 2.9 million characters beside 1K pictures."""
    assert len(generate(server, PRO, prompt()).parts[0]["thoughtSignature"]) < 10_000
    long = generate(start("--signatures", "realistic"), PRO, prompt()).parts[0]
    assert 950_000 <= len(long["thoughtSignature"]) <= 2_900_000
    base64.b64decode(long["thoughtSignature"], validate=True)


def test_a_long_signature_is_taken_back(start):
    server = start("--signatures", "realistic")
    first = generate(server, PRO, prompt()).parts
    turns = [("user", [{"text": "a red bicycle"}]), ("model", first), ("user", [{"text": "make it blue"}])]
    body = {"contents": [{"role": role, "parts": parts} for role, parts in turns]}
    assert generate(server, PRO, body).status == 200


def test_the_length_of_signatures_does_not_change_the_picture(start, server):
    assert generate(start("--signatures", "realistic"), PRO, prompt()).picture == generate(server, PRO, prompt()).picture


def test_answers_are_compressed_only_if_switched_on_and_asked_for(start, server):
    plain = ask(server, "POST", PATH, prompt(), Accept_Encoding="gzip, deflate")
    assert plain.field("Content-Encoding") is None
    packed = ask(start("--compression", "auto", "--frozen-time", "1700000000"), "POST", PATH, prompt(), Accept_Encoding="gzip, deflate")
    unasked = ask(start("--compression", "auto", "--frozen-time", "1700000000"), "POST", PATH, prompt(), Accept_Encoding="identity")
    assert packed.field("Content-Encoding") == "gzip"
    assert unasked.field("Content-Encoding") is None
    assert gzip.decompress(packed.body) == unasked.body


def test_a_compressed_stream_holds_the_same_events(start):
    bodies = []
    for coding in ("gzip", "identity"):
        server = start("--compression", "auto", "--frozen-time", "1700000000")
        answer = ask(server, "POST", f"/v1beta/models/{FLASH_25}:streamGenerateContent?alt=sse", prompt(), Accept_Encoding=coding)
        bodies.append(gzip.decompress(answer.body) if answer.field("Content-Encoding") == "gzip" else answer.body)
    assert bodies[0] == bodies[1]
    assert bodies[0].startswith(b"data: ")


def preflight(server, *names):
    return ask(
        server, "OPTIONS", PATH, key=None, Origin="https://app.example", Access_Control_Request_Method="POST", Access_Control_Request_Headers=",".join(names)
    )


def test_a_strict_preflight_refuses_a_header_the_live_service_does_not_know(start, server):
    known = ["content-type", "x-goog-api-key", "x-goog-api-client", "authorization"]
    strict = start("--cors", "strict")
    assert preflight(server, *known, "api-revision").status == 200
    assert preflight(strict, *known).status == 200
    refused = preflight(strict, *known, "api-revision")
    assert refused.status == 403
    assert refused.field("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize("what", ["text", "images"])
def test_thoughts_come_first_where_they_are_switched_on_and_asked_for(start, what):
    server = start("--thoughts", what)
    asked = generate(server, PRO, prompt(thinkingConfig={"includeThoughts": True})).parts
    thoughts = [part for part in asked if part.get("thought")]
    assert thoughts and asked[: len(thoughts)] == thoughts
    assert any("text" in part for part in thoughts)
    assert any("inlineData" in part for part in thoughts) == (what == "images")
    # The last part is the picture itself.
    assert "inlineData" in asked[-1] and "thought" not in asked[-1]
    assert not any(part.get("thought") for part in generate(server, PRO, prompt()).parts)


def test_thoughts_are_hidden_by_default(server):
    asked = generate(server, PRO, prompt(thinkingConfig={"includeThoughts": True})).parts
    assert not any(part.get("thought") for part in asked)


def test_a_call_that_names_no_model_goes_to_the_default_model(start, server):
    assert ask(server, "POST", "/", prompt(), key=None, Authorization=f"Bearer {KEY}").json["modelVersion"] == "gemini-nano-banana-2.1"
    chosen = start("--default-model", FLASH_25)
    answer = ask(chosen, "POST", "/", prompt(), key=None, Authorization=f"Bearer {KEY}")
    assert answer.json["modelVersion"] == FLASH_25
    assert opened(answer.picture).format == "PNG"
