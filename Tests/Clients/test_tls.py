"""HTTP over TLS, with plantain's own authority or a certificate of somebody else's."""

import json
import socket
import ssl
import subprocess
import sys

import pytest
from google.genai import errors

import sdk
from certificates import openssl, trusting
from pictures import opened
from server import Server, environment, run
from sockets import FIN, RST
from test_curl import curl, picture
from tls import private_authority, secured, told
from wire import KEY, ask, generate, prompt

FLASH_25 = "gemini-2.5-flash-image"
PATH = f"/v1beta/models/{FLASH_25}:generateContent"
LIVE = "generativelanguage.googleapis.com"


@pytest.fixture(scope="module")
def secure(binary, tmp_path_factory):
    """A server over TLS, and its authority."""
    data = tmp_path_factory.mktemp("data")
    ca = private_authority(binary, data)
    with Server(binary, "--tls", "--data", str(data), "--triggers") as server:
        server.context, server.ca = trusting(ca), ca
        yield server


def handshake(server, name: str, **options) -> ssl.SSLSocket:
    plain = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    return options.pop("context", server.context).wrap_socket(plain, server_hostname=name, **options)


def test_the_url_says_https(secure):
    assert secure.url.startswith("https://")
    assert ask(secure, "GET", "/").status == 200


