"""Records the fixtures of fixtures/: a plantain between a client and, as upstream, another plantain; for files and batches the service of these tests."""

import base64
import shutil
import sys
import tempfile
from pathlib import Path

from flows import batch, use_a_file
from server import Server
from service import Service
from wire import ask, prompt

FLASH, PRO = "gemini-3.1-flash-image", "gemini-3-pro-image"
SMALL = {"imageConfig": {"aspectRatio": "1:1", "imageSize": "512"}}


def decoded(answer: dict) -> bytes:
    """The picture in an answer."""
    return base64.b64decode(answer["candidates"][0]["content"]["parts"][-1]["inlineData"]["data"])


def say(recorder: Server, name: str, body: dict, model: str = FLASH, method: str = "generateContent") -> dict:
    answer = ask(recorder, "POST", f"/v1beta/models/{model}:{method}", body, x_plantain_name=name)
    return answer.json if "sse" not in method else {}


def generated(recorder: Server, upstream: Server) -> None:
    """What plantain itself answers."""
    first = say(recorder, "text-to-image", prompt("A red bicycle leaning against a blue door, soft morning light", **SMALL))
    picture = first["candidates"][0]["content"]["parts"][-1]["inlineData"]
    edit = {"role": "user", "parts": [{"inlineData": picture}, {"text": "Make it night, with a lantern above the door"}]}
    say(recorder, "edit", {"contents": [edit], "generationConfig": SMALL})
    turns = prompt("A sticker of a sleeping fox", **SMALL)
    answer = say(recorder, "multi-turn", turns)
    follow = {"role": "user", "parts": [{"text": "Give it a scarf"}]}
    say(recorder, "multi-turn", turns | {"contents": [*turns["contents"], answer["candidates"][0]["content"], follow]})
    say(recorder, "stream", prompt("A lighthouse in a storm, with a short caption"), "gemini-2.5-flash-image", "streamGenerateContent?alt=sse")
    for name, fault, text in (("quota-429", "quota-rpm", "One picture too many"), ("safety-block", "image-safety", "What the service does not paint")):
        ask(upstream, "POST", "/__admin/arm", {"fault": fault})
        say(recorder, name, prompt(text), PRO)


def main(binary: Path, folder: Path) -> None:
    # What else stands there stays: the folder has a page that explains it.
    for old in folder.iterdir() if folder.exists() else ():
        if old.is_dir():
            shutil.rmtree(old)
    with tempfile.TemporaryDirectory() as data:
        always = ("--data", data, "--ledger", "off", "--log", "off")
        with Server(binary, *always, "--frozen-time", "1795262400") as upstream:
            with Server(binary, *always, "--fixtures", str(folder), "--mode", "record", "--upstream", upstream.url) as recorder:
                generated(recorder, upstream)
        with Server(binary, *always, "--fixtures", str(folder), "--mode", "record", "--upstream", Service(None).url) as recorder:
            for name, flow in (("files", use_a_file), ("batch", batch)):
                flow(lambda method, path, body=None, name=name, **fields: ask(recorder, method, path, body, x_plantain_name=name, **fields))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
