"""A canary in every place where a credential may stand: upstream gets it, and no byte that plantain writes has it."""

import base64
import http.client
import json
import re
import urllib.parse
from pathlib import Path

import pytest

import live
from flows import EDIT, FLOWS, PRO, UPLOADED, call, heard, simply, start_upload, upload
from service import json_of, listed, pieces
from upstream import whole
from wire import ask, pretty, prompt, refusal

# Each is as long as a real one, so that it is known by its looks, too.
CLIENT = "AIzaSyCANARYcanaryCANARYcanaryCANARYca1"
OURS = "AIzaSyCANARYcanaryCANARYcanaryCANARYca2"
OTHER = "AIzaSyCANARYcanaryCANARYcanaryCANARYca3"
BEARER = "ya29.a0CANARYcanaryCANARYcanaryCANARYcanary"
OPENAI = "sk-proj-CANARY7canaryCANARYcanaryCANARYcanaryCANARY"
COOKIE = "CANARYcookieCANARYcookie"
UPLOAD = "ABg5-CANARYuploadCANARYupload"
PLAIN = "my-own-CANARY-that-looks-like-nothing"
# In a name, too, where all is lower case.
CANARY = re.compile(rb"canary", re.IGNORECASE)
PATH = f"/v1beta/models/{PRO}:generateContent"


def forms(secret: str) -> list[bytes]:
    """A secret, and how it may be hidden."""
    data = secret.encode()
    return [data, base64.b64encode(data).rstrip(b"="), urllib.parse.quote(secret, safe="").encode(), data.hex().encode()]


def written(tape, *servers) -> dict[str, bytes]:
    """Every byte that plantain wrote, and what its admin surface tells."""
    found = {}
    for server in servers:
        if server.process.poll() is None:
            for path in ("journal?session=*", "misses?session=*", "report?session=*", "state", "sessions", "mode"):
                found[path] = ask(server, "GET", f"/__admin/{path}", key=None).body
            assert server.stop() == 0
        folders = [tape.folder, tape.data, server.folder]
        for path in [path for folder in folders for path in folder.rglob("*")]:
            found[f"the name of {path.name}"] = str(path).encode()
            if path.is_file():
                found[str(path)] = path.read_bytes()
    return found


def clean(tape, *servers, secrets: tuple[str, ...] = ()) -> dict[str, bytes]:
    """No canary anywhere."""
    found = written(tape, *servers)
    for name, content in found.items():
        assert not CANARY.search(content), (name, content[max(0, CANARY.search(content).start() - 200) :][:400])
        assert not any(form in content for secret in secrets for form in forms(secret)), name
    assert any(name.endswith("ledger.db") for name in found) and any(name.endswith("log") for name in found)
    return found


def credentials(key: str) -> dict[str, dict]:
    """The ways to send a credential: headers, query."""
    return {
        "x-goog-api-key": {"fields": {"x_goog_api_key": key}},
        "key=": {"query": f"?key={key}"},
        "$key=": {"query": f"?$key={key}"},
        "access_token=": {"query": f"?access_token={BEARER}"},
        "bearer": {"fields": {"Authorization": f"Bearer {BEARER}"}},
        "openai": {"fields": {"Authorization": f"Bearer {OPENAI}"}},
        "other headers": {
            "fields": {"x_goog_api_key": key, "Cookie": f"SID={COOKIE}", "X_Api_Key": key, "Api_Key": key, "Proxy_Authorization": f"Basic {COOKIE}"}
        },
    }


@pytest.mark.parametrize("mode", ["record", "passthrough", "replay", "auto", "diff", "record-new"])
@pytest.mark.parametrize("way", credentials(CLIENT))
def test_the_credential_of_a_request_is_written_nowhere(tape, service, mode, way):
    sent = credentials(CLIENT)[way]
    tape.folder.mkdir(exist_ok=True)
    server = tape.record(service, "--log", "json", mode=mode)
    fields = sent.get("fields", {})
    for path in (PATH, f"/v1beta/models/{PRO}:streamGenerateContent", "/v1beta/files/abc", "/v1beta/nothing"):
        method = "POST" if ":" in path else "GET"
        ask(server, method, path + sent.get("query", ""), EDIT if method == "POST" else None, key=None, **fields)
    if mode in ("record", "passthrough"):
        assert len(service.requests) == 4 and all("CANARY" in request.text for request in service.requests)
    clean(tape, server)


