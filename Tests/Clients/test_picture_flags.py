"""What flags and scenarios say of pictures: caption, detail, exact bytes, JPEG quality."""

import pytest

from pictures import correlation, opened, pixels, thumbnail
from server import run
from wire import ask, generate, prompt

PRO, FLASH = "gemini-3-pro-image", "gemini-2.5-flash-image"
BODY = prompt("a red bicycle leaning against a blue door", responseModalities=["IMAGE"])


@pytest.fixture
def answering(start, tmp_path):
    """A server whose every answer a scenario edits."""

    def answering(edit: str):
        scenario = tmp_path / "scenario.yaml"
        scenario.write_text(f"scenario: 1\nrules:\n  - {{id: all, always: pass, response: {{image: {edit}}}}}\n")
        return start("--scenario", str(scenario))

    return answering


def strip(data: bytes) -> list[int]:
    """The bottom of a picture, where the caption is."""
    image = opened(data).convert("RGB")
    return list(image.crop((0, image.height * 7 // 8, image.width, image.height)).tobytes())


@pytest.mark.parametrize("model", [PRO, FLASH])
def test_the_caption_can_be_left_out(server, start, model):
    usual, mark, off = (generate(each, model, BODY).picture for each in (server, start("--caption", "mark"), start("--caption", "off")))
    assert len({pixels(usual), pixels(mark), pixels(off)}) == 3
    assert opened(off).size == opened(usual).size
    assert strip(off) != strip(usual)


def test_detail_makes_files_larger(start):
    sizes = [len(generate(start("--image-detail", detail), FLASH, BODY).picture) for detail in ("flat", "textured", "photo")]
    assert sizes == sorted(sizes) and sizes[0] < sizes[2] / 3
    # What the live service sends at 1K.
    assert 1_000_000 < sizes[2] < 2_600_000


def test_detail_does_not_change_what_is_seen(start):
    drawn = [thumbnail(generate(start("--image-detail", detail), PRO, BODY).picture) for detail in ("flat", "photo")]
    assert correlation(*drawn) > 0.99


@pytest.mark.parametrize("bytes", ["24MB", "2500kB", "1048577"])
@pytest.mark.parametrize("model", [PRO, FLASH])
def test_a_file_has_exactly_the_bytes_a_scenario_says(answering, model, bytes):
    data = generate(answering(f"{{bytes: {bytes}}}"), model, BODY).picture
    assert len(data) == {"24MB": 24_000_000, "2500kB": 2_500_000}.get(bytes) or len(data) == int(bytes)
    assert opened(data).size == ((1408, 768) if model == PRO else (1024, 1024))


def test_every_picture_of_an_answer_has_them(answering):
    answer = generate(answering("{bytes: 3MB, count: 2}"), PRO, BODY)
    assert [len(part["inlineData"]["data"]) for part in answer.parts] == [4_000_000, 4_000_000]


def test_a_picture_that_takes_more_stays_whole(answering):
    data = generate(answering("{bytes: 100}"), FLASH, BODY).picture
    assert len(data) > 100 and opened(data).size == (1024, 1024)


def test_a_scenario_says_caption_and_detail(start, answering):
    edited = generate(answering("{caption: off, detail: flat}"), PRO, BODY).picture
    assert edited == generate(start("--caption", "off", "--image-detail", "flat"), PRO, BODY).picture


def test_vertex_takes_a_quality(server):
    def size(quality: int) -> int:
        options = {"mimeType": "image/jpeg", "compressionQuality": quality}
        body = prompt("a red bicycle", imageConfig={"imageOutputOptions": options}, responseModalities=["IMAGE"])
        path = "/v1/projects/p/locations/global/publishers/google/models/gemini-2.5-flash-image:generateContent"
        answer = ask(server, "POST", path, body, key=None, Authorization="Bearer ya29.x")
        assert answer.picture_type == "image/jpeg"
        return len(answer.picture)

    assert size(10) < size(60) < size(100)


def test_the_turn_and_what_was_said_before_count(server):
    """A second turn without a picture looks at the first's words; the caption tells the turn."""
    body = prompt("the same at night")
    alone = generate(server, PRO, body).picture
    earlier = {"role": "user", "parts": [{"text": "a red bicycle leaning against a blue door"}]}
    said = {"role": "model", "parts": [{"text": "Certainly."}]}
    body["contents"] = [earlier, said, *body["contents"]]
    assert pixels(generate(server, PRO, body).picture) != pixels(alone)


@pytest.mark.parametrize("flags", [["--caption", "none"], ["--image-detail", "high"]])
def test_another_word_is_refused(binary, flags):
    done = run(binary, "serve", *flags)
    assert done.returncode == 2 and f"{flags[0]} is " in done.stderr and f"not '{flags[1]}'" in done.stderr
