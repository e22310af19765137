"""Refusals compared byte for byte, sent without an SDK that would have stopped the mistake itself."""

import base64
import socket

import pytest

from pictures import encoded, noise
from wire import ask, generate, pretty, prompt, refusal, violations

FLASH_25, PRO, FLASH_31, LITE = ("gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image")
BANANA_21 = "gemini-nano-banana-2.1"


def unknown(name: str, place: str = "") -> tuple[str, str]:
    """The place and the description of a field that does not exist."""
    where = f" at '{place}'" if place else ""
    return place, f'Invalid JSON payload received. Unknown name "{name}"{where}: Cannot find field.'


def invalid(place: str, kind: str, value: str) -> tuple[str, str]:
    return place, f"Invalid value at '{place}' ({kind}), {value}"


MODALITY = "type.googleapis.com/google.ai.generativelanguage.v1beta.GenerationConfig.Modality"
RATIO = "type.googleapis.com/google.ai.generativelanguage.v1beta.ImageResponseFormat.AspectRatio"
TEXT = {"contents": [{"parts": [{"text": "a red bicycle"}]}]}


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        (prompt(negativePrompt="cars"), [unknown("negativePrompt", "generation_config")]),
        (prompt(numberOfImages=2), [unknown("numberOfImages", "generation_config")]),
        (prompt(imageSize="2K"), [unknown("imageSize", "generation_config")]),
        (prompt(aspect_ratio="1:1"), [unknown("aspect_ratio", "generation_config")]),
        (prompt(imageConfig={"personGeneration": "ALLOW_ALL"}), [unknown("personGeneration", "generation_config.image_config")]),
        (prompt(imageConfig={"size": "1K"}), [unknown("size", "generation_config.image_config")]),
        (
            prompt(imageConfig={"outputMimeType": "image/png", "numberOfImages": 1}),
            [unknown("outputMimeType", "generation_config.image_config"), unknown("numberOfImages", "generation_config.image_config")],
        ),
        ({**TEXT, "prompt": "a red bicycle"}, [unknown("prompt")]),
        ({**TEXT, "n": 1, "size": "1024x1024"}, [unknown("n"), unknown("size")]),
        ({"contents": [{"parts": [{"txt": "a red bicycle"}]}]}, [unknown("txt", "contents[0].parts[0]")]),
        ({"contents": [{"role": "user", "content": "a red bicycle"}]}, [unknown("content", "contents[0]")]),
        (
            {"contents": [*TEXT["contents"], {"parts": [{"text": "x"}, {"inlineData": {"mime": "image/png"}}]}]},
            [unknown("mime", "contents[1].parts[1].inline_data")],
        ),
        (prompt(responseModalities=["BANANA"]), [invalid("generation_config.response_modalities[0]", MODALITY, '"BANANA"')]),
        (prompt(responseModalities=["IMAGE", "SMELL"]), [invalid("generation_config.response_modalities[1]", MODALITY, '"SMELL"')]),
        (
            prompt(responseFormat={"image": {"aspectRatio": "16:9"}}),
            [invalid("generation_config.response_format.image.aspect_ratio", RATIO, '"16:9"')],
        ),
    ],
)
def test_a_field_or_value_nobody_knows_is_named_by_its_path(server, body, problems):
    answer = generate(server, PRO, body)
    message = "\n".join(text for _, text in problems)
    assert answer.status == 400
    assert answer.body == refusal(message, details=violations(*problems))


def test_the_type_of_a_bad_value_has_the_version_of_the_path(server):
    answer = generate(server, PRO, prompt(responseModalities=["BANANA"]), version="v1")
    problem = invalid("generation_config.response_modalities[0]", MODALITY.replace("v1beta", "v1"), '"BANANA"')
    assert answer.body == refusal(problem[1], details=violations(problem))


def test_data_that_is_not_base64_is_named_by_its_path(server):
    answer = generate(server, PRO, {"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": "@@@@"}}]}]})
    problem = ("contents[0].parts[0].inline_data.data", "Invalid value at 'contents[0].parts[0].inline_data.data' (TYPE_BYTES), Base64 decoding failed for \"@@@@\"")
    assert answer.status == 400
    assert answer.body == refusal(problem[1], details=violations(problem))


@pytest.mark.parametrize("body", [b"", b"{", b'{"contents": [}', b"not json", b'{"contents": [{"parts": [{"text": "x"}]},]}', b"\xff\xfe", b"[]", b"null", b"[" * 100_000])
def test_what_is_not_json_is_refused_as_such(server, body):
    """From memory: the message quotes the place. An empty body has no contents, or is no JSON: either is a 400."""
    answer = generate(server, PRO, body, Content_Type="application/json")
    assert answer.status == 400
    error = answer.json["error"]
    assert error["status"] == "INVALID_ARGUMENT"
    assert answer.body == pretty(answer.json)
    if body not in (b"", b"[]", b"null"):
        assert error["message"].startswith("Invalid JSON payload received.")
        assert error["details"] == violations(("", error["message"]))


