"""Batches and caches without an SDK: recorded from a second plantain, and replayed."""

from wire import ask, prompt

BATCH = "/v1beta/models/gemini-3.1-flash-lite-image:batchGenerateContent"
LONG = {"model": "models/gemini-2.5-flash", "contents": prompt("plantain " * 2000)["contents"]}


def flow(server) -> list[tuple[int, bytes]]:
    """One request of each route, each made of what came before."""
    heard = []

    def say(method: str, path: str, body=None):
        answer = ask(server, method, path, body)
        heard.append((answer.status, answer.body))
        return answer

    requests = [{"request": prompt("a red bicycle"), "metadata": {"key": "one"}}]
    batch = say("POST", BATCH, {"batch": {"displayName": "b", "inputConfig": {"requests": {"requests": requests}}}}).json["name"]
    say("GET", f"/v1beta/{batch}")
    say("GET", "/v1beta/batches?pageSize=5")
    say("POST", f"/v1beta/{batch}:cancel")
    say("DELETE", f"/v1beta/{batch}")
    cache = say("POST", "/v1beta/cachedContents", LONG).json["name"]
    say("GET", f"/v1beta/{cache}")
    say("GET", "/v1beta/cachedContents")
    say("PATCH", f"/v1beta/{cache}?updateMask=ttl", {"ttl": "60s"})
    say("POST", "/v1beta/models/gemini-2.5-flash:generateContent", prompt("ping") | {"cachedContent": cache})
    say("DELETE", f"/v1beta/{cache}")
    return heard


def test_each_route_is_replayed_as_it_was_recorded(tape, start, tmp_path):
    live = start("--batch-duration", "0", "--data", str(tmp_path / "live"))
    recorder = tape.record(live.url)
    said = flow(recorder)
    assert [status for status, _ in said] == [200] * 11, [body[:300] for status, body in said if status != 200]
    assert recorder.stop() == 0
    assert flow(tape.replay()) == said
