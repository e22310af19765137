"""Clients that are not run here: their requests as captured on the wire, and what each needs to find in the answer."""

import base64
import http.client
import json
import math

import pytest

from pictures import encoded, noise, opened
from test_streams import events
from wire import KEY, Answer, ask, prompt

FLASH_25, PRO, TEXT = "gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-2.5-flash"
PICTURE = encoded(noise(9, 30, 31))
STANDARD, URLSAFE = base64.b64encode(PICTURE).decode(), base64.urlsafe_b64encode(PICTURE).decode()


def said(text: str) -> dict:
    return {"parts": [{"text": text}], "role": "user"}


def numbers(value) -> list:
    """Every number of an answer and every text under a name that counts."""
    if isinstance(value, dict):
        return [one for name, inner in value.items() for one in ([inner] if name.endswith("Count") else numbers(inner))]
    return [one for inner in value for one in numbers(inner)] if isinstance(value, list) else []


# @google/genai 2.18 in node and google.golang.org/genai 1.69: the same bodies, camelCase throughout, standard base64.



def headers_of(agent: str, codings: str) -> dict:
    return {"User_Agent": agent, "x_goog_api_client": agent, "Accept_Encoding": codings}


NODE = headers_of("google-genai-sdk/2.18.0 gl-node/v20.20.2", "gzip, deflate")
GO = headers_of("google-genai-sdk/1.69.0 gl-go/go1.27.3", "gzip")
EDIT = {
    "contents": [{"role": "user", "parts": [{"text": "make it night"}, {"inlineData": {"data": STANDARD, "mimeType": "image/png"}}]}],
    "generationConfig": {"responseModalities": ["TEXT", "IMAGE"], "imageConfig": {"aspectRatio": "16:9", "imageSize": "1K"}},
}


@pytest.mark.parametrize("headers", [NODE, GO], ids=["javascript", "go"])
@pytest.mark.parametrize(("model", "form"), [(FLASH_25, "PNG"), (PRO, "JPEG")])
def test_javascript_and_go_find_the_picture(server, headers, model, form):
    answer = ask(server, "POST", f"/v1beta/models/{model}:generateContent", EDIT, **headers)
    assert answer.status == 200
    assert answer.field("Content-Type") == "application/json; charset=UTF-8"
    # Go decodes the standard alphabet with padding and nothing else, and takes no number as text.
    assert opened(answer.picture).format == form
    assert all(type(number) is int for number in numbers(answer.json)) and numbers(answer.json)
    for part in answer.parts:
        base64.b64decode(part.get("thoughtSignature", ""), validate=True)


@pytest.mark.parametrize("headers", [NODE, GO], ids=["javascript", "go"])
def test_javascript_and_go_can_read_the_stream(server, headers):
    """JavaScript wants a blank line after the last event too; Go fails on comments; neither knows `[DONE]`. `events` checks the framing."""
    answer = ask(server, "POST", f"/v1beta/models/{PRO}:streamGenerateContent?alt=sse", EDIT, **headers)
    assert answer.field("Content-Encoding") is None
    assert answer.body.endswith(b"\r\n\r\n")
    parts = [part for event in events(answer.body) for part in event["candidates"][0]["content"]["parts"]]
    assert [part for part in parts if "inlineData" in part]


@pytest.mark.parametrize("model", [FLASH_25, "gemini-9-image"])
def test_javascript_and_go_find_the_error(server, model):
    """JavaScript reads an error as JSON only from `application/json`; Go wants the object, not a list of it."""
    answer = ask(server, "POST", f"/v1beta/models/{model}:generateContent", {**EDIT, "generationConfig": {"imageConfig": {"aspectRatio": "5:3"}}}, **NODE)
    assert answer.field("Content-Type").startswith("application/json")
    assert list(answer.json["error"])[:3] == ["code", "message", "status"]
    assert answer.json["error"]["code"] == answer.status == 400