def test_the_place_of_a_broken_body_is_pointed_at(server):
    lines = generate(server, PRO, b'{"contents": [}').json["error"]["message"].split("\n")
    assert lines[0].startswith("Invalid JSON payload received. ")
    assert lines[1] == '{"contents": [}'
    assert lines[2] == " " * 14 + "^"


CONSTRAINT = "* GenerateContentRequest."
SIZES = "Supported values are: 1K, 2K, 4K, 512, 512P, 512PX."


@pytest.mark.parametrize(
    ("model", "body", "message"),
    [
        (PRO, {}, CONSTRAINT + "contents: contents is not specified\n"),
        (PRO, {"contents": []}, CONSTRAINT + "contents: contents is not specified\n"),
        (PRO, {"contents": [{"parts": []}]}, "Request has empty input."),
        (PRO, {"contents": [{}]}, "Request has empty input."),
        ("gemini-2.5-flash", prompt(""), "Request has empty input."),
        ("gemini-2.5-flash", prompt(temperature=2.5), CONSTRAINT + "generation_config.temperature: temperature must be in the range [0.0, 2.0].\n"),
        (PRO, prompt(imageConfig={"imageSize": "1k"}), f"Unsupported image_size '1k'. {SIZES}"),
        (PRO, prompt(imageConfig={"imageSize": "16K", "aspectRatio": "1:1"}), f"Unsupported image_size '16K'. {SIZES}"),
        (LITE, prompt(imageConfig={"imageSize": "2K"}), "Image size 2K is not supported for this model"),
        (PRO, prompt(imageConfig={"aspectRatio": "1:8"}), "Aspect ratio 1:8 is not supported for this model"),
        (FLASH_25, prompt(thinkingConfig={"thinkingLevel": "HIGH"}), "Thinking level is not supported for this model."),
        (FLASH_31, prompt(thinkingConfig={"thinkingLevel": "medium"}), "Thinking level MEDIUM is not supported for this model. Please retry with other thinking level."),
        (LITE, prompt(thinkingConfig={"thinkingLevel": "LOW"}), "Thinking level LOW is not supported for this model. Please retry with other thinking level."),
        (PRO, prompt(responseLogprobs=True), "Logprobs is not enabled for this model"),
        (FLASH_25, prompt(presencePenalty=0.5), "Penalty is not enabled for models/gemini-2.5-flash-image"),
        (PRO, prompt("x", ("text/plain", b"words")), "Unsupported MIME type: text/plain"),
        (PRO, prompt("x", ("image/avif", b"words")), "Unsupported MIME type: image/avif"),
        (PRO, prompt("x", ("image/png", b"words")), "Unable to process input image."),
        (PRO, prompt("x", ("image/png", b"")), None),
    ],
)
def test_what_the_model_does_not_take_is_refused_without_details(server, model, body, message):
    answer = generate(server, model, body)
    assert answer.status == 400
    if message is not None:
        assert answer.body == refusal(message)


def test_constraints_are_checked_before_the_model_is_looked_for(server):
    answer = generate(server, "gemini-9-image", {"contents": [], "generationConfig": {"imageConfig": {"aspectRatio": "5:3"}}})
    lines = answer.json["error"]["message"].splitlines()
    assert answer.status == 400
    assert lines[0] == "* GenerateContentRequest.contents: contents is not specified"
    assert lines[1].startswith("* GenerateContentRequest.generation_config.image_config.aspect_ratio: aspect_ratio must be one of ")
    assert len(lines) == 2


def test_json_is_read_before_constraints_are_checked(server):
    answer = generate(server, PRO, {"contents": [], "generationConfig": {"imageConfig": {"ratio": "5:3"}}})
    problem = unknown("ratio", "generation_config.image_config")
    assert answer.body == refusal(problem[1], details=violations(problem))


def test_an_unsigned_picture_of_the_model_is_refused_on_gemini_3_alone(server):
    part = {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(encoded(noise(1))).decode()}}
    turns = [("user", [{"text": "draw"}]), ("model", [{"text": "Here:"}, part]), ("user", [{"text": "make it blue"}])]
    body = {"contents": [{"role": role, "parts": parts} for role, parts in turns]}
    assert generate(server, FLASH_25, body).status == 200
    answer = generate(server, PRO, body)
    assert answer.status == 400
    assert answer.body == refusal(
        "Image part is missing a thought_signature in content position 2, part position 2. Please refer to"
        " https://ai.google.dev/gemini-api/docs/thought-signatures#model-behavior for more details."
    )


# Keys

NO_KEY = (
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer"
    " identity to call this API."
)
BAD_KEY = "API key not valid. Please pass a valid API key."
BAD_KEY_DETAILS = [
    {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "API_KEY_INVALID",
        "domain": "googleapis.com",
        "metadata": {"service": "generativelanguage.googleapis.com"},
    },
    {"@type": "type.googleapis.com/google.rpc.LocalizedMessage", "locale": "en-US", "message": BAD_KEY},
]


