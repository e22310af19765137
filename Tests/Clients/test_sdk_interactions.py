"""The Interactions API through google-genai: create, stream, get, edit, delete, cancel; a crash; what goes wrong."""

import base64
import signal

import pytest

from sdk import client
from server import Server

pytest.importorskip("google.genai._gaos", reason="this google-genai has no such interactions")

MODEL = "gemini-3-pro-image"
NO_ID = "v1_ChdITjJYYXBPRUt0TDhuc0VQMjdDTjBRMBIXSE4yWGFwT0VLdEw4bnNFUDI3Q04wUTA"


def jpeg(interaction) -> bytes:
    image = interaction.output_image
    assert image.mime_type == "image/jpeg"
    data = base64.b64decode(image.data)
    assert data[:2] == b"\xff\xd8" and data[-2:] == b"\xff\xd9"
    return data


def test_a_picture_is_made_told_again_edited_and_deleted(server):
    api = client(server)
    made = api.interactions.create(model=MODEL, input="a red bicycle", response_format={"type": "image", "aspect_ratio": "1:1"})
    assert made.status == "completed" and made.id.startswith("v1_") and made.usage.total_output_tokens >= 1120
    picture = jpeg(made)
    assert jpeg(api.interactions.get(made.id)) == picture
    edited = api.interactions.create(model=MODEL, input="make the sky green", previous_interaction_id=made.id)
    assert edited.usage.total_input_tokens > made.usage.total_input_tokens + 200
    assert jpeg(edited) != picture
    api.interactions.delete(made.id)
    with pytest.raises(Exception, match="Requested entity was not found"):
        api.interactions.get(made.id)


def test_a_stream_has_the_picture_of_the_whole(server):
    api = client(server)
    events = list(api.interactions.create(model=MODEL, input="a red bicycle", stream=True))
    kinds = [event.event_type for event in events]
    assert kinds[:2] == ["interaction.created", "interaction.status_update"] and kinds[-1] == "interaction.completed"
    (image,) = [event.delta for event in events if event.event_type == "step.delta" and event.delta.type == "image"]
    made = events[-1].interaction
    assert base64.b64decode(image.data) == jpeg(api.interactions.get(made.id))
    again = list(api.interactions.get(made.id, stream=True))
    assert [event.event_type for event in again] == kinds
    rest = list(api.interactions.get(made.id, stream=True, last_event_id=again[-2].event_id))
    assert [event.event_type for event in rest] == ["interaction.completed"]


def test_refusals_are_the_services(server):
    api = client(server)
    png = {"type": "image", "mime_type": "image/png"}
    with pytest.raises(Exception, match="The value 'image/png' is not supported for 'response_format.mime_type'"):
        api.interactions.create(model=MODEL, input="x", response_format=png)
    with pytest.raises(Exception, match="does not support background interactions"):
        api.interactions.create(model=MODEL, input="x", background=True)
    with pytest.raises(Exception, match="Requested entity was not found"):
        api.interactions.cancel(NO_ID)
    made = api.interactions.create(model=MODEL, input="a red bicycle", store=False)
    with pytest.raises(Exception, match="Requested entity was not found"):
        api.interactions.create(model=MODEL, input="bluer", previous_interaction_id=made.id)


def test_what_was_answered_survives_a_kill(binary, tmp_path):
    data = str(tmp_path / "data")
    first = Server(binary, "--data", data)
    api = client(first)
    made = api.interactions.create(model=MODEL, input="a red bicycle")
    first.process.send_signal(signal.SIGKILL)
    first.process.wait()
    with Server(binary, "--data", data) as second:
        api = client(second)
        assert jpeg(api.interactions.get(made.id)) == jpeg(made)
        assert jpeg(api.interactions.create(model=MODEL, input="make it blue", previous_interaction_id=made.id)) != jpeg(made)


def test_the_sdk_tries_again_by_itself(start, tmp_path):
    scenario = tmp_path / "once.yaml"
    scenario.write_text("scenario: 1\nrules:\n  - id: busy\n    when: {op: interactions}\n    sequence: [overloaded-503 x1, pass]\n")
    server = start("--scenario", str(scenario))
    api = client(server)
    assert jpeg(api.interactions.create(model=MODEL, input="a red bicycle"))
    assert server.usage_after(2)["total"]["requests"] == 2


def test_recorded_and_replayed(server, start, tmp_path):
    fixtures = str(tmp_path / "fixtures")
    ask = {"model": MODEL, "input": "a red bicycle"}
    recorder = start("--mode", "record", "--upstream", server.url, "--fixtures", fixtures)
    api = client(recorder)
    made = api.interactions.create(**ask)
    heard = list(api.interactions.create(**ask, stream=True))
    assert recorder.stop() == 0
    replayer = start("--mode", "replay", "--fixtures", fixtures)
    api = client(replayer)
    again = api.interactions.create(**ask)
    assert again.id == made.id and jpeg(again) == jpeg(made)
    told = list(api.interactions.create(**ask, stream=True))
    assert [event.model_dump() for event in told] == [event.model_dump() for event in heard]
