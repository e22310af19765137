"""The same seed gives each session the same journal, whatever the others do."""

import json
import random
import threading
import urllib.error
import urllib.request

SCENARIO = """scenario: 1
seed: 7
limits:
  - {id: few, scope: [session], buckets: {rpm: 20}}
rules:
  - {id: retried, when: {prompt: {contains: transient}}, per: request, sequence: [overloaded-503, internal-500, pass]}
  - {id: flaky, weights: {pass: 2, overloaded-503: 1, image-safety: 1, text-only: 1}}
"""
PROMPTS = [["transient %d" % (number // 6), "other %d" % number][number % 2] for number in range(24)]


def journals(url: str) -> list[list]:
    """What 32 clients meet, one session each, started in random order."""

    def work(name: int) -> None:
        for prompt in PROMPTS:
            body = json.dumps({"contents": [{"parts": [{"text": prompt}]}]}).encode()
            target = f"{url}/s/w{name}/v1beta/models/gemini-2.5-flash:generateContent"
            try:
                urllib.request.urlopen(urllib.request.Request(target, body, {"x-goog-api-key": f"k{name}"})).read()
            except urllib.error.HTTPError as error:
                error.read()

    threads = [threading.Thread(target=work, args=(name,)) for name in range(32)]
    random.shuffle(threads)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    said = [json.load(urllib.request.urlopen(f"{url}/s/w{name}/__admin/journal?limit=100")) for name in range(32)]
    facts = ("status", "rules", "faults", "attempt", "states", "body")
    return [[[entry[fact] for fact in facts] for entry in journal["entries"]] for journal in said]


def test_two_runs_of_32_parallel_clients_have_the_same_journals(start, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(SCENARIO)
    first, second = (journals(start("--scenario", str(scenario)).url) for _ in range(2))
    assert first == second
    assert all(journal == first[0] for journal in first), "all sessions get what one gets"
    assert {entry[0] for entry in first[0]} == {200, 429, 500, 503} and len(first[0]) == len(PROMPTS)
