"""`plantain render` paints what a server sends, and `plantain inspect` knows both again."""

import json
import subprocess

import pytest
from PIL import Image

from pictures import encoded, noise, opened, pixels
from server import environment, run
from wire import generate, prompt

PRO, FLASH = "gemini-3-pro-image", "gemini-2.5-flash-image"


@pytest.fixture
def render(binary, tmp_path):
    """Runs `plantain render` in a folder of the test's own; returns the process, and the files by name."""

    def render(*words: str, **variables: str):
        done = subprocess.run([binary, "render", *words], capture_output=True, timeout=60, cwd=tmp_path, env=environment(**variables))
        return done, {path.name: path.read_bytes() for path in sorted(tmp_path.iterdir())}

    return render


def test_a_picture_is_named_after_its_prompt_and_told_on_one_line(render):
    done, files = render("a red bicycle, leaning against a blue door!")
    assert done.returncode == 0, done.stderr
    ((name, data),) = files.items()
    assert name == "a-red-bicycle-leaning-against-a-blue-door.jpg"
    assert opened(data).size == (1408, 768)
    (line,) = done.stdout.decode().splitlines()
    assert line.split()[:5] == [name, "1408x768", "1K", str(len(data)), "bytes"] and len(line.split()[5]) == 64
    assert done.stderr == b""


@pytest.mark.parametrize("model", [PRO, FLASH])
def test_it_is_the_picture_of_a_server(server, render, model):
    body = prompt("a red bicycle", imageConfig={"aspectRatio": "16:9"}, seed=7, responseModalities=["IMAGE"])
    served = generate(server, model, body).picture
    done, files = render("a red bicycle", "--model", model, "--aspect", "16:9", "--seed", "7", "-o", "it")
    assert done.returncode == 0, done.stderr
    assert files["it"] == served


def test_edits_history_and_flags_are_those_of_a_server(start, render, tmp_path):
    (tmp_path / "in.png").write_bytes(encoded(noise(1, 300, 200)))
    server = start("--caption", "off", "--image-detail", "flat")
    body = prompt("the same at night", ("image/png", (tmp_path / "in.png").read_bytes()))
    body["contents"].insert(0, {"role": "user", "parts": [{"text": "a house in a forest"}]})
    served = generate(server, PRO, body).picture
    flags = ["--caption", "off", "--image-detail", "flat", "--input", "in.png", "--history", "a house in a forest"]
    done, files = render("the same at night", *flags, "-o", "out.jpg")
    assert done.returncode == 0, done.stderr
    assert files["out.jpg"] == served
    environment_only, files = render("the same at night", *flags[4:], "-o", "out2.jpg", PLANTAIN_CAPTION="off", PLANTAIN_IMAGE_DETAIL="flat")
    assert files["out2.jpg"] == served


def test_a_series_is_numbered_files(server, render):
    done, files = render("a set of three images of a cat", "-o", "cats.png", "--model", PRO)
    assert done.returncode == 0, done.stderr
    assert list(files) == ["cats-1.png", "cats-2.png", "cats-3.png"]
    assert {opened(data).format for data in files.values()} == {"PNG"} and len(set(files.values())) == 3


def test_standard_output_takes_one_picture(render):
    done, files = render("a red bicycle", "-o", "-", "--model", FLASH)
    assert done.returncode == 0 and files == {}
    assert opened(done.stdout).size == (1024, 1024)
    assert done.stderr.startswith(b"-  1024x1024 1K")
    done, _ = render("a set of three images of a cat", "-o", "-")
    assert done.returncode == 2 and b"--output" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "render needs a prompt"),
        (["a cat", "--model", "gemini-2.5-flash"], "plantain models"),
        (["a cat", "--size", "8K"], "--size is 1K, 2K or 4K, not '8K'"),
        (["a cat", "--aspect", "1:8"], "--aspect is 1:1"),
        (["a cat", "--input", "nowhere.png"], "cannot read nowhere.png: No such file"),
        (["a cat", "--input", "/etc/hostname"], "--input is a PNG, JPEG, WebP or HEIC picture"),
        (["a cat", "-o", "/nowhere/at/all.png"], "cannot write /nowhere/at/all.png: No such file"),
        (["a cat", "--seed", "7", "--model", "gemini-nano-banana-2.1"], "--seed is not for gemini-nano-banana-2.1"),
    ],
)
def test_mistakes_are_told_with_a_remedy(render, words, said):
    done, files = render(*words)
    assert done.returncode == 2 and files == {}
    assert said in done.stderr.decode()


