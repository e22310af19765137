"""A plantain records another: what it heard it gives again, byte for byte, on each route of the OpenAI-compatible layer and of Imagen."""

import pytest

from flows import FLASH_25, PRO
from pictures import encoded, noise
from server import Server
from wire import ask

FORM = "multipart/form-data; boundary=again"


def form(boundary: str = "again") -> bytes:
    fields = [('name="model"', FLASH_25.encode()), ('name="prompt"', b"make it night"), ('name="image"; filename="a.png"', encoded(noise(3)))]
    parts = [f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + data + b"\r\n" for head, data in fields]
    return b"".join(parts) + f"--{boundary}--\r\n".encode()


def turns(**others) -> dict:
    return {"model": PRO, "messages": [{"role": "user", "content": "a red bicycle"}], **others}


PREDICT = {"instances": [{"prompt": "a red bicycle"}], "parameters": {"sampleCount": 2}}
ROUTES = {
    "chat": ("POST", "/v1beta/openai/chat/completions", turns(), {}),
    "stream": ("POST", "/v1beta/openai/chat/completions", turns(stream=True), {}),
    "refused chat": ("POST", "/v1beta/openai/chat/completions", turns(seed=1), {}),
    "images": ("POST", "/v1beta/openai/images/generations", {"model": FLASH_25, "prompt": "a red bicycle"}, {}),
    "edits": ("POST", "/v1beta/openai/images/edits", form(), {"Content_Type": FORM}),
    "models": ("GET", "/v1beta/openai/models", None, {}),
    "model": ("GET", f"/v1beta/openai/models/models%2F{PRO}", None, {}),
    "predict": ("POST", "/v1beta/models/imagen-4.0-generate-001:predict", PREDICT, {}),
    "predict on Vertex": ("POST", "/v1beta1/projects/p/locations/l/publishers/google/models/imagen-4.0-fast-generate-001:predict", PREDICT, {}),
}


@pytest.fixture(scope="module")
def original(binary):
    with Server(binary) as server:
        yield server


def test_every_route_is_recorded_and_replayed(tape, original):
    recorder = tape.record(original.url)
    heard = {name: ask(recorder, verb, path, body, **fields) for name, (verb, path, body, fields) in ROUTES.items()}
    assert recorder.stop() == 0
    assert {name: answer.status for name, answer in heard.items()} == {name: 400 if name == "refused chat" else 200 for name in ROUTES}
    player = tape.replay()
    for name, (verb, path, body, fields) in ROUTES.items():
        again = ask(player, verb, path, body, **fields)
        assert (name, again.status, again.body == heard[name].body) == (name, heard[name].status, True)
    # The boundary of a form is another each time.
    assert ask(player, "POST", ROUTES["edits"][1], form("other"), Content_Type="multipart/form-data; boundary=other").body == heard["edits"].body
    assert tape.fixtures("verify").returncode == 0
