"""What a client received while recording it receives again when upstream is gone: every route, byte for byte."""

import re
from urllib.parse import urlsplit

import pytest

from certificates import trusting
from flows import FLOWS, GENERATING, UPLOADED, heard, upload
from server import Server
from service import Service
from wire import Answer

# What a client may rely on; the rest is the connection's or the moment's.
KEPT = re.compile("content-type|content-disposition|vary|location|x-gemini-service-tier|x-goog-upload-.*", re.IGNORECASE)


def seen(answer: Answer) -> tuple:
    """What must be the same again; an upload's id is a secret and is not kept."""
    fields = [(name, re.sub(r"upload_id=[^&]*", "upload_id=…", value)) for name, value in answer.fields if KEPT.fullmatch(name)]
    return answer.status, fields, answer.body


def moved(answers: list[Answer], old: str, new: str) -> list[Answer]:
    """The same answers with URLs of another server."""
    return [
        Answer(answer.status, [(name, value.replace(old, new)) for name, value in answer.fields], answer.body.replace(old.encode(), new.encode()))
        for answer in answers
    ]


@pytest.mark.parametrize("name", FLOWS)
def test_what_the_live_service_said_is_said_again_byte_for_byte(tape, service, authority, name):
    with Service(authority) as other:
        said = heard(other, FLOWS[name])
    recorder = tape.record(service)
    recorded = heard(recorder, FLOWS[name])
    assert [seen(answer) for answer in recorded] == [seen(answer) for answer in moved(said, other.url, recorder.url)]
    assert recorder.stop() == 0
    service.close()
    replayed = heard(tape.replay("--port", str(recorder.port)), FLOWS[name])
    assert [seen(answer) for answer in replayed] == [seen(answer) for answer in recorded]
    assert len(tape.files()) == len(recorded)


@pytest.fixture(scope="module")
def plantain(binary, authority):
    """Another plantain as upstream, over TLS."""
    with Server(binary, "--tls-cert", str(authority.certificate), "--tls-key", str(authority.key), "--signatures", "realistic") as server:
        yield f"https://localhost:{server.port}"


@pytest.mark.parametrize("name", GENERATING)
def test_what_a_plantain_said_is_said_again_byte_for_byte(tape, plantain, name):
    recorder = tape.record(plantain)
    recorded = heard(recorder, GENERATING[name])
    assert recorder.stop() == 0
    replayed = heard(tape.replay(), GENERATING[name])
    assert [seen(answer) for answer in replayed] == [seen(answer) for answer in recorded]
    assert any(answer.body for answer in recorded)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "generativelanguage.example"])
@pytest.mark.parametrize("prefix", ["", "/s/worker-3"])
def test_urls_point_at_plantain_as_the_client_calls_it(tape, service, host, prefix):
    recorder = tape.record(service)
    name = f"{host}:{recorder.port}"
    for server in (recorder, None):
        if server is None:
            assert recorder.stop() == 0
            service.close()
            server = tape.replay("--port", str(recorder.port))
        started, done = heard(server, upload, prefix, Host=name)
        place = urlsplit(started.field("X-Goog-Upload-URL"))
        assert (place.scheme, place.netloc, place.path) == ("http", name, f"{prefix}/upload/v1beta/files")
        assert started.field("X-Goog-Upload-Control-URL") == started.field("X-Goog-Upload-URL")
        assert done.json["file"]["uri"].startswith(f"http://{name}{prefix}/v1beta/files/")


def test_urls_are_https_where_plantain_is(tape, service):
    certificate = ("--tls-cert", str(tape.authority.certificate), "--tls-key", str(tape.authority.key))
    recorder = tape.record(service, *certificate)
    recorder.context = trusting(tape.authority.ca)
    started, _ = heard(recorder, upload, Host="localhost:1")
    assert started.field("X-Goog-Upload-URL").startswith("https://localhost:1/upload/v1beta/files?")


def test_upstream_gets_its_own_urls_back(tape, service):
    heard(tape.record(service), FLOWS["file"])
    (use,) = [request for request in service.requests if request.path.endswith(":generateContent")]
    assert use.json["contents"][0]["parts"][1]["fileData"]["fileUri"].startswith(f"{service.url}/v1beta/files/")


def test_uploads_come_through_whole(tape, service):
    heard(tape.record(service), FLOWS["upload in two"])
    (_, data) = service.files["abc000000000"]
    assert data == UPLOADED


@pytest.mark.parametrize("name", FLOWS)
def test_the_same_traffic_is_recorded_as_the_same_bytes(tape, authority, tmp_path, name):
    recordings = []
    for number in range(2):
        tape.folder = tmp_path / f"recording-{number}"
        with Service(authority) as service:
            recorder = tape.record(service)
            heard(recorder, FLOWS[name])
            assert recorder.stop() == 0
        files = [path for path in sorted(tape.folder.rglob("*")) if path.is_file() and path.name != "timing.json"]
        recordings.append({str(path.relative_to(tape.folder)): path.read_bytes() for path in files})
    assert recordings[0] == recordings[1] and recordings[0]
    # No address of this moment, and nothing that should be a file of its own.
    for path, content in recordings[0].items():
        assert b"localhost:" not in content and b"127.0.0.1" not in content
        assert not path.endswith("exchange.json") or len(content) < 10_000
