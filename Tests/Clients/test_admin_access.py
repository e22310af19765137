"""Who may use the admin surface, and that no credential comes out of it."""

import contextlib
import json
import re
import socket

import pytest

import live
from facts import FLASH_25
from meter import journal, settled
from server import Server, run
from upstream import whole
from waiting import PATIENCE
from wire import Answer, ask, generate, pretty, prompt

TOKEN = "a-token-of-the-admin"
GETS = ["journal", "journal?view=row", "sessions", "usage", "metrics", "scenario", "state", "clock", "mode", "misses", "faults", "report", "openapi.json"]
# Pages that hold nothing, and what a container's orchestrator asks: they need no token.
OPEN = ["", "health", "ready", "console/app.js", "console/style.css"]
PRESSES = [("POST", "reset"), ("POST", "arm"), ("DELETE", "arm"), ("POST", "scenario"), ("DELETE", "scenario"), ("POST", "clock"), ("PUT", "mode"), ("POST", "fixtures"), ("POST", "listener")]
ARM = {"fault": "overloaded-503"}


def admin(server: Server, path: str, method: str = "GET", body=None, **fields: str) -> Answer:
    return ask(server, method, "/__admin/" + path, body, key=None, **fields)


# DNS rebinding and other sites


@pytest.mark.parametrize("path", GETS + [page for page in OPEN if page])
def test_a_foreign_host_reads_nothing(server, path):
    for host in ("evil.example", f"evil.example:{server.port}", f"127.0.0.1.evil.example:{server.port}", f"localhost.evil.example:{server.port}", "0.0.0.0"):
        answer = admin(server, path, Host=host)
        assert answer.status == 403, (host, answer.status)
        assert answer.field("Access-Control-Allow-Origin") is None


def test_a_foreign_host_does_not_see_the_console(server):
    assert admin(server, "", Host="evil.example").status == 403
    assert ask(server, "GET", "/s/worker-1/__admin/", key=None, Host="evil.example").status == 403


@pytest.mark.parametrize("host", ["localhost:{}", "127.0.0.1:{}", "[::1]:{}", "LOCALHOST:{}"])
def test_its_own_names_are_known(server, host):
    assert admin(server, "journal", Host=host.format(server.port)).status == 200