@pytest.mark.parametrize(("method", "path"), [("POST", "/v1beta/models/gemini-3-pro-image:generateContent"), ("GET", "/v1/models"), ("GET", "/v1beta/models/gemini-3-pro-image")])
def test_a_caller_without_a_key_is_refused(server, method, path):
    answer = ask(server, method, path, prompt() if method == "POST" else None, key=None)
    assert answer.status == 403
    assert answer.body == refusal(NO_KEY, 403, "PERMISSION_DENIED")
    assert answer.field("Content-Type") == "application/json; charset=UTF-8"


@pytest.mark.parametrize("fields", [{"x_goog_api_key": "any"}, {"Authorization": "Bearer any"}])
def test_any_key_will_do(server, fields):
    assert ask(server, "GET", "/v1beta/models", key=None, **fields).status == 200


def test_the_key_can_stand_in_the_query(server):
    path = "/v1beta/models/gemini-2.5-flash-image:generateContent"
    assert ask(server, "POST", f"{path}?key=any", prompt(), key=None).status == 200
    assert ask(server, "POST", f"{path}?alt=json&key=any", prompt(), key=None).status == 200


def test_one_key_can_be_required(start):
    server = start("--require-key", "AIza-the-only-one")
    for answer in (generate(server, PRO, prompt()), ask(server, "GET", "/v1beta/models"), ask(server, "GET", "/v1beta/models?key=x", key=None)):
        assert answer.status == 400
        assert answer.body == refusal(BAD_KEY, details=BAD_KEY_DETAILS)
    assert generate(server, PRO, prompt(), key="AIza-the-only-one").status == 200
    assert ask(server, "GET", "/v1beta/models?key=AIza-the-only-one", key=None).status == 200
    assert ask(server, "GET", "/v1beta/models", key=None).body == refusal(NO_KEY, 403, "PERMISSION_DENIED")


# What only one probe or document tells


@pytest.mark.parametrize(
    ("model", "body", "message"),
    [
        (PRO, prompt(responseFormat={"image": {"delivery": "URI"}}), "Request contains an invalid argument."),
        ("gemini-3.5-flash", prompt(thinkingConfig={"thinkingBudget": 0}), "Request contains an invalid argument."),
        (
            "gemini-2.5-flash",
            {"contents": [{"role": "user", "parts": [{"text": "a"}]}, {"role": "model", "parts": [{"text": "b"}]}]},
            "Requests ending with a model turn are not supported.",
        ),
    ],
)
def test_what_a_probe_saw_refused_is_refused(server, model, body, message):
    answer = generate(server, model, body)
    assert answer.status == 400
    assert answer.body == refusal(message)


def test_a_field_given_twice_in_two_spellings_is_refused(server):
    answer = generate(server, FLASH_31, prompt(thinkingConfig={"thinking_budget": 1, "thinkingBudget": 2}))
    place = "generation_config.thinking_config"
    problem = (place, f"Invalid value at '{place}' (oneof), oneof field '_thinking_budget' is already set. Cannot set 'thinkingBudget'")
    assert answer.body == refusal(problem[1], details=violations(problem))


def test_response_format_is_taken_and_ignored(server):
    asked = prompt(responseFormat={"image": {"aspectRatio": "ASPECT_RATIO_ONE_BY_ONE", "imageSize": "IMAGE_SIZE_TWO_K", "mimeType": "IMAGE_JPEG"}})
    assert generate(server, FLASH_25, asked).picture_type == "image/png"


def test_only_angle_brackets_are_escaped_in_what_is_quoted(server):
    answer = generate(server, PRO, {**TEXT, "<b>&'é/東": 1})
    problem = unknown("<b>&'é/東")
    assert answer.body == refusal(problem[1], details=violations(problem))
    assert b"\\u003cb\\u003e&'" in answer.body


@pytest.mark.parametrize(("version", "status"), [("v1beta", 200), ("v1", 404)])
def test_a_latest_name_is_resolved_on_v1beta_alone(server, version, status):
    answer = generate(server, "gemini-flash-latest", prompt(), version=version)
    assert answer.status == status
    if status == 200:
        assert answer.json["modelVersion"] not in ("", "gemini-flash-latest")


def test_a_body_beyond_the_documented_limit_is_refused_before_it_is_sent(server):
    """100 MB: the words are a guess, that it does not wait for the body is the point."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        fields = f"Host: x\r\nx-goog-api-key: k\r\nContent-Type: application/json\r\nContent-Length: {200 << 20}\r\nExpect: 100-continue\r\n\r\n"
        connection.sendall(f"POST /v1beta/models/{PRO}:generateContent HTTP/1.1\r\n{fields}".encode())
        assert connection.recv(1 << 16).startswith(b"HTTP/1.1 400 ")
