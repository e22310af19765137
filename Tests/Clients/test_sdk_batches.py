"""Batches by the SDK: in the body and by file, cancelled, deleted, killed in the middle."""

import json
import time

import pytest

from sdk import blobs, client
from server import Server
from waiting import until
from wire import ask, prompt

LITE = "gemini-3.1-flash-lite-image"


@pytest.fixture(scope="module")
def quick(binary, tmp_path_factory):
    with Server(binary, "--batch-duration", "0", "--data", str(tmp_path_factory.mktemp("data"))) as server:
        yield server


def requests(*texts: str, **config) -> list[dict]:
    return [{"contents": [{"role": "user", "parts": [{"text": text}]}], **({"config": config} if config else {})} for text in texts]


def state(job) -> str:
    return job.state.name


def test_requests_in_the_body_come_back_as_pictures(quick):
    caller = client(quick)
    made = caller.batches.create(model=LITE, src=requests("a red bicycle", "a blue boat"), config={"display_name": "two"})
    assert state(made) == "JOB_STATE_PENDING" and made.name.startswith("batches/") and len(made.name) == 44
    job = caller.batches.get(name=made.name)
    assert state(job) == "JOB_STATE_SUCCEEDED" and job.display_name == "two" and job.end_time >= job.create_time
    pictures = [blobs(item.response) for item in job.dest.inlined_responses]
    assert [len(found) for found in pictures] == [1, 1] and pictures[0][0].data[:2] == b"\xff\xd8" and pictures[0][0].data != pictures[1][0].data
    assert made.name in [job.name for job in caller.batches.list()]
    caller.batches.delete(name=made.name)
    assert made.name not in [job.name for job in caller.batches.list()]
    with pytest.raises(Exception, match="404"):
        caller.batches.get(name=made.name)


def test_a_request_that_is_wrong_has_an_error(quick):
    caller = client(quick)
    made = caller.batches.create(model=LITE, src=requests("x", image_config={"aspect_ratio": "5:3"}))
    (result,) = caller.batches.get(name=made.name).dest.inlined_responses
    assert result.response is None and result.error.code == 3 and "aspect_ratio must be one of" in result.error.message


def test_requests_in_a_file_come_back_in_one(quick, tmp_path):
    caller = client(quick)
    lines = [{"key": key, "request": {"contents": contents["contents"], "generation_config": {"responseModalities": ["IMAGE"]}}}
             for key, contents in {"one": requests("a red bicycle")[0], "two": {"contents": []}}.items()]  # fmt: skip
    source = tmp_path / "requests.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines))
    file = caller.files.upload(file=str(source), config={"mime_type": "application/jsonl"})
    made = caller.batches.create(model=LITE, src=file.name)
    job = caller.batches.get(name=made.name)
    assert state(job) == "JOB_STATE_SUCCEEDED" and job.dest.file_name == f"files/batch-{made.name.removeprefix('batches/')}"
    one, two = map(json.loads, caller.files.download(file=job.dest.file_name).splitlines())
    assert one["key"] == "one" and "inlineData" in one["response"]["candidates"][0]["content"]["parts"][0]
    assert two["key"] == "two" and two["error"]["code"] == 3


def test_it_costs_half(quick):
    ask(quick, "POST", f"/s/half/v1beta/models/{LITE}:generateContent", prompt("a red bicycle"))
    body = {"batch": {"inputConfig": {"requests": {"requests": [{"request": prompt("a red bicycle")}]}}}}
    assert ask(quick, "POST", f"/s/half/v1beta/models/{LITE}:batchGenerateContent", body).status == 200

    def tiers() -> dict | None:
        rows = {row["tier"]: row for row in ask(quick, "GET", "/__admin/usage?by=tier&session=half").json["rows"] if row["images"]}
        return rows if len(rows) == 2 else None

    rows = until(tiers)
    assert rows["batch"]["images"] == 1 and rows["batch"]["costUSD"] == pytest.approx(rows["standard"]["costUSD"] / 2, abs=1e-8)


def test_cancel(binary, tmp_path):
    with Server(binary, "--batch-duration", "1h", "--data", str(tmp_path)) as server:
        caller = client(server)
        made = caller.batches.create(model=LITE, src=requests("a red bicycle"))
        caller.batches.cancel(name=made.name)
        assert state(caller.batches.get(name=made.name)) == "JOB_STATE_CANCELLED"


def test_it_goes_on_after_kill_9(binary, tmp_path):
    flags = ("--data", str(tmp_path), "--batch-duration", "2s")
    server = Server(binary, *flags)
    caller = client(server)
    made = caller.batches.create(model=LITE, src=requests(*(f"picture {number}" for number in range(6))))
    results = tmp_path / "batches" / f"{made.name.removeprefix('batches/')}.results"
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and (not results.exists() or b"\n" not in results.read_bytes()):
        time.sleep(0.01)
    server.process.kill()
    server.process.wait()
    before = results.read_bytes().split(b"\n")[:-1]
    assert 1 <= len(before) < 6
    with Server(binary, *flags) as server:
        caller = client(server)
        deadline = time.monotonic() + 30
        while state(job := caller.batches.get(name=made.name)) != "JOB_STATE_SUCCEEDED":
            assert time.monotonic() < deadline, job.state
            time.sleep(0.05)
        assert [len(blobs(item.response)) for item in job.dest.inlined_responses] == [1] * 6
        first = json.loads(before[0][1:])["response"]["responseId"]
        assert ask(server, "GET", f"/v1beta/{made.name}").json["response"]["inlinedResponses"]["inlinedResponses"][0]["response"]["responseId"] == first
