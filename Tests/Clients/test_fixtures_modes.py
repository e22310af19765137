"""Who answers: a fixture, upstream or plantain; for everybody, for a session, for a request."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import live
from flows import EDIT, FLASH_25, FLOWS, PRO, heard
from service import json_of
from waiting import until
from wire import ask, generate, prompt

PATH = f"/v1beta/models/{PRO}:generateContent"
ROUTE = f"POST {PATH}"


def numbered(number: int):
    """An answer that says which it is."""
    return json_of(live.answer([{"text": f"answer {number}"}]))


def said(server, text: str = "a red bicycle", prefix: str = "", **fields: str) -> str:
    """The first word of the answer, or its status."""
    answer = ask(server, "POST", prefix + PATH, prompt(text), **fields)
    return answer.parts[0].get("text", "a picture") if answer.status == 200 else str(answer.status)


@pytest.fixture
def counting(upstream):
    """An upstream that counts its answers."""
    upstream.on(ROUTE, *map(numbered, range(1, 9)))
    return upstream


def fill(tape, upstream, *texts: str, times: int = 1, prefix: str = "", **fields: str) -> list[str]:
    """Records these texts and stops; what was answered."""
    server = tape.record(upstream)
    answers = [said(server, text, prefix, **fields) for _ in range(times) for text in texts]
    assert server.stop() == 0
    return answers


def test_auto_gives_the_fixture_if_there_is_one_and_else_a_picture(tape, counting):
    fill(tape, counting, "a red bicycle")
    server = tape.play(mode="auto")
    assert said(server) == "answer 1"
    assert generate(server, PRO, prompt("a blue bicycle")).picture
    assert [entry["source"] for entry in ask(server, "GET", "/__admin/journal").json["entries"]] == ["synthesize", "fixture"]


def test_auto_is_the_mode_of_a_server_with_fixtures(tape, counting):
    fill(tape, counting, "a red bicycle")
    server = tape.start("--fixtures", str(tape.folder))
    assert said(server) == "answer 1" and generate(server, PRO, prompt("a blue bicycle")).status == 200
    assert ask(server, "GET", "/__admin/mode").json["mode"] == "auto"


def test_record_new_asks_upstream_once(tape, counting):
    server = tape.record(counting, mode="record-new")
    assert [said(server) for _ in range(3)] == ["answer 1"] * 3
    assert said(server, "a blue bicycle") == "answer 2"
    assert len(counting.requests) == 2 and len(tape.files()) == 2


def test_record_asks_upstream_every_time_and_keeps_divergent_answers_in_order(tape, counting):
    assert fill(tape, counting, "a red bicycle", times=3) == ["answer 1", "answer 2", "answer 3"]
    assert [exchange.get("turn", 1) for exchange in tape.exchanges()] == [1, 2, 3]
    first, second, third = tape.names()
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_recording_again_replaces_what_was_there(tape, counting):
    fill(tape, counting, "a red bicycle", times=2)
    names = tape.names()
    assert fill(tape, counting, "a red bicycle", times=2) == ["answer 3", "answer 4"]
    assert tape.names() == names and not tape.litter()
    server = tape.replay()
    assert [said(server) for _ in range(2)] == ["answer 3", "answer 4"]


def test_turns_of_before_go_when_there_are_fewer_now(tape, counting):
    fill(tape, counting, "a red bicycle", times=3)
    fill(tape, counting, "a red bicycle", times=2)
    server = tape.replay()
    assert [said(server) for _ in range(3)] == ["answer 4", "answer 5", "answer 5"]
    assert len(tape.files()) == 2


def test_the_same_answer_again_is_a_turn_like_any_other(tape, upstream):
    upstream.on(ROUTE, numbered(1), numbered(1), numbered(2))
    fill(tape, upstream, "a red bicycle", times=3)
    server = tape.replay()
    assert [said(server) for _ in range(4)] == ["answer 1", "answer 1", "answer 2", "answer 2"]


@pytest.mark.parametrize(
    ("then", "answers"),
    [
        (None, ["answer 1", "answer 2", "answer 2", "answer 2", "answer 2"]),
        ("last", ["answer 1", "answer 2", "answer 2", "answer 2", "answer 2"]),
        ("repeat", ["answer 1", "answer 2", "answer 1", "answer 2", "answer 1"]),
        ("end", ["answer 1", "answer 2", "404", "404", "404"]),
    ],
)
def test_divergent_answers_come_in_order_and_then_as_the_last_says(tape, counting, then, answers):
    fill(tape, counting, "a red bicycle", times=2)
    if then:
        tape.edit(lambda exchange: exchange.update(then=then), 1, before="route")
    server = tape.replay()
    assert [said(server) for _ in range(5)] == answers


def test_every_session_has_turns_of_its_own(tape, counting):
    fill(tape, counting, "a red bicycle", times=3)
    server = tape.replay()
    prefixes = [f"/s/worker-{number}" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda prefix: [said(server, prefix=prefix) for _ in range(4)], prefixes))
    assert told == [["answer 1", "answer 2", "answer 3", "answer 3"]] * 8
    assert said(server) == "answer 1"


def test_parallel_tests_record_under_their_own_names(tape, service):
    server = tape.record(service)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: heard(server, FLOWS["edit"], f"/s/test-{number}"), range(4)))
    assert server.stop() == 0
    assert [name.partition("/")[0] for name in tape.names()] == [f"test-{number}" for number in range(4)]


def test_a_session_prefers_what_was_recorded_under_its_name(tape, counting):
    server = tape.record(counting)
    assert [said(server, prefix=prefix) for prefix in ("", "/s/one", "/s/two")] == ["answer 1", "answer 2", "answer 3"]
    assert server.stop() == 0
    server = tape.replay()
    assert [said(server, prefix=prefix) for prefix in ("/s/two", "/s/one")] == ["answer 3", "answer 2"]


def test_a_recording_is_named_by_the_client_that_says_so(tape, counting):
    fill(tape, counting, "a red bicycle", x_plantain_name="test_edit")
    (name,) = tape.names()
    group, _, slug = name.partition("/")
    assert group == "test_edit" and slug.startswith("a-red-bicycle-")
    assert not counting.requests[0].field("x-plantain-name"), "it is nobody's business upstream"
    assert said(tape.replay()) == "answer 1"


@pytest.mark.parametrize("name", ["..", ".", "...", ".hidden", "a/b", "/etc", "x" * 65, "a b", "a\\b"])
def test_no_name_leads_out_of_the_folder_or_hides_in_it(tape, counting, name):
    server = tape.record(counting)
    assert said(server, "../../etc", x_plantain_name=name) == "answer 1"
    assert server.stop() == 0
    (found,) = tape.names()
    assert all(part.strip(".") and not part.startswith(".") for part in found.split("/"))
    assert not [path for path in tape.folder.parent.rglob("exchange.json") if tape.folder not in path.parents]
    assert said(tape.replay(), "../../etc") == "answer 1"


def test_parallel_recordings_are_all_there(tape, service):
    texts = [f"picture {number % 25}" for number in range(200)]
    server = tape.record(service)
    with ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(lambda text: generate(server, PRO, prompt(text)).status, texts))
    assert server.stop() == 0
    assert answers == [200] * 200 and sorted(exchange["prompt"] for exchange in tape.exchanges()) == sorted(texts)
    assert not tape.litter() and tape.fixtures("verify").returncode == 0


def test_passthrough_writes_nothing(tape, counting):
    server = tape.record(counting, mode="passthrough")
    assert [said(server) for _ in range(2)] == ["answer 1", "answer 2"]
    assert not tape.files() and not tape.litter()


def test_diff_gives_the_fixture_and_says_what_upstream_says_now(tape, upstream):
    upstream.on(ROUTE, numbered(1), json_of(live.answer([{"text": "answer 2"}], "MAX_TOKENS")))
    fill(tape, upstream, "a red bicycle")
    server = tape.record(upstream, mode="diff")
    assert said(server) == "answer 1"
    until(lambda: len(upstream.requests) == 2)
    assert len(tape.files()) == 1
    assert server.stop() == 0
    assert "finishReason" in server.log


def test_the_mode_of_everybody_is_changed_while_it_runs(tape, counting):
    server = tape.record(counting)
    assert said(server) == "answer 1"
    assert ask(server, "PUT", "/__admin/mode", {"mode": "replay"}).status == 200
    assert [said(server), said(server), said(server, "a blue bicycle")] == ["answer 1", "answer 1", "404"]
    assert ask(server, "PUT", "/__admin/mode", {"mode": "auto"}).status == 200
    assert generate(server, PRO, prompt("a blue bicycle")).picture
    assert len(counting.requests) == 1


def test_the_mode_of_one_session_leaves_the_others_alone(tape, counting):
    server = tape.record(counting)
    assert ask(server, "PUT", "/__admin/mode?session=careful", {"mode": "replay"}).json["mode"] == "replay"
    assert [said(server, prefix="/s/careful"), said(server)] == ["404", "answer 1"]
    assert ask(server, "PUT", "/__admin/mode?session=careful", {"mode": None}).status == 200
    assert said(server, "a blue bicycle", prefix="/s/careful") == "answer 2"


def test_a_mode_that_is_none_is_refused_and_changes_nothing(tape, counting):
    server = tape.record(counting)
    for body in ({"mode": "recrod"}, {"mode": 1}, {}):
        refused = ask(server, "PUT", "/__admin/mode", body)
        assert refused.status == 400 and "record-new" in refused.body.decode()
    assert said(server) == "answer 1"
    refused = ask(tape.replay(), "PUT", "/__admin/mode", {"mode": "record"})
    assert refused.status == 400 and "--upstream" in refused.body.decode()


def test_a_request_chooses_its_mode_where_triggers_are_on(tape, counting):
    server = tape.record(counting, "--triggers", mode="auto")
    assert generate(server, PRO, prompt("a red bicycle")).picture
    assert said(server, x_plantain_mode="record") == "answer 1"
    assert said(server) == "answer 1"
    assert said(server, "a blue bicycle", x_plantain_mode="replay") == "404"
    assert said(server, x_plantain_mode="passthrough") == "answer 2"
    assert not any(request.field("x-plantain-mode") for request in counting.requests)
    refused = ask(server, "POST", PATH, prompt(), x_plantain_mode="recrod")
    assert refused.status == 400 and "record-new" in refused.json["error"]["message"]
    server = tape.replay()
    assert said(server, "a blue bicycle", x_plantain_mode="auto") == "404", "nobody asked for triggers"


def test_several_folders_are_asked_in_order(tape, counting, tmp_path):
    fill(tape, counting, "a red bicycle")
    first = tape.folder
    tape.folder = tmp_path / "other"
    assert fill(tape, counting, "a red bicycle", "a blue bicycle") == ["answer 2", "answer 3"]
    server = tape.start("--mode", "replay", "--fixtures", f"{first},{tape.folder}")
    assert [said(server), said(server, "a blue bicycle")] == ["answer 1", "answer 3"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--mode", "recrod"], "record"),
        (["--fixture-cache", "much"], "much"),
        (["--upstream", "localhost"], "--upstream"),
        (["--upstream", "https://x", "--upstream-ca", "/nowhere.pem"], "/nowhere.pem"),
        (["--pace", "fast"], "fast"),
    ],
    ids=" ".join,
)
def test_a_flag_that_cannot_be_meant_is_one_sentence(tape, words, named):
    done = tape.command("serve", "--port", "0", "--ledger", "off", "--fixtures", str(tape.folder), *words)
    assert done.returncode == 2 and done.stderr.startswith("plantain: ") and done.stderr.count("\n") == 1
    assert named in done.stderr


def test_record_is_serve_in_the_mode_record(tape, counting):
    flags = ("--fixtures", str(tape.folder), "--upstream", counting.url, "--upstream-ca", str(tape.authority.ca))
    server = tape.start(*flags, command="record")
    assert said(server) == "answer 1"
    assert len(tape.files()) == 1


@pytest.mark.parametrize("model", [PRO, FLASH_25])
def test_a_recorded_answer_is_counted_as_one_of_upstream(tape, service, model):
    server = tape.record(service)
    generate(server, model, EDIT)
    # The last byte is sent before what it ends is written down.
    (entry,) = until(lambda: [entry for entry in ask(server, "GET", "/__admin/journal").json["entries"] if entry["ending"]])
    assert (entry["source"], entry["fixture"]) == ("upstream", tape.names()[0])
    assert server.usage_after(1)["total"]["requests"] == 1
