"""`--cors strict`: what a browser on another origin may do, as far as the live service is known to let it."""

import pytest

from wire import ask, prompt

CALL = "/v1beta/models/gemini-2.5-flash-image:generateContent"
STREAM = "/v1beta/models/gemini-2.5-flash-image:streamGenerateContent?alt=sse"
ORIGIN = "https://app.example"
KNOWN = ["content-type", "x-goog-api-key", "x-goog-api-client", "authorization"]


def preflight(server, names, path=CALL):
    fields = {"Access_Control_Request_Method": "POST", "Access_Control_Request_Headers": names}
    return ask(server, "OPTIONS", path, key=None, Origin=ORIGIN, **fields)


@pytest.mark.parametrize("names", [*KNOWN, ",".join(KNOWN), "Content-Type, X-Goog-Api-Key"])
@pytest.mark.parametrize("path", [CALL, STREAM])
def test_what_the_live_service_allows_is_allowed(start, names, path):
    answer = preflight(start("--cors", "strict"), names, path)
    assert answer.status == 200
    assert answer.field("Access-Control-Allow-Origin") == ORIGIN
    allowed = {name.strip().lower() for name in answer.field("Access-Control-Allow-Headers").split(",")}
    assert {name.strip().lower() for name in names.split(",")} <= allowed


@pytest.mark.parametrize("names", ["api-revision", "content-type,api-revision", "x-my-own"])
def test_anything_else_is_allowed_by_echo_and_refused_by_strict(start, server, names):
    assert preflight(server, names).status == 200
    assert preflight(start("--cors", "strict"), names).status == 403


def test_a_refused_preflight_names_no_origin(start):
    """Seen in June 2026: 403 without Access-Control-Allow-Origin."""
    answer = preflight(start("--cors", "strict"), "content-type,api-revision")
    assert answer.status == 403
    assert answer.field("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize("path", [CALL, STREAM])
def test_the_call_itself_is_answered(start, path):
    answer = ask(start("--cors", "strict"), "POST", path, prompt(), Origin=ORIGIN)
    assert answer.status == 200
    assert answer.field("Access-Control-Allow-Origin") == ORIGIN
