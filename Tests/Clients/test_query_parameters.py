"""Parameters that every method takes: the key, the form of the answer, and masks of its fields."""

import pytest

from test_streams import events
from wire import KEY, ask, generate, pretty, prompt, refusal

FLASH_25 = "gemini-2.5-flash-image"
CALL, STREAM = (f"/v1beta/models/{FLASH_25}:{method}" for method in ("generateContent", "streamGenerateContent"))


def masked(server, fields: str, path: str = CALL):
    answer = ask(server, "POST", f"{path}{'&' if '?' in path else '?'}fields={fields}", prompt())
    assert answer.status == 200
    return answer


def test_the_key_of_the_query_is_the_caller(start):
    server = start("--require-key", "the-right-one")
    assert ask(server, "POST", f"{CALL}?key=the-right-one", prompt(), key=None).status == 200
    assert ask(server, "POST", f"{CALL}?key=another", prompt(), key=None).status == 400
    assert ask(server, "POST", f"{STREAM}?alt=sse&key=the-right-one", prompt(), key=None).status == 200
    assert ask(server, "GET", "/v1beta/models?pageSize=1&key=the-right-one", key=None).status == 200


@pytest.mark.parametrize("query", ["alt=json", "%24alt=json", "$alt=json", "alt=json%3Benum-encoding%3Dint", "%24.xgafv=2&quotaUser=me&uploadType=x"])
def test_parameters_of_every_method_change_nothing(server, query):
    assert ask(server, "POST", f"{CALL}?{query}", prompt()).picture == generate(server, FLASH_25, prompt()).picture


@pytest.mark.parametrize("query", ["alt=sse", "%24alt=sse", "$alt=sse"])
def test_a_stream_of_events_can_be_asked_for_in_two_spellings(server, query):
    answer = ask(server, "POST", f"{STREAM}?{query}", prompt())
    assert answer.field("Content-Type") == "text/event-stream"
    assert len(events(answer.body)) > 2


@pytest.mark.parametrize("query", ["prettyPrint=false", "%24prettyPrint=false"])
def test_an_answer_can_be_one_line(server, query):
    path = f"/v1beta/models/{FLASH_25}"
    answer = ask(server, "GET", f"{path}?{query}")
    assert answer.body.rstrip(b"\n").count(b"\n") == 0
    assert answer.json == ask(server, "GET", path).json
    picture = ask(server, "POST", f"{CALL}?{query}", prompt())
    assert picture.body.rstrip(b"\n").count(b"\n") == 0
    assert picture.picture == generate(server, FLASH_25, prompt()).picture


def test_pretty_printing_can_be_asked_for(server):
    path = f"/v1beta/models/{FLASH_25}"
    assert ask(server, "GET", f"{path}?prettyPrint=true").body == pretty(ask(server, "GET", path).json)


@pytest.mark.parametrize("fields", ["candidates.content.parts.text", "candidates/content/parts/text", "candidates(content(parts(text)))"])
def test_a_mask_leaves_out_the_picture(server, fields):
    answer = masked(server, fields)
    assert list(answer.json) == ["candidates"]
    assert [list(candidate) for candidate in answer.json["candidates"]] == [["content"]]
    assert [part["text"] for part in answer.json["candidates"][0]["content"]["parts"] if part] == [
        part["text"] for part in generate(server, FLASH_25, prompt()).parts if "text" in part
    ]
    assert len(answer.body) < 1000
    assert answer.body == pretty(answer.json)


@pytest.mark.parametrize("name", ["fields", "%24fields"])
def test_a_mask_picks_from_several_branches(server, name):
    answer = ask(server, "POST", f"{CALL}?{name}=modelVersion,usageMetadata(totalTokenCount)", prompt())
    total = generate(server, FLASH_25, prompt()).json["usageMetadata"]["totalTokenCount"]
    # The order is the answer's, not the mask's.
    assert answer.body == pretty({"usageMetadata": {"totalTokenCount": total}, "modelVersion": FLASH_25})


def test_a_star_takes_all(server):
    assert list(masked(server, "*").json) == list(generate(server, FLASH_25, prompt()).json)


def test_a_mask_holds_for_every_event_of_a_stream(server):
    for event in events(masked(server, "modelVersion,usageMetadata(totalTokenCount)", f"{STREAM}?alt=sse").body):
        assert list(event) == ["usageMetadata", "modelVersion"]
        assert list(event["usageMetadata"]) == ["totalTokenCount"]
    for item in masked(server, "modelVersion", STREAM).json:
        assert item == {"modelVersion": FLASH_25}


def test_a_mask_holds_for_lists(server):
    answer = ask(server, "GET", "/v1beta/models?pageSize=2&fields=models.name,nextPageToken").json
    assert [list(model) for model in answer["models"]] == [["name"], ["name"]]
    assert answer["nextPageToken"]


def test_a_mask_leaves_errors_whole(server):
    answer = ask(server, "POST", f"{CALL}?fields=modelVersion", {"contents": []})
    assert answer.status == 400
    assert answer.json["error"]["message"] == "* GenerateContentRequest.contents: contents is not specified\n"


def test_a_masked_picture_is_still_paid_for(start):
    server = start()
    masked(server, "modelVersion")
    generate(server, FLASH_25, prompt())
    assert server.stop() == 0
    total = server.usage()["total"]
    assert (total["requests"], total["images"], total["tokens"]["candidatesImage"]) == (2, 2, 2 * 1290)


@pytest.mark.parametrize(("method", "path"), [("POST", CALL), ("GET", "/v1beta/models")])
@pytest.mark.parametrize("name", ["callback", "%24callback"])
def test_script_in_a_callback_is_refused(server, method, path, name):
    answer = ask(server, method, f"{path}?{name}=alert", prompt() if method == "POST" else None)
    assert answer.status == 400
    assert answer.field("Content-Type") == "application/json; charset=UTF-8"
    assert not answer.body.startswith(b"alert") and b"alert(" not in answer.body
    assert answer.body == refusal("Request contains an invalid argument.")


@pytest.mark.parametrize("origin", [None, "https://app.example"])
def test_the_key_of_the_query_comes_with_any_origin(server, origin):
    fields = {"Origin": origin} if origin else {}
    answer = ask(server, "POST", f"{CALL}?key={KEY}", prompt(), key=None, **fields)
    assert answer.status == 200
    assert answer.field("Access-Control-Allow-Origin") == origin
