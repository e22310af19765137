"""Prompts that ask for several pictures get them in one answer, and everything that counts pictures counts each."""

import base64
import json

import pytest

import sdk
from facts import BY_ID, CURRENT
from pictures import opened, pixels
from test_streams import events
from wire import ask, generate, prompt

FOUR = "a set of four images of a red bicycle"
FLASH, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"


def pictures(parts: list[dict]) -> list[bytes]:
    return [base64.b64decode(part["inlineData"]["data"], validate=True) for part in parts if "inlineData" in part and not part.get("thought")]


@pytest.mark.parametrize("model", CURRENT, ids=lambda model: model.id)
def test_a_set_of_four_is_four_different_pictures_in_one_candidate(server, model):
    client = sdk.client(server)
    answer = client.models.generate_content(model=model.id, contents=FOUR)
    (candidate,) = answer.candidates
    blobs = sdk.blobs(answer)
    assert [blob.mime_type for blob in blobs] == [model.mime] * 4
    assert {opened(blob.data).size for blob in blobs} == {model.pixels(None, None)}
    assert len({pixels(blob.data) for blob in blobs}) == 4
    (details,) = answer.usage_metadata.candidates_tokens_details
    assert details.token_count == 4 * model.tokens.get("1K", 1290)
    signatures = [part.thought_signature for part in candidate.content.parts if part.inline_data]
    assert (len(set(signatures)) == 4 and all(signatures)) if model.id.startswith("gemini-3") else signatures is not None


def test_the_same_series_again_is_the_same(server):
    first, second = (pictures(generate(server, PRO, prompt(FOUR)).parts) for _ in range(2))
    assert first == second and len(first) == 4


@pytest.mark.parametrize(("words", "count"), [("a set of two images of a cat", 2), ("a set of 40 images of a cat", 10), ("a cat", 1)])
def test_a_series_has_one_to_ten_pictures(server, words, count):
    assert len(pictures(generate(server, FLASH, prompt(words, responseModalities=["IMAGE"])).parts)) == count


@pytest.mark.parametrize("model", [FLASH, PRO])
def test_a_stream_has_an_event_for_each_and_counts_as_it_goes(server, model):
    heard = events(ask(server, "POST", f"/v1beta/models/{model}:streamGenerateContent?alt=sse", prompt(FOUR)).body)
    drawn = [event for event in heard if "inlineData" in event["candidates"][0]["content"].get("parts", [{}])[0]]
    tokens = BY_ID[model].tokens.get("1K", 1290)
    assert [event["usageMetadata"]["candidatesTokensDetails"][0]["tokenCount"] for event in drawn] == [tokens * n for n in (1, 2, 3, 4)]
    streamed = [data for event in drawn for data in pictures(event["candidates"][0]["content"]["parts"])]
    assert streamed == pictures(generate(server, model, prompt(FOUR)).parts)


def test_the_ledger_and_the_price_count_each(start):
    server = start()
    generate(server, PRO, prompt("a red bicycle"))
    generate(server, PRO, prompt(FOUR))
    total = server.usage_after(2)["total"]
    assert total["images"] == 5
    rows = json.loads(ask(server, "GET", "/__admin/journal?limit=2").body)["entries"]
    assert rows
    assert "4 pictures" in server.log


def test_a_quota_of_pictures_counts_each(start, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text("scenario: 1\nlimits:\n  - {id: few, scope: [session], buckets: {ipm: 5}, count_failed: false}\n")
    server = start("--scenario", str(scenario))
    assert generate(server, FLASH, prompt(FOUR)).status == 200
    assert generate(server, FLASH, prompt("a set of two images of a cat")).status == 429
    assert generate(server, FLASH, prompt("a cat")).status == 200


def test_the_console_shows_each(start):
    server = start()
    sent = pictures(generate(server, FLASH, prompt(FOUR)).parts)
    shown = [ask(server, "GET", f"/__admin/exchange/picture?number=1&index={index}&of=answer").body for index in range(4)]
    assert shown == sent
    close = ask(server, "GET", "/__admin/exchange?number=1").json
    assert [(picture["mimeType"], picture["width"]) for picture in close["answer"]["pictures"]] == [("image/png", 1024)] * 4


def test_a_recorded_series_is_replayed(start, tmp_path):
    origin = start()
    recorder = start("--fixtures", str(tmp_path), "--upstream", origin.url, "--mode", "record")
    recorded = generate(recorder, PRO, prompt(FOUR)).parts
    assert recorder.stop() == 0
    replayed = generate(start("--fixtures", str(tmp_path), "--mode", "replay"), PRO, prompt(FOUR)).parts
    assert pictures(replayed) == pictures(recorded) and len(pictures(replayed)) == 4


def test_drafts_come_first_and_are_others(start):
    server = start("--thoughts", "images")
    body = prompt(FOUR, thinkingConfig={"includeThoughts": True})
    parts = generate(server, PRO, body).parts
    drafts = [part for part in parts if "inlineData" in part and part.get("thought")]
    assert len(drafts) == 1 and len(pictures(parts)) == 4
    close = ask(server, "GET", "/__admin/exchange?number=1").json
    assert [picture["width"] for picture in close["answer"]["pictures"]] == [None, 1408, 1408, 1408, 1408]


def test_fewer_images_takes_some_away(start):
    server = start("--triggers")
    answer = generate(server, PRO, prompt(FOUR), x_plantain_fault="fewer-images; count=2")
    whole = pictures(generate(server, PRO, prompt(FOUR)).parts)
    assert pictures(answer.parts) == whole[:2]


def test_a_chat_goes_on_with_the_last_picture_of_a_series(server):
    """The next turn follows the shape of that picture and has one picture of its own."""
    client = sdk.client(server)
    chat = client.chats.create(model=FLASH, config=sdk.config("3:2"))
    assert len(sdk.blobs(chat.send_message(FOUR))) == 4
    client_again = client.chats.create(model=FLASH, history=chat.get_history())
    assert opened(sdk.picture(client_again.send_message("now make it night"))).size == (1248, 832)