def test_a_second_request_goes_over_the_first_one_s_connection(server):
    """Every SDK keeps its connection, through pictures and refusals alike."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.connect()
    socket = connection.sock
    for body in (EDIT, {"contents": []}, EDIT):
        connection.request("POST", f"/v1beta/models/{FLASH_25}:generateContent", json.dumps(body), {"x-goog-api-key": KEY, "Content-Type": "application/json"})
        answer = connection.getresponse()
        assert answer.status == (200 if body is EDIT else 400)
        answer.read()
        assert connection.sock is socket
    connection.close()


# google-generativeai 0.8.6: numbers for enums, WebP, its own spelling of alt, arrays as streams.

INT = "%24alt=json%3Benum-encoding%3Dint"


def test_google_generativeai_s_request_is_read(server):
    webp = base64.b64encode(encoded(noise(4), "WEBP", lossless=True)).decode()
    body = {
        "contents": [{"parts": [{"text": "make it night"}, {"inlineData": {"mimeType": "image/webp", "data": webp}}], "role": "user"}],
        "safetySettings": [{"category": 7, "threshold": 4}],
        "generationConfig": {"responseModalities": [2]},
    }
    answer = ask(server, "POST", f"/v1beta/models/{FLASH_25}:generateContent?{INT}", body)
    assert [list(part) for part in answer.parts] == [["inlineData"]]
    assert answer.json["usageMetadata"]["promptTokenCount"] > 258
    # Its parser of protobuf takes a word or a number.
    assert answer.json["candidates"][0]["finishReason"] in ("STOP", 1)


def test_google_generativeai_s_stream_is_an_array(server):
    answer = ask(server, "POST", f"/v1beta/models/{FLASH_25}:streamGenerateContent?{INT}", {"contents": [said("a red bicycle")], "generationConfig": {}})
    assert isinstance(answer.json, list) and len(answer.json) > 2
    refused = ask(server, "POST", f"/v1beta/models/gemini-9-image:streamGenerateContent?{INT}", {"contents": [said("x")], "generationConfig": {}})
    assert refused.status == 404
    assert [list(element) for element in refused.json] == [["error"]]


def test_google_generativeai_counts_in_a_wrapper(server):
    inner = {"model": f"models/{FLASH_25}", "contents": [{"parts": [{"text": "a siamese cat"}]}], "generationConfig": {}}
    counted = ask(server, "POST", f"/v1beta/models/{FLASH_25}:countTokens?{INT}", {"generateContentRequest": inner}).json
    assert counted == ask(server, "POST", f"/v1beta/models/{FLASH_25}:countTokens", {"contents": [said("a siamese cat")]}).json
    assert type(counted["totalTokens"]) is int


# llm-gemini 0.35: an array as stream, read while it comes.


@pytest.mark.parametrize("model", [FLASH_25, PRO, TEXT])
def test_llm_gemini_finds_model_and_usage_in_the_last_item(server, model):
    body = {"contents": [said("a red bicycle")], "safetySettings": [{"category": "HARM_CATEGORY_DANGEROUS_CONTENT", "threshold": "BLOCK_NONE"}]}
    items = ask(server, "POST", f"/v1beta/models/{model}:streamGenerateContent", body).json
    assert items[-1]["modelVersion"] == model
    usage = items[-1]["usageMetadata"]
    assert usage["promptTokenCount"] > 0 and usage["candidatesTokenCount"] > 0


def test_llm_gemini_finds_the_error_in_a_list(server):
    answer = ask(server, "POST", "/v1beta/models/gemini-9:streamGenerateContent", {"contents": [said("x")]})
    assert answer.json[0]["error"]["message"].startswith("models/gemini-9 is not found")


# instructor 1.17: an empty system instruction, a category the others do not send, JSON from a text model.


def test_instructor_s_request_is_read(server):
    categories = ["HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT", "CIVIC_INTEGRITY"]
    body = {
        "contents": [said("Bob is forty")],
        "systemInstruction": {"parts": [{"text": ""}], "role": "user"},
        "safetySettings": [{"category": f"HARM_CATEGORY_{name}", "threshold": "OFF"} for name in categories],
        "generationConfig": {"responseMimeType": "application/json", "responseSchema": {"type": "OBJECT", "properties": {"name": {"type": "STRING"}}}},
    }
    answer = ask(server, "POST", f"/v1beta/models/{TEXT}:generateContent", body)
    assert answer.status == 200
    assert answer.json["candidates"][0]["finishReason"] == "STOP"


def test_a_text_model_asked_for_json_answers_json(server):
    """An object, but not one of the schema: instructor asks four times and gives up."""
    schema = {"type": "OBJECT", "properties": {"name": {"type": "STRING"}}, "required": ["name"]}
    body = prompt("Bob is forty", responseMimeType="application/json", responseSchema=schema)
    (part,) = ask(server, "POST", f"/v1beta/models/{TEXT}:generateContent", body).parts
    assert type(json.loads(part["text"])) is dict


# llama-index 0.11: google-genai, after asking whether the model is there.


def test_llama_index_finds_its_model_before_it_asks(server):
    model = ask(server, "GET", f"/v1beta/models/{FLASH_25}").json
    assert model["inputTokenLimit"] > 0 and model["outputTokenLimit"] > 0
    body = {"contents": [said("a red bicycle")], "generationConfig": {"responseModalities": ["TEXT", "IMAGE"]}}
    answer = ask(server, "POST", f"/v1beta/models/{FLASH_25}:generateContent", body)
    assert answer.picture
    assert ask(server, "GET", "/v1beta/models/gemini-9-image").status == 404


# The bodies of the Python clients that are run here too, pinned: the mixed spelling of google-genai 2 and 3, LiteLLM's snake_case, no roles.


@pytest.mark.parametrize(
    "part",
    [
        {"inlineData": {"data": URLSAFE, "mime_type": "image/png"}},
        {"inline_data": {"data": STANDARD, "mime_type": "image/png"}},
        {"inlineData": {"data": STANDARD, "mimeType": "image/png"}},
    ],
    ids=["google-genai 3", "litellm", "google-genai 1, JS, Go"],
)
@pytest.mark.parametrize("version", ["/v1", "/v1beta", ""], ids=["google-genai 3", "the others", "litellm"])
def test_every_spelling_of_an_edit_is_the_same_edit(server, part, version):
    body = {"contents": [{"parts": [{"text": "make it night"}, part]}], "generationConfig": {"response_modalities": ["IMAGE", "TEXT"], "temperature": 1.0}}
    same = {**EDIT, "generationConfig": {"responseModalities": ["TEXT", "IMAGE"], "temperature": 1.0}}
    usual = ask(server, "POST", f"/v1beta/models/{FLASH_25}:generateContent", same)
    assert ask(server, "POST", f"{version}/models/{FLASH_25}:generateContent", body).picture == usual.picture


def test_langchain_s_request_is_read(server):
    body = {"contents": [said("a red bicycle")], "safetySettings": [], "generationConfig": {"temperature": 0.7, "candidateCount": 1}}
    answer = ask(server, "POST", f"/v1beta/models/{FLASH_25}:generateContent", body)
    assert answer.picture
    assert ask(server, "POST", f"/v1beta/models/{FLASH_25}:countTokens", {"contents": [{"parts": [{"text": "a siamese cat"}]}]}).status == 200


@pytest.mark.parametrize("seconds", ["1200", "0.5", "60"])
def test_a_timeout_said_in_a_header_is_taken(server, seconds):
    """pydantic-ai always says 1200 seconds; google-genai what its caller set."""
    assert ask(server, "POST", f"/v1beta/models/{FLASH_25}:generateContent", prompt(), X_Server_Timeout=seconds).picture


def test_google_genai_s_history_comes_back_in_urlsafe_base64(server):
    path = f"/v1beta/models/{PRO}:generateContent"
    first: Answer = ask(server, "POST", path, prompt())
    (part,) = [part for part in first.parts if "inlineData" in part]
    again = {
        "inlineData": {"data": part["inlineData"]["data"].translate(str.maketrans("+/", "-_")), "mime_type": "image/jpeg"},
        "thoughtSignature": part["thoughtSignature"].translate(str.maketrans("+/", "-_")),
    }
    turns = [[said("a red bicycle"), {"parts": [one], "role": "model"}, said("make it blue")] for one in (part, again)]
    drawn = [ask(server, "POST", path, {"contents": contents}).picture for contents in turns]
    assert drawn[0] == drawn[1]
    width, height = opened(drawn[0]).size
    assert math.isclose(width / height, 1408 / 768, rel_tol=0.005)