def test_the_authority_is_made_once_and_explained(binary, tmp_path):
    ca = private_authority(binary, tmp_path)
    before = ca.read_bytes()
    assert private_authority(binary, tmp_path) == ca and ca.read_bytes() == before
    words = run(binary, "ca", "--data", str(tmp_path)).stdout
    assert all(word in words for word in ("SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "/etc/hosts", LIVE, str(ca)))


def test_the_key_of_the_authority_is_for_its_owner_alone(binary, tmp_path):
    private_authority(binary, tmp_path)
    keys = [path for path in tmp_path.rglob("*") if path.is_file() and "PRIVATE KEY" in path.read_text(errors="replace")]
    assert keys and all(path.stat().st_mode & 0o077 == 0 for path in keys)
    assert "PRIVATE KEY" not in run(binary, "ca", "--data", str(tmp_path)).stdout


def test_the_authority_is_one_that_openssl_accepts(secure, tmp_path):
    for name in (LIVE, "localhost"):
        with handshake(secure, name) as connection:
            leaf = tmp_path / f"{name}.pem"
            leaf.write_text(ssl.DER_cert_to_PEM_cert(connection.getpeercert(binary_form=True)))
        openssl("verify", "-x509_strict", "-purpose", "sslserver", "-verify_hostname", name, "-CAfile", secure.ca, leaf)


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", LIVE, "us-central1-aiplatform.googleapis.com", "aiplatform.googleapis.com"])
def test_the_certificate_is_for_every_name_a_client_may_call(secure, name):
    with handshake(secure, name) as connection:
        assert connection.version() in ("TLSv1.3", "TLSv1.2")
        connection.sendall(f"GET / HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode())
        assert connection.recv(12) == b"HTTP/1.1 200"


def test_nobody_trusts_it_unasked(secure):
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(secure, "localhost", context=ssl.create_default_context())
    assert ask(secure, "GET", "/").status == 200


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_both_versions_of_tls_are_spoken(secure, version):
    context = trusting(secure.ca)
    context.minimum_version = context.maximum_version = version
    secure.context, before = context, secure.context
    try:
        assert opened(generate(secure, FLASH_25, prompt()).picture).size == (1024, 1024)
    finally:
        secure.context = before


def test_http_1_1_is_what_is_agreed_on(secure):
    context = trusting(secure.ca)
    context.set_alpn_protocols(["h2", "http/1.1"])
    with handshake(secure, "localhost", context=context) as connection:
        assert connection.selected_alpn_protocol() in (None, "http/1.1")


def test_curl_reaches_it(secure):
    done = curl("--cacert", secure.ca, "-H", f"x-goog-api-key: {KEY}", "-d", json.dumps(prompt()), f"https://localhost:{secure.port}{PATH}")
    assert picture(done.stdout).size == (1024, 1024)


def test_a_client_with_a_hard_coded_url_reaches_it(secure):
    """What a hosts entry does, for one command."""
    resolve = ("--resolve", f"{LIVE}:{secure.port}:127.0.0.1", "--cacert", secure.ca)
    done = curl(*resolve, "-H", f"x-goog-api-key: {KEY}", "-d", json.dumps(prompt()), f"https://{LIVE}:{secure.port}{PATH}")
    assert picture(done.stdout).size == (1024, 1024)


def test_the_sdk_reaches_it(secure):
    client = sdk.client(f"https://localhost:{secure.port}", client_args={"verify": secure.context})
    assert opened(sdk.picture(client.models.generate_content(model=FLASH_25, contents="a red bicycle"))).size == (1024, 1024)
    chunks = list(client.models.generate_content_stream(model=FLASH_25, contents="a red bicycle"))
    assert sum(len(sdk.blobs(chunk)) for chunk in chunks) == 1


def test_the_sdk_reaches_it_by_the_variable_that_ca_names(secure, binary):
    code = f"from google import genai; c = genai.Client(api_key='k'); print(len(c.models.generate_content(model='{FLASH_25}', contents='x').candidates))"
    variables = {"SSL_CERT_FILE": str(secure.ca), "GOOGLE_GEMINI_BASE_URL": f"https://localhost:{secure.port}"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=environment(**variables))
    assert done.stdout == "1\n", done.stderr


def test_a_certificate_of_somebody_else_s_is_shown(start, authority):
    server = start("--tls-cert", str(authority.certificate), "--tls-key", str(authority.key))
    server.context = trusting(authority.ca)
    assert generate(server, FLASH_25, prompt()).picture


def test_faults_are_the_same_over_tls(secure):
    client = sdk.client(f"https://localhost:{secure.port}", client_args={"verify": secure.context}, headers={"x-plantain-fault": "quota-rpm"})
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=FLASH_25, contents="a red bicycle")
    assert caught.value.code == 429 and caught.value.details["error"]["details"]


def ended(server, *faults: str) -> tuple[bytes, bool, str]:
    """What comes of one request."""
    body = json.dumps(prompt()).encode()
    asked = "".join(f"x-plantain-fault: {fault}\r\n" for fault in faults)
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: {KEY}\r\nConnection: close\r\n{asked}Content-Length: {len(body)}\r\n\r\n"
    return told(server, head.encode() + body)


def test_connections_are_broken_over_tls_as_they_are_without(secure):
    whole, said_goodbye, ending = ended(secure)
    assert (said_goodbye, ending) == (True, FIN) and whole.startswith(b"HTTP/1.1 200")
    assert ended(secure, "reset-before-headers") == (b"", False, RST)
    cut, said_goodbye, ending = ended(secure, "reset-mid-body")
    assert (said_goodbye, ending) == (False, RST) and cut.startswith(b"HTTP/1.1 200") and len(cut) < len(whole)
    cut, _, ending = ended(secure, "close-mid-body")
    assert ending == FIN and len(cut) < len(whole)
    assert ask(secure, "GET", "/").status == 200


def test_http_without_tls_is_told_what_this_is(secure):
    with socket.create_connection(("127.0.0.1", secure.port), timeout=30) as connection:
        connection.sendall(b"GET /v1beta/models HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400")
    assert b"https://" in body
    assert ask(secure, "GET", "/").status == 200


def test_rubbish_and_half_a_handshake_harm_nobody(secure):
    for rubbish in (b"\x16\x03\x01\xff\xff" + b"\0" * 500, b"\0" * 100, b"\x16\x03\x01", b""):
        with socket.create_connection(("127.0.0.1", secure.port), timeout=30) as connection:
            connection.sendall(rubbish)
    assert ask(secure, "GET", "/").status == 200


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--tls-cert", "/nowhere.pem", "--tls-key", "/nowhere.key"], "/nowhere.pem"),
        (["--tls-cert", "/nowhere.pem"], "--tls-key"),
        (["--tls-key", "/nowhere.key"], "--tls-cert"),
        (["--tls-cert", "CA", "--tls-key", "KEY"], "belong"),
        (["--tls-cert", "KEY", "--tls-key", "KEY"], "certificate"),
    ],
    ids=["no file", "no key", "no certificate", "not a pair", "no certificate in it"],
)
def test_what_is_no_certificate_is_one_sentence(binary, authority, words, named):
    places = {"CA": str(authority.ca), "KEY": str(authority.key)}
    done = run(binary, "serve", "--port", "0", "--ledger", "off", *[places.get(word, word) for word in words])
    assert done.returncode == 2 and done.stderr.startswith("plantain: ") and done.stderr.count("\n") == 1
    assert named in done.stderr


def test_exec_points_clients_at_https(binary, tmp_path):
    private_authority(binary, tmp_path)
    done = run(binary, "exec", "--tls", "--data", str(tmp_path), "--", "sh", "-c", 'echo "$PLANTAIN_URL $SSL_CERT_FILE $GOOGLE_GEMINI_BASE_URL"')
    assert done.returncode == 0, done.stderr
    url, ca, base = done.stdout.split(" ")
    assert url.startswith("https://") and base.strip() == url and "BEGIN CERTIFICATE" in open(ca).read()


def test_secured_servers_share_one_authority(start, binary, tmp_path):
    servers = [secured(start, binary, tmp_path)[0] for _ in range(2)]
    assert [ask(server, "GET", "/").status for server in servers] == [200, 200]
