"""Pictures that come in: what is taken, what is refused, and that refusing costs nothing."""

import struct
import zlib

import pytest
from PIL import Image

from pictures import bomb, correlation, encoded, heic, noise, opened, pixels, png, quarters, thumbnail
from wire import generate, prompt, refusal

MODEL = "gemini-2.5-flash-image"
COLORS = [(220, 40, 40), (30, 60, 200), (250, 230, 60), (20, 120, 60)]
SUBJECT = quarters(400, 400, COLORS)

TAKEN = {
    "PNG": ("image/png", encoded(SUBJECT)),
    "PNG with alpha": ("image/png", encoded(SUBJECT.convert("RGBA"))),
    "PNG with a palette": ("image/png", encoded(SUBJECT.quantize(16))),
    "JPEG": ("image/jpeg", encoded(SUBJECT, "JPEG", quality=95)),
    "progressive JPEG": ("image/jpeg", encoded(SUBJECT, "JPEG", quality=95, progressive=True)),
    "lossless WebP": ("image/webp", encoded(SUBJECT, "WEBP", lossless=True)),
    "lossy WebP": ("image/webp", encoded(SUBJECT, "WEBP", quality=90)),
    "WebP with alpha": ("image/webp", encoded(SUBJECT.convert("RGBA"), "WEBP", lossless=True)),
    "PNG called image/jpeg": ("image/jpeg", encoded(SUBJECT)),
}


@pytest.mark.parametrize("name", TAKEN)
def test_a_picture_of_every_format_is_seen(server, name):
    drawn = thumbnail(generate(server, MODEL, prompt("add a hat", TAKEN[name])).picture)
    assert correlation(drawn, thumbnail(encoded(SUBJECT))) > 0.5


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("image/png", encoded(noise(1, mode="L"))),
        ("image/png", encoded(noise(1, mode="LA"))),
        ("image/png", encoded(noise(1, mode="L").convert("1"))),
        ("image/png", encoded(Image.frombytes("I;16", (64, 48), noise(1, 128, 48, "L").tobytes()))),
        ("image/png", encoded(Image.new("RGB", (1, 1)))),
        ("image/jpeg", encoded(noise(1, mode="L"), "JPEG")),
        ("image/jpeg", encoded(noise(1, mode="CMYK"), "JPEG")),
        ("image/jpeg", encoded(noise(1), "JPEG", subsampling=0)),
        ("image/png", encoded(noise(1, 2000, 10))),
        ("image/png", encoded(noise(1, 10, 2000))),
    ],
    ids=["grey", "grey with alpha", "one bit", "sixteen bits", "one pixel", "grey JPEG", "CMYK JPEG", "4:4:4 JPEG", "very wide", "very tall"],
)
def test_a_picture_of_an_unusual_kind_is_taken(server, name, data):
    for model in (MODEL, "gemini-3-pro-image"):
        assert opened(generate(server, model, prompt("add a hat", (name, data))).picture)


@pytest.mark.parametrize("mime", ["image/heic", "image/heif"])
def test_a_heic_is_taken_and_its_shape_kept(server, mime):
    """Its pixels are not decoded here."""
    answer = generate(server, "gemini-3-pro-image", prompt("add a hat", (mime, heic(1240, 1754))))
    assert opened(answer.picture).size == (864, 1222)


@pytest.mark.parametrize(("mime", "form"), [("image/png", "PNG"), ("image/jpeg", "JPEG"), ("image/webp", "WEBP")])
def test_a_picture_that_breaks_off_is_refused_or_taken_but_never_crashes(server, mime, form):
    data = encoded(noise(1), form)
    for length in (1, 10, 40, len(data) // 2, len(data) - 1):
        answer = generate(server, MODEL, prompt("add a hat", (mime, data[:length])))
        if answer.status != 200:
            assert answer.body == refusal("Unable to process input image.")
    assert answer.status in (200, 400)


def header(width, height, depth=8, color=2):
    return struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)


@pytest.mark.parametrize(
    ("mime", "data"),
    [
        ("image/png", b"this is a text file, whatever its name says\n" * 50),
        ("image/png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("image/png", b"<!DOCTYPE html><title>404</title>"),
        ("image/jpeg", b"\xff\xd8\xff\xe0" + bytes(100)),
        ("image/webp", b"RIFF\x24\0\0\0WEBPVP8 " + bytes(28)),
        ("image/heic", b"\0\0\0\x18ftypheic" + bytes(12)),
        ("image/png", encoded(noise(1))[:60] + bytes(200)),
        ("image/png", png(header(0, 10), zlib.compress(b""))),
        ("image/png", png(header(2**31 - 1, 2**31 - 1), zlib.compress(b"\0"))),
        ("image/png", bomb()),
    ],
    ids=["text", "SVG", "HTML", "empty JPEG", "empty WebP", "empty HEIC", "zeros inside", "no width", "two billion wide", "60000 by 60000"],
)
def test_what_is_no_picture_or_a_trap_cannot_be_processed(server, mime, data):
    answer = generate(server, MODEL, prompt("add a hat", (mime, data)))
    assert answer.status == 400
    assert answer.body == refusal("Unable to process input image.")


def test_one_bad_picture_among_good_ones_is_enough(server):
    good = ("image/png", encoded(noise(1)))
    assert generate(server, MODEL, prompt("add a hat", good, ("image/png", b"text"), good)).body == refusal("Unable to process input image.")


def test_a_trap_takes_no_memory(start):
    server = start()
    generate(server, MODEL, prompt())

    def peak() -> int:
        status = open(f"/proc/{server.process.pid}/status").read()
        return int(status.partition("VmHWM:")[2].split()[0])

    before = peak()
    for _ in range(3):
        generate(server, MODEL, prompt("add a hat", ("image/png", bomb())))
    assert peak() - before < 64 * 1024


def test_fourteen_large_pictures_in_one_request_are_taken(server):
    pictures = [("image/jpeg", encoded(noise(seed, 1200, 900), "JPEG", quality=90)) for seed in range(14)]
    answer = generate(server, "gemini-3-pro-image", prompt("a collage", *pictures))
    assert opened(answer.picture)
    details = answer.json["usageMetadata"]["promptTokensDetails"]
    assert {"modality": "IMAGE", "tokenCount": 14 * 258} in details


def test_the_order_of_inputs_counts(server):
    one, other = (("image/png", encoded(noise(seed))) for seed in (1, 2))
    drawn = [generate(server, MODEL, prompt("put them together", *pair)).picture for pair in ((one, other), (other, one))]
    assert pixels(drawn[0]) != pixels(drawn[1])


def test_the_same_pixels_in_another_file_may_differ_but_the_same_file_does_not(server):
    data = encoded(noise(1))
    drawn = [generate(server, MODEL, prompt("add a hat", ("image/png", data))).picture for _ in range(2)]
    assert drawn[0] == drawn[1]
