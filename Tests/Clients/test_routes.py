"""Where requests go: versions, sessions, spellings of paths and fields, and what is not there."""

import base64
import socket

import pytest

from facts import BY_ID, LISTED
from pictures import encoded, noise, pixels
from wire import ask, generate, pretty, prompt, refusal

PATH = "/v1beta/models/gemini-2.5-flash-image:generateContent"


@pytest.fixture(scope="module")
def usual(server):
    """The picture that every spelling of the same request must give."""
    return ask(server, "POST", PATH, prompt(imageConfig={"aspectRatio": "4:3"})).picture


@pytest.mark.parametrize(
    "path",
    [
        "/v1/models/gemini-2.5-flash-image:generateContent",
        "/v1alpha/models/gemini-2.5-flash-image:generateContent",
        "/models/gemini-2.5-flash-image:generateContent",  # LiteLLM with a base URL that has no version
        "/v1beta/models/gemini-2.5-flash-image%3AgenerateContent",
        "/v1beta/models/gemini-2.5-flash-image%3agenerateContent",
        "//v1beta/models/gemini-2.5-flash-image:generateContent",  # a base URL that ends in a slash
        "/s/my-test.1/v1beta/models/gemini-2.5-flash-image:generateContent",
        "/s/my-test.1/models/gemini-2.5-flash-image:generateContent",
        "/v1beta/models/gemini-2.5-flash-image:generateContent?%24alt=json%3Benum-encoding%3Dint",  # google-generativeai
        "/v1beta/models/gemini-2.5-flash-image:generateContent?alt=json&prettyPrint=true",
    ],
)
def test_a_path_can_be_spelt_in_many_ways(server, usual, path):
    assert ask(server, "POST", path, prompt(imageConfig={"aspectRatio": "4:3"})).picture == usual


def test_a_session_can_be_named_by_a_header(server, usual):
    assert ask(server, "POST", PATH, prompt(imageConfig={"aspectRatio": "4:3"}), x_plantain_session="my-test.1").picture == usual


@pytest.mark.parametrize(
    "body",
    [
        {"contents": [{"role": "user", "parts": [{"text": "a red bicycle on a beach"}]}], "generation_config": {"image_config": {"aspect_ratio": "4:3"}}},
        {"contents": [{"parts": [{"text": "a red bicycle on a beach"}]}], "generationConfig": {"image_config": {"aspectRatio": "4:3"}}},
        {"contents": {"parts": {"text": "a red bicycle on a beach"}}, "generationConfig": {"imageConfig": {"aspectRatio": "4:3"}}},
        {**prompt(imageConfig={"aspectRatio": "4:3"}), "safetySettings": [{"category": 7, "threshold": 4}]},
        {**prompt(imageConfig={"aspectRatio": "4:3"}), "safety_settings": [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "OFF"}]},
        {**prompt(imageConfig={"aspectRatio": "4:3"}), "safetySettings": [], "labels": {"team": "art"}},
    ],
    ids=["snake_case", "mixed, no role", "single values for lists", "enums as numbers", "enums as words", "empty list and labels"],
)
def test_a_request_can_be_spelt_in_many_ways(server, usual, body):
    assert ask(server, "POST", PATH, body).picture == usual


@pytest.mark.parametrize("modalities", [["IMAGE"], [2], ["image"], ["Image"], "IMAGE"], ids=str)
def test_modalities_can_be_words_or_numbers(server, modalities):
    answer = ask(server, "POST", PATH, prompt(responseModalities=modalities))
    assert [list(part) for part in answer.parts] == [["inlineData"]]


