"""Uploads as they are on the wire: broken off, resumed, killed, and large."""

import base64
import hashlib
import http.client
import signal
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import sdk
from server import Server
from waiting import until
from wire import ask

LARGE = 100 << 20


@pytest.fixture
def data(tmp_path) -> str:
    return str(tmp_path / "data")


def begin(server: Server, size: int) -> str:
    """The target of a new session."""
    answer = ask(
        server, "POST", "/upload/v1beta/files", {"file": {"display_name": "cut"}}, X_Goog_Upload_Protocol="resumable", X_Goog_Upload_Command="start",
        X_Goog_Upload_Header_Content_Length=str(size), X_Goog_Upload_Header_Content_Type="text/plain",
    )
    assert answer.status == 200 and answer.body == b""
    url = urlsplit(answer.field("X-Goog-Upload-URL"))
    assert url.netloc == urlsplit(server.url).netloc
    return f"{url.path}?{url.query}"


def send(server: Server, target: str, command: str, offset: int = 0, body: bytes = b""):
    return ask(server, "PUT", target, body, key=None, X_Goog_Upload_Command=command, X_Goog_Upload_Offset=str(offset))


def received(server: Server, target: str) -> int:
    answer = ask(server, "POST", target, b"", key=None, X_Goog_Upload_Command="query")
    assert answer.field("X-Goog-Upload-Status") == "active"
    return int(answer.field("X-Goog-Upload-Size-Received"))


def cut(server: Server, target: str, body: bytes, announced: int) -> http.client.HTTPConnection:
    """Sends the beginning of a piece and leaves the rest unsent; the connection is still open."""
    place = urlsplit(server.url)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=30)
    connection.putrequest("POST", target)
    for name, value in {"X-Goog-Upload-Command": "upload, finalize", "X-Goog-Upload-Offset": "0", "Content-Length": str(announced)}.items():
        connection.putheader(name, value)
    connection.endheaders(body)
    return connection


def hashed(data: bytes) -> str:
    return base64.b64encode(hashlib.sha256(data).hexdigest().encode()).decode()


def test_an_upload_that_was_cut_resumes_where_it_was(start, data):
    server = start("--data", data)
    whole = bytes(range(256)) * 4096
    target = begin(server, len(whole))
    connection = cut(server, target, whole[:300_000], len(whole))
    until(lambda: received(server, target) == 300_000)
    connection.close()
    assert send(server, target, "upload, finalize", 0, whole).status == 400
    answer = send(server, target, "upload, finalize", 300_000, whole[300_000:])
    assert answer.field("X-Goog-Upload-Status") == "final"
    assert answer.json["file"]["sha256Hash"] == hashed(whole)


def test_files_and_sessions_outlive_kill_9(start, data):
    server = start("--data", data)
    whole = b"0123456789" * 50_000
    kept = send(server, begin(server, 5), "upload, finalize", 0, b"hello").json["file"]
    target = begin(server, len(whole))
    connection = cut(server, target, whole[:200_000], len(whole))
    until(lambda: received(server, target) == 200_000)
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()
    connection.close()

    again = start("--data", data)
    assert ask(again, "GET", f"/v1beta/{kept['name']}").json["sha256Hash"] == hashed(b"hello")
    assert received(again, target) == 200_000
    answer = send(again, target, "upload, finalize", 200_000, whole[200_000:])
    assert answer.json["file"]["sha256Hash"] == hashed(whole)


def test_a_cancelled_upload_leaves_nothing(start, data):
    server = start("--data", data)
    target = begin(server, 3)
    send(server, target, "upload", 0, b"ab")
    assert send(server, target, "cancel").field("X-Goog-Upload-Status") == "cancelled"
    assert send(server, target, "upload, finalize", 2, b"c").status == 400
    assert list(Path(data, "files/bytes").iterdir()) == []


def test_a_hundred_megabytes_pass_through_little_memory(start, data, tmp_path):
    server = start("--data", data)
    source = tmp_path / "large.bin"
    with source.open("wb") as file:
        file.truncate(LARGE)
    client = sdk.client(server)
    file = client.files.upload(file=source, config={"mime_type": "video/mp4"})
    assert file.size_bytes == LARGE
    digest = hashlib.sha256(bytes(LARGE)).hexdigest()
    assert base64.b64decode(client.files.get(name=file.name).sha256_hash).decode() == digest
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    assert peak < 80_000, f"{peak} kB"