@pytest.mark.parametrize("key", [CLIENT, PLAIN])
def test_a_credential_in_the_text_of_the_request_or_the_answer_is_not_kept(tape, upstream, key):
    """Somebody pastes the key into the prompt, and the model repeats it."""
    upstream.on("*", json_of(live.answer([{"text": f"Your key {key} is in {{'key': '{key}'}}."}, live.picture_part()])))
    server = tape.record(upstream)
    (answer,) = heard(server, call(prompt(f"what is {key}?", ("image/png", UPLOADED))), key=key)
    assert upstream.requests[0].text.count(key) == 2 and answer.status == 200
    found = clean(tape, server, secrets=(key,))
    assert any(b"REDACTED" in content for name, content in found.items() if name.endswith("exchange.json"))
    assert not any(key in name for name in tape.names())


@pytest.mark.parametrize("secret", [OTHER, BEARER, OPENAI, "-----BEGIN PRIVATE KEY-----\nMIIECANARYCANARYCANARYCANARYCANARY\n-----END PRIVATE KEY-----\n"])
def test_what_looks_like_a_credential_is_not_kept_whoever_it_belongs_to(tape, upstream, secret):
    upstream.on("*", json_of(live.answer([{"text": f"Use {secret} for it."}])))
    server = tape.record(upstream)
    heard(server, call(prompt(f"where does {secret} go?")))
    assert "CANARY" in upstream.requests[0].text
    clean(tape, server)


@pytest.mark.parametrize("cut", [1, 10, 38])
def test_a_credential_across_two_pieces_of_a_stream_is_not_kept(tape, upstream, cut):
    event = live.event(live.answer([{"text": f"It is {OTHER}, is it?"}]))
    place = event.index(OTHER.encode()) + cut
    upstream.on("*", pieces(live.STREAM, event[:place], event[place:]))
    server = tape.record(upstream)
    heard(server, call(prompt(), method="streamGenerateContent?alt=sse"))
    clean(tape, server)
    assert len(tape.files()) == 1


def test_headers_of_an_answer_are_searched_too(tape, upstream):
    fields = [
        ("Set-Cookie", f"SID={COOKIE}; Secure"),
        ("X-Debug", f"key was {OTHER}"),
        ("X-GUploader-UploadID", UPLOAD),
        ("X-Goog-IAM-Token", COOKIE),
        ("X-Goog-Authenticated-User-Email", "CANARY@example.org"),
        ("Link", f"<https://x/y?key={OTHER}>; rel=next"),
        ("WWW-Authenticate", f'Bearer realm="{BEARER}"'),
    ]
    upstream.on("*", whole(pretty({}), 200, *fields))
    server = tape.record(upstream)
    heard(server, simply("GET", "/v1beta/files"))
    clean(tape, server)


def test_urls_in_answers_are_searched_too(tape, service):
    """Redirects, upload URLs, and those in the JSON of a file."""
    signed = f"{service.url}/download/abc?alt=media&key={OTHER}&upload_id={UPLOAD}&X-Goog-Signature={COOKIE}&token={COOKIE}&signature={COOKIE}&page=2"
    service.on("GET /v1beta/files/abc:download", listed(302, [("Location", signed)], pretty({"moved": signed})))
    service.on("GET /v1beta/files/def", json_of({"name": "files/def", "downloadUri": signed}))
    service.pending["x"] = {"metadata": {}, "type": "image/png", "bytes": b""}
    started = [("X-Goog-Upload-URL", f"{service.url}/upload/v1beta/files?upload_id={UPLOAD}"), ("X-Goog-Upload-Status", "active")]
    service.on("POST /upload/v1beta/files", listed(200, started, b""))
    server = tape.record(service)
    heard(server, simply("GET", "/v1beta/files/abc:download", "/v1beta/files/def"))
    assert UPLOAD in heard(server, start_upload)[0].field("X-Goog-Upload-URL"), "the client needs it"
    ask(server, "POST", f"/upload/v1beta/files?upload_id={UPLOAD}", UPLOADED, X_Goog_Upload_Command="upload, finalize", X_Goog_Upload_Offset="0")
    assert UPLOAD in service.requests[-1].target
    clean(tape, server)
    assert "page=2" in json.dumps(tape.exchanges())