def test_base64_may_use_either_alphabet_and_leave_out_its_padding(server):
    data = encoded(noise(5, 30, 31))
    standard, urlsafe = base64.b64encode(data).decode(), base64.urlsafe_b64encode(data).decode()
    assert set("+/") & set(standard) and standard != urlsafe

    def ask_with(text, *names):
        part = {names[0]: {names[1]: "image/png", "data": text}}
        return ask(server, "POST", PATH, {"contents": [{"parts": [{"text": "make it night"}, part]}]}).picture

    drawn = [
        ask_with(standard, "inlineData", "mimeType"),
        ask_with(urlsafe, "inlineData", "mime_type"),
        ask_with(standard.rstrip("="), "inline_data", "mime_type"),
        ask_with(urlsafe.rstrip("="), "inline_data", "mimeType"),
    ]
    assert drawn.count(drawn[0]) == 4


def test_models_are_listed_in_the_live_order_with_the_live_fields(server):
    answer = ask(server, "GET", "/v1beta/models?pageSize=1000")
    assert answer.status == 200
    assert answer.body == pretty(answer.json)
    assert list(answer.json) == ["models"]
    models = {model["name"].removeprefix("models/"): model for model in answer.json["models"]}
    assert [name for name in models if name in LISTED] == LISTED
    for name in LISTED:
        expected = {"name": f"models/{name}"} | BY_ID[name].listing
        assert list(models[name].items()) == list(expected.items())
    assert not [name for name in models if name.startswith("imagen")]


def test_pages_of_models_follow_their_tokens(server):
    whole = ask(server, "GET", "/v1beta/models?pageSize=1000").json["models"]
    paged, token = [], ""
    while True:
        page = ask(server, "GET", f"/v1beta/models?pageSize=4&pageToken={token}").json
        assert list(page) in (["models", "nextPageToken"], ["models"])
        paged += page["models"]
        token = page.get("nextPageToken")
        if not token:
            break
        assert len(page["models"]) == 4
    assert paged == whole


def test_one_model_is_its_entry_in_the_list(server):
    whole = ask(server, "GET", "/v1beta/models?pageSize=1000").json["models"]
    for model in whole:
        assert ask(server, "GET", f"/v1beta/{model['name']}").body == pretty(model)


def test_a_model_that_is_not_there_has_a_text_for_each_method(server):
    get = ask(server, "GET", "/v1beta/models/gemini-9-image")
    assert get.status == 404
    assert get.body == refusal("Model is not found: models/gemini-9-image for api version v1beta", 404, "NOT_FOUND")
    for method in ("generateContent", "streamGenerateContent"):
        answer = ask(server, "POST", f"/v1/models/gemini-9-image:{method}", prompt())
        assert answer.status == 404
        assert "models/gemini-9-image is not found for API version v1, or is not supported for generateContent. Call ModelService.ListModels" in answer.body.decode()


def test_tokens_are_counted(server):
    def count(body):
        answer = ask(server, "POST", "/v1beta/models/gemini-2.5-flash-image:countTokens", body)
        assert answer.status == 200
        assert answer.body == pretty(answer.json)
        return answer.json

    text = count(prompt("a siamese cat"))
    tokens = text["totalTokens"]
    assert text == {"totalTokens": tokens, "promptTokensDetails": [{"modality": "TEXT", "tokenCount": tokens}]}
    wrapped = {"generateContentRequest": {"model": "models/gemini-2.5-flash-image", **prompt("a siamese cat"), "generationConfig": {}}}
    assert count(wrapped) == text
    picture = count(prompt("a siamese cat", ("image/png", encoded(noise(1)))))
    assert picture["totalTokens"] == tokens + 258
    assert picture["promptTokensDetails"] == [{"modality": "TEXT", "tokenCount": tokens}, {"modality": "IMAGE", "tokenCount": 258}]


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("a siamese cat", 5),
        ("Generate an image of an axolotl.", 10),
        ("Say hello. Do not emit other words.", 10),
        ("A pelican riding a bicycle with a pink helmet", 11),
        ("Generate an illustrated two-sentence story about an axolotl.", 14),
        ("Tell me a two-sentence story about an axolotl, no image please.", 18),
    ],
)
def test_the_estimate_of_text_tokens_is_near_what_was_recorded(server, text, recorded):
    answer = ask(server, "POST", "/v1beta/models/gemini-2.5-flash-image:countTokens", prompt(text))
    assert abs(answer.json["totalTokens"] - recorded) <= max(2, recorded * 0.2)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1beta/nothing"),
        ("POST", "/v1beta/models/gemini-3-pro-image:paint"),
        ("GET", "/v1beta/models/gemini-3-pro-image:generateContent"),
        ("POST", "/v1beta/models"),
        ("GET", "/v2/models"),
        ("GET", "/favicon.ico"),
        ("DELETE", "/v1beta/models/gemini-3-pro-image"),
        ("GET", "/<script>alert(1)</script>"),
    ],
)
def test_what_is_not_there_is_the_front_end_s_page(server, method, path):
    answer = ask(server, method, path, b"{}" if method == "POST" else None)
    assert answer.status == 404
    assert answer.field("Content-Type") == "text/html; charset=UTF-8"
    assert "Error 404 (Not Found)!!1" in answer.body.decode()
    assert b"<script>" not in answer.body