@pytest.mark.parametrize("fields", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}])
@pytest.mark.parametrize("method_and_path", PRESSES, ids=" ".join)
def test_another_site_changes_nothing(server, method_and_path, fields):
    method, path = method_and_path
    answer = admin(server, path, method, ARM if method != "DELETE" else None, **fields)
    assert answer.status == 403
    assert answer.field("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize("path", GETS)
def test_another_site_reads_nothing(server, path):
    assert admin(server, path, Origin="https://evil.example", Sec_Fetch_Site="cross-site").status == 403


def test_a_page_on_another_port_of_this_machine_is_another_site(server):
    assert admin(server, "arm", "POST", ARM, Origin="http://localhost:3000").status == 403
    assert admin(server, "journal", Origin=f"http://127.0.0.1:{server.port + 1}").status == 403


def test_the_console_itself_may(start):
    """What a browser says of a page that plantain served."""
    server = start()
    fields = {"Origin": f"http://127.0.0.1:{server.port}", "Sec_Fetch_Site": "same-origin"}
    assert admin(server, "arm", "POST", ARM, **fields).status == 200
    assert admin(server, "journal", **fields).status == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
@pytest.mark.parametrize("path", ["arm", "scenario", "clock", "fixtures", "listener"])
def test_what_a_form_can_send_is_refused(server, path, kind):
    assert admin(server, path, "POST", json.dumps(ARM).encode(), Content_Type=kind).status == 415


def test_a_preflight_gets_nothing(server):
    answer = admin(server, "arm", "OPTIONS", Origin="https://evil.example", Access_Control_Request_Method="POST")
    assert answer.status in (403, 404, 405) and answer.field("Access-Control-Allow-Origin") is None


def test_the_console_may_not_be_framed_and_runs_only_its_own_scripts(server):
    answer = admin(server, "")
    assert answer.status == 200 and answer.field("Content-Type").startswith("text/html")
    policy = {part.split()[0]: part.split()[1:] for part in answer.field("Content-Security-Policy").split(";") if part.strip()}
    assert policy == {
        "default-src": ["'none'"], "script-src": ["'self'"], "style-src": ["'self'"], "img-src": ["'self'", "blob:"], "connect-src": ["'self'"],
        "base-uri": ["'none'"], "form-action": ["'none'"], "frame-ancestors": ["'none'"],
    }
    assert answer.field("X-Content-Type-Options") == "nosniff"
    page = answer.body.decode()
    # Nothing from elsewhere, and nothing inline.
    assert "//" not in re.sub(r"<!--.*?-->", "", page, flags=re.S).replace("<!doctype", "") or not re.search(r"(src|href)=\"(https?:)?//", page)
    assert not re.search(r"<script(?![^>]*\bsrc=)", page) and not re.search(r"\s(style|on\w+)=", page)
    files = set(re.findall(r"(?:src|href)=\"(?:\./)?(console/[^\"]+)\"", page))
    assert files
    for name in files:
        served = admin(server, name)
        assert served.status == 200 and served.field("X-Content-Type-Options") == "nosniff", name


@pytest.mark.parametrize("name", ["console/../openapi.json", "console/%2e%2e/journal", "console/none.js", "console/", "console/..%2f..%2fetc%2fpasswd"])
def test_only_the_files_of_the_console_are_served(server, name):
    answer = admin(server, name)
    assert answer.status == 404


@pytest.mark.parametrize("mime", ["text/html", "image/svg+xml", "application/javascript", "text/html; charset=utf-8", "image/png\r\nSet-Cookie: a=b"])
def test_what_an_upstream_calls_a_picture_is_never_served_as_a_page(tape, upstream, mime):
    """A page under /__admin may press every button: nothing that others wrote becomes one."""
    upstream.on("*", whole(pretty(live.answer([live.picture_part(b"<script>window.hacked=1</script>", mime)]))))
    server = tape.record(upstream, mode="passthrough")
    assert generate(server, FLASH_25.id, prompt("x", (mime, b"<script>window.hacked=1</script>"))).status == 200
    (entry,) = settled(server, 1)
    for of in ("", "&of=request", "&width=96", "&of=request&width=96"):
        answer = admin(server, f"exchange/picture?number={entry['number']}&index=0{of}")
        assert_harmless(answer)
    assert_harmless(admin(server, f"exchange/request?number={entry['number']}"))


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xhtml+xml", "multipart/related; boundary=x"])
def test_what_a_client_sent_is_never_served_as_a_page(server, kind):
    body = b"<html><script>window.hacked=1</script>"
    ask(server, "POST", f"/v1beta/models/{FLASH_25.id}:generateContent", body, Content_Type=kind, x_plantain_session="pages")
    entry = settled(server, 1, "pages")[0]
    answer = admin(server, f"exchange/request?number={entry['number']}&session=pages")
    assert answer.body == body
    assert_harmless(answer)


def assert_harmless(answer: Answer) -> None:
    """Of a type that no browser runs, and which it does not guess."""
    assert answer.field("X-Content-Type-Options") == "nosniff"
    assert answer.field("Content-Type").partition(";")[0] in {"text/plain", "application/json", "application/octet-stream", "image/png", "image/jpeg", "image/webp", "image/gif"}
    assert "frame-ancestors 'none'" in answer.field("Content-Security-Policy") or "sandbox" in answer.field("Content-Security-Policy")
    assert not answer.field("Set-Cookie")


# With a token, and without one elsewhere


@pytest.fixture(scope="module")
def guarded(binary):
    with Server(binary, "--admin-token", TOKEN) as server:
        yield server


@pytest.mark.parametrize("path", GETS)
def test_a_token_is_asked_of_every_route(guarded, path):
    assert admin(guarded, path).status == 401
    assert admin(guarded, path, Authorization="Bearer another").status == 401
    assert admin(guarded, path, Authorization=f"Bearer {TOKEN}").status == 200


@pytest.mark.parametrize("method_and_path", PRESSES, ids=" ".join)
def test_a_token_is_asked_of_every_press(guarded, method_and_path):
    method, path = method_and_path
    assert admin(guarded, path, method, ARM if method != "DELETE" else None).status == 401


@pytest.mark.parametrize("path", ["exchange?number=1", "exchange/request?number=1", "exchange/picture?number=1&index=0", "journal?follow=1"])
def test_a_token_is_asked_of_what_clients_sent(guarded, path):
    assert admin(guarded, path).status == 401


@pytest.mark.parametrize("path", OPEN)
def test_pages_that_hold_nothing_need_no_token(guarded, path):
    answer = admin(guarded, path)
    assert answer.status == 200
    assert TOKEN.encode() not in answer.body


def test_a_refusal_of_a_token_does_not_repeat_it(guarded):
    answer = admin(guarded, "journal", Authorization="Bearer s3cret-typo")
    assert b"s3cret-typo" not in answer.body and TOKEN.encode() not in answer.body
    assert TOKEN not in guarded.log and "s3cret-typo" not in guarded.log


def addresses() -> list[str]:
    """Addresses of this machine that others can reach."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outward:
        # Nothing is sent: the kernel only chooses the address it would use.
        outward.connect(("192.0.2.1", 9))
        return [outward.getsockname()[0]]
    return []


@pytest.mark.parametrize("path", [*GETS, "console/app.js", "exchange?number=1", ""])
def test_elsewhere_and_without_a_token_the_admin_surface_is_off(binary, path):
    with Server(binary, "--host", "0.0.0.0") as server:
        for host in ["127.0.0.1", *addresses()]:
            url = f"http://{host}:{server.port}"
            answer = ask(url, "GET", "/__admin/" + path, key=None)
            assert answer.status == 403 and b"--admin-token" in answer.body
        assert ask(url, "POST", "/__admin/arm", ARM, key=None).status == 403
        assert generate(url, FLASH_25.id, prompt()).status == 200


def test_elsewhere_and_with_a_token_it_is_on(binary):
    with Server(binary, "--host", "0.0.0.0", "--admin-token", TOKEN) as server:
        for host in ["127.0.0.1", *addresses()]:
            url = f"http://{host}:{server.port}"
            assert ask(url, "GET", "/__admin/journal", key=None).status == 401
            assert ask(url, "GET", "/__admin/journal", key=None, Authorization=f"Bearer {TOKEN}").status == 200
            assert generate(url, FLASH_25.id, prompt()).status == 200


def test_nobody_else_reaches_a_server_that_was_told_nothing(server):
    for host in addresses():
        with pytest.raises(OSError), socket.create_connection((host, server.port), timeout=5):
            pass


# Is it there?


def test_health_tells_the_version_and_the_ledger(server, binary):
    answer = admin(server, "health")
    assert answer.status == 200
    version = run(binary, "--version").stdout.split()[1]
    assert (answer.json["status"], answer.json["version"]) == ("ok", version)
    assert isinstance(answer.json["ledger"], dict)


def test_ready_is_true_once_requests_are_answered(server):
    answer = admin(server, "ready")
    assert (answer.status, answer.json) == (200, {"ready": True})


# Canaries

CANARY = "AIzaSyCANARY-0123456789-canary-of-tests"
BEARER = "ya29.CANARY-bearer-0123456789-of-the-tests"


def events(server: Server, stop: str) -> str:
    """The live tail as it came, until an exchange with `stop` in its path is in it."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        connection.sendall(b"GET /__admin/journal?follow=1&session=*&after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        heard = b""
        while stop.encode() not in heard:
            piece = connection.recv(1 << 16)
            assert piece, heard
            heard += piece
    return heard.decode()


def test_a_credential_comes_out_nowhere(start, tmp_path, authority):
    """Where credentials stand in requests: header, query, cookie, body; and where people paste them."""
    server = start("--triggers", "--fixtures", str(tmp_path / "fixtures"), "--log", "json", "--log-level", "debug")
    path = f"/v1beta/models/{FLASH_25.id}:generateContent"
    asked = [
        generate(server, FLASH_25.id, prompt("by header"), key=CANARY),
        ask(server, "POST", f"{path}?key={CANARY}", prompt("by query"), key=None),
        ask(server, "POST", f"{path}?alt=json&access_token={BEARER}", prompt("by token in the query"), key=None),
        generate(server, FLASH_25.id, prompt("by bearer"), key=None, Authorization=f"Bearer {BEARER}"),
        generate(server, FLASH_25.id, prompt("with a cookie"), Cookie=f"session={BEARER}", X_Api_Key=CANARY, Proxy_Authorization=f"Basic {CANARY}"),
        generate(server, FLASH_25.id, prompt(f"my key is {CANARY}, paint it")),
        generate(server, FLASH_25.id, prompt(f"curl -H 'Authorization: Bearer {BEARER}'")),
        ask(server, "POST", path, {"contents": [{"parts": [{"text": "x"}]}], "apiKey": CANARY, CANARY: 1}),
        ask(server, "GET", f"/v1beta/models/{CANARY}"),
        ask(server, "GET", f"/nothing/{CANARY}?key={CANARY}"),
        ask(server, "POST", f"/upload/v1beta/files?key={CANARY}", {"file": {"displayName": "x"}}, key=None, X_Goog_Upload_Protocol="resumable", X_Goog_Upload_Command="start"),
        generate(server, FLASH_25.id, prompt("a fault"), key=CANARY, x_plantain_fault="key-invalid"),
        generate(server, f"models-{CANARY}", prompt("a model")),
        ask(server, "POST", f"/{CANARY}{path}", prompt("a prefix")),
        ask(server, "GET", "/v1beta/models?pageSize=1&last=1"),
    ]
    entries = settled(server, len(asked), "*")
    heard = {"events": events(server, "/v1beta/models/" + FLASH_25.id)}
    for page in [*GETS, "routes", "health", "journal?session=*&limit=500", "journal?session=*&limit=500&view=row", "usage?by=model,key,session,operation&session=*", "report?session=*", ""]:
        heard[page] = admin(server, page).body.decode()
    saved = 0
    for entry in journal(server, "*"):
        number, session = entry["number"], entry["session"]
        for page in (f"exchange?number={number}", f"exchange/request?number={number}"):
            answer = admin(server, f"{page}&session={session}")
            heard[page] = answer.body.decode() + json.dumps(answer.fields)
        kept = admin(server, f"fixtures?session={session}", "POST", {"exchange": number, "name": f"kept-{number}"})
        heard[f"fixture {number}"] = kept.body.decode()
        saved += kept.status == 201
    heard["usage"] = run(server.binary, "usage", "--by", "model,key,session,operation", "--ledger", str(server.ledger)).stdout
    assert server.stop() == 0
    heard["log"] = server.log
    for file in [*(tmp_path / "fixtures").rglob("*"), *server.folder.iterdir()]:
        if file.is_file():
            heard[file.name] = file.read_bytes().decode("latin-1")
    leaks = [place for place, text in heard.items() if CANARY in text or BEARER in text]
    assert not leaks
    assert len(entries) == len(asked) and saved >= 5 and "by header" in heard["journal?session=*&limit=500&view=row"]
