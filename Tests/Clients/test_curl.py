"""What the README and the guides say to type."""

import base64
import json
import subprocess

import pytest

from pictures import encoded, noise, opened
from wire import KEY, prompt

PATH = "/v1beta/models/gemini-2.5-flash-image:generateContent"


def curl(*arguments, **options) -> subprocess.CompletedProcess:
    return subprocess.run(["curl", "--silent", "--show-error", "--max-time", "60", *arguments], capture_output=True, check=True, **options)


def picture(output: bytes):
    return opened(base64.b64decode(json.loads(output)["candidates"][0]["content"]["parts"][-1]["inlineData"]["data"]))


@pytest.fixture
def large(tmp_path):
    """A request of about 3 MB: a photo in base64."""
    file = tmp_path / "request.json"
    file.write_text(json.dumps(prompt("make it night", ("image/png", encoded(noise(1, 1000, 750))))))
    assert file.stat().st_size > 2 * 1024 * 1024
    return file


def test_a_picture_is_one_command_away(server):
    """The guides leave out the content type, and curl then calls the body a form."""
    done = curl("-H", f"x-goog-api-key: {KEY}", "-d", '{"contents": [{"parts": [{"text": "a red bicycle"}]}]}', server.url + PATH)
    assert picture(done.stdout).size == (1024, 1024)


def test_the_pipe_of_the_guides_ends_in_a_picture(server, tmp_path):
    """One line of JSON holds the data, so grep, cut and base64 are enough."""
    command = (
        f"""curl -s -X POST "$URL{PATH}" -H "x-goog-api-key: $KEY" -H 'Content-Type: application/json' """
        """-d '{"contents": [{"parts": [{"text": "a red bicycle"}]}]}' """
        """| grep -o '"data": "[^"]*"' | cut -d'"' -f4 | base64 --decode > picture.png"""
    )
    subprocess.run(["bash", "-c", command], cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "URL": server.url, "KEY": KEY}, check=True, timeout=60)
    assert opened((tmp_path / "picture.png").read_bytes()).size == (1024, 1024)


def test_a_large_body_is_asked_for_with_100_continue(server, large):
    """Without the interim answer curl waits a second before it sends the body."""
    done = curl("--verbose", "-H", f"x-goog-api-key: {KEY}", "-H", "Content-Type: application/json", "--data-binary", f"@{large}", server.url + PATH)
    said = done.stderr.decode(errors="replace").replace("\r", "")
    assert "> Expect: 100-continue" in said
    assert "< HTTP/1.1 100 Continue" in said
    assert "Done waiting for 100-continue" not in said
    assert picture(done.stdout).format == "PNG"


def test_a_body_without_a_length_is_read(server, large):
    fields = ["-H", f"x-goog-api-key: {KEY}", "-H", "Content-Type: application/json", "-H", "Transfer-Encoding: chunked"]
    done = curl(*fields, "--data-binary", f"@{large}", server.url + PATH)
    assert picture(done.stdout).format == "PNG"


def test_curl_can_ask_for_compression(server):
    done = curl("--compressed", "-H", f"x-goog-api-key: {KEY}", "-d", json.dumps(prompt()), server.url + PATH)
    assert picture(done.stdout).format == "PNG"


def test_one_connection_serves_many_requests(server):
    url = f"{server.url}/v1beta/models"
    done = curl("--verbose", "-H", f"x-goog-api-key: {KEY}", url, url, url)
    assert done.stderr.count(b"Re-using existing connection") == 2
    assert done.stdout.count(b'"models": [') == 3