def test_the_root_says_what_this_is(server):
    answer = ask(server, "GET", "/", key=None)
    assert answer.status == 200
    assert answer.field("Content-Type").lower().startswith("text/html")
    page = answer.body.decode()
    assert "plantain" in page and server.url in page


@pytest.mark.parametrize("path", ["/", "/v1beta/models", "/v1beta/models/gemini-3-pro-image"])
def test_head_is_get_without_a_body(server, path):
    get, head = (ask(server, method, path) for method in ("GET", "HEAD"))
    assert head.status == get.status == 200
    assert head.body == b""
    assert head.field("Content-Length") == str(len(get.body))
    assert head.field("Content-Type") == get.field("Content-Type")


def test_a_browser_may_ask(server):
    asked = "content-type,x-goog-api-key,x-goog-api-client"
    preflight = ask(
        server, "OPTIONS", PATH, key=None, Origin="http://localhost:5173", Access_Control_Request_Method="POST", Access_Control_Request_Headers=asked
    )
    assert preflight.status == 200
    assert preflight.body == b""
    assert preflight.field("Access-Control-Allow-Origin") == "http://localhost:5173"
    assert "POST" in preflight.field("Access-Control-Allow-Methods")
    allowed = {name.strip().lower() for name in preflight.field("Access-Control-Allow-Headers").split(",")}
    assert set(asked.split(",")) <= allowed
    for body in (prompt(), {"contents": []}):
        answer = ask(server, "POST", PATH, body, Origin="http://localhost:5173")
        assert answer.field("Access-Control-Allow-Origin") == "http://localhost:5173"
    assert ask(server, "POST", PATH, prompt()).field("Access-Control-Allow-Origin") is None


def test_both_loopback_addresses_answer(server, usual):
    with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
        try:
            probe.bind(("::1", 0))
        except OSError:
            pytest.skip("this machine has no ::1")
    assert ask(f"http://[::1]:{server.port}", "POST", PATH, prompt(imageConfig={"aspectRatio": "4:3"})).picture == usual


def test_one_host_can_be_chosen(start):
    server = start("--host", "127.0.0.1")
    assert server.url.startswith("http://127.0.0.1:")
    assert ask(server, "GET", "/").status == 200
    with pytest.raises(OSError):
        ask(f"http://[::1]:{server.port}", "GET", "/")


def test_a_text_model_answers_a_text(server):
    answer = generate(server, "gemini-2.5-flash", prompt("Say hello."))
    assert answer.status == 200
    (part,) = answer.parts
    assert list(part) == ["text"] and part["text"]
    assert answer.json["modelVersion"] == "gemini-2.5-flash"
    assert "candidatesTokensDetails" not in answer.json["usageMetadata"]


def test_the_answer_of_the_same_edit_is_the_same_in_all_sessions(server):
    body = prompt("make it night", ("image/png", encoded(noise(1))))
    drawn = [ask(server, "POST", session + PATH, body).picture for session in ("", "/s/one", "/s/two")]
    assert drawn.count(drawn[0]) == 3
    assert pixels(drawn[0])