def test_texts_of_errors_are_searched_too(tape, upstream):
    body = refusal(f"API key {CLIENT} not valid; consumer 'api_key:{CLIENT}' and {OTHER}.", 400)
    upstream.on("*", whole(body, 400))
    server = tape.record(upstream)
    (answer,) = heard(server, call(prompt()), key=CLIENT)
    assert answer.status == 400
    clean(tape, server)


def test_a_key_in_the_place_of_upstream_is_not_told(tape, authority):
    """Texts of libcurl name what they could not reach."""
    server = tape.record("https://localhost:1")
    answer = ask(server, "POST", f"{PATH}?key={CLIENT}", prompt(), key=None)
    assert answer.status == 502 and b"CANARY" not in answer.body
    found = written(tape, server)
    assert not any(CANARY.search(content) for content in found.values())


def test_upstream_s_own_key_takes_the_client_s_place_and_is_written_nowhere(tape, service):
    """Whichever way the client sends its own."""
    server = tape.record(service, PLANTAIN_UPSTREAM_KEY=OURS)
    ways = credentials(CLIENT)
    # What upstream takes for no credential goes there as it came.
    del ways["other headers"]
    for sent in ways.values():
        ask(server, "POST", PATH + sent.get("query", ""), EDIT, key=None, **sent.get("fields", {}))
    ask(server, "POST", PATH, EDIT, key=None)
    for request in service.requests:
        assert OURS in (request.field("x-goog-api-key"), (request.field("Authorization") or "").removeprefix("Bearer "))
        assert not any(secret in request.text for secret in (CLIENT, BEARER, OPENAI))
    clean(tape, server)


def test_upstream_s_own_key_is_not_kept_when_upstream_repeats_it(tape, upstream):
    for number, key in enumerate((OURS, PLAIN)):
        tape.folder = tape.folder.with_name(f"of-{number}")
        upstream.on("*", whole(refusal(f"API key {key} not valid.", 400), 400, X_Debug=key, Location=f"/x?a={key}"))
        server = tape.record(upstream, PLANTAIN_UPSTREAM_KEY=key)
        heard(server, call(prompt()))
        assert upstream.requests[-1].field("x-goog-api-key") == key
        clean(tape, server, secrets=(key,))


def test_the_key_of_upstream_is_in_no_list_of_arguments_or_page(tape, service):
    server = tape.record(service, PLANTAIN_UPSTREAM_KEY=OURS)
    pid = server.process.pid
    assert b"CANARY" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    for path in ("/", "/__admin/", "/__admin/openapi.json", "/__admin/mode"):
        assert b"CANARY" not in ask(server, "GET", path, key=None).body


def test_uploads_and_files_are_kept_without_their_ids(tape, service):
    server = tape.record(service)
    heard(server, upload, key=CLIENT)
    heard(server, FLOWS["download"], key=CLIENT)
    content = b"".join(clean(tape, server).values())
    assert b"UwUploadNumber" not in content


def test_what_is_refused_at_the_door_is_not_logged(tape, service):
    """A key in the place of a name, a method nobody knows."""
    server = tape.record(service)
    for path in (f"/v1beta/models/{CLIENT}:generateContent", f"/v1beta/{CLIENT}"):
        ask(server, "POST", path, prompt(), key=CLIENT)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.putrequest("BREW", f"/v1beta/coffee?key={CLIENT}")
    connection.putheader("x-goog-api-key", CLIENT)
    connection.endheaders()
    connection.getresponse().read()
    connection.close()
    clean(tape, server)


def test_scan_finds_what_somebody_put_there_by_hand(tape, service):
    server = tape.record(service)
    heard(server, FLOWS["edit"])
    assert server.stop() == 0
    found = tape.fixtures("scan")
    assert found.returncode == 0, found.stdout + found.stderr
    file = tape.edit(lambda exchange: exchange["request"].update(path=f"{exchange['request']['path']}?key={OTHER}"))
    (file.parent / "notes.txt").write_text(f"first line\nthe token is {BEARER}\n")
    lines = file.read_text().splitlines()
    (line,) = [number for number, text in enumerate(lines, 1) if OTHER in text]
    found = tape.fixtures("scan")
    assert found.returncode == 1
    told = found.stdout + found.stderr
    assert f"exchange.json:{line}:" in told and "notes.txt:2:" in told
    assert "CANARY" not in told, "what is found is named by its place"