@pytest.mark.parametrize(("model", "across", "down"), [(FLASH, 5, 2), (PRO, 5, 6), ("gemini-3.1-flash-image", 7, 8)])
def test_a_sheet_has_every_size_and_ratio(render, model, across, down):
    done, files = render("--sheet", "--model", model)
    assert done.returncode == 0, done.stderr
    image = opened(files[f"{model}.png"])
    assert image.width == 24 + across * 224
    assert 72 + down * 150 < image.height < 72 + down * 264
    assert len(image.convert("RGB").resize((64, 64), Image.Resampling.BOX).getcolors(4096)) > 200


# Which re-encodings keep the mark is the painter's to test; here: that a served picture is known again through the command.


@pytest.fixture
def inspect(binary):
    return lambda *words: run(binary, "inspect", *map(str, words))


def test_a_served_picture_is_known_by_its_metadata(server, inspect, tmp_path):
    body = prompt("a red bicycle", imageConfig={"imageSize": "2K"})
    (tmp_path / "served.jpg").write_bytes(generate(server, PRO, body).picture)
    done = inspect(tmp_path / "served.jpg")
    assert done.returncode == 0, done.stderr
    assert "painted by plantain (metadata" in done.stdout and "gemini-3-pro-image 2K" in done.stdout
    (told,) = json.loads(inspect("--json", tmp_path / "served.jpg").stdout)["pictures"]
    assert told["emulated"] is True and told["imprint"]["model"] == PRO and len(told["imprint"]["key"]) == 64
    assert told["mark"]["confidence"] == "certain"


@pytest.mark.parametrize("model", [PRO, FLASH])
@pytest.mark.parametrize(
    "change",
    [
        lambda image: encoded(image, "PNG"),
        lambda image: encoded(image, "JPEG", quality=75),
        lambda image: encoded(image, "WEBP", quality=90),
        lambda image: encoded(image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)),
        lambda image: encoded(image.crop((image.width // 10, image.height // 10, image.width * 9 // 10, image.height * 9 // 10))),
    ],
    ids=["png", "jpeg 75", "webp 90", "half", "cropped"],
)
def test_the_mark_survives_being_saved_anew(server, inspect, tmp_path, model, change):
    data = generate(server, model, prompt("a red bicycle", responseModalities=["IMAGE"])).picture
    # Pillow would write a comment anew that it has read.
    bare = Image.frombytes("RGB", opened(data).size, pixels(data))
    (tmp_path / "again").write_bytes(change(bare))
    (told,) = json.loads(inspect("--json", tmp_path / "again").stdout)["pictures"]
    assert told["imprint"] is None and told["emulated"] is True


def test_a_picture_of_anybody_else_is_not(inspect, tmp_path):
    (tmp_path / "other.png").write_bytes(encoded(noise(3, 700, 500)))
    done = inspect(tmp_path / "other.png")
    assert done.returncode == 1 and "no trace of plantain" in done.stdout


def test_forbid_fails_when_a_stand_in_is_among_the_pictures(server, inspect, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/other.png").write_bytes(encoded(noise(3, 700, 500)))
    (tmp_path / "deep/readme.txt").write_text("no picture")
    assert inspect("--forbid", tmp_path).returncode == 0
    (tmp_path / "deep/stand-in.jpg").write_bytes(generate(server, PRO, prompt("a red bicycle")).picture)
    done = inspect("--forbid", tmp_path)
    assert done.returncode == 1 and "stand-in.jpg" in done.stdout and "other.png" not in done.stdout
    assert "1 of 2 pictures" in done.stderr


@pytest.mark.parametrize("words", [[], ["/nowhere.png"], ["/etc/hostname"], ["--forbid", "/etc/hostname"]])
def test_what_cannot_be_inspected_is_an_error(inspect, words):
    done = inspect(*words)
    assert done.returncode == 2 and done.stderr.startswith("plantain: ")
