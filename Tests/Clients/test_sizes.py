"""Every size of the published tables, over plain HTTP and decoded to the last row."""

import io

import pytest
from PIL import Image

from facts import CURRENT, FLASH_31, NANO_BANANA_21, PREVIEWS, PRO
from pictures import jpeg_segments, opened, png_chunks, thumbnail
from wire import generate, prompt

CASES = [(model, size, ratio) for model in CURRENT for size in model.tokens if size != "4K" for ratio in model.ratios]
CASES += [(model, size, None) for model in CURRENT for size in (None, *model.tokens) if size != "4K"]
CASES += [(PRO, "4K", "1:1"), (FLASH_31, "4K", "8:1"), (NANO_BANANA_21, "4K", "21:9"), (FLASH_31, "4K", None)]
CASES += [(model, "1K", ratio) for model in PREVIEWS for ratio in (None, "2:3")]


def image_config(ratio: str | None, size: str | None) -> dict:
    fields = {name: value for name, value in (("aspectRatio", ratio), ("imageSize", size)) if value}
    return {"imageConfig": fields} if fields else {}


@pytest.mark.parametrize(("model", "size", "ratio"), CASES, ids=lambda value: getattr(value, "id", str(value)))
def test_a_picture_has_the_size_the_tokens_and_the_type_of_the_tables(server, model, size, ratio):
    answer = generate(server, model.id, prompt(**image_config(ratio, size)))
    assert answer.picture_type == model.mime
    assert opened(answer.picture).size == model.pixels(ratio, size)
    tokens = model.tokens[size or "1K"]
    assert answer.json["usageMetadata"]["candidatesTokensDetails"] == [{"modality": "IMAGE", "tokenCount": tokens}]


@pytest.mark.parametrize("words", ["a vertical poster of a red bicycle", "a red bicycle, vertical"])
def test_gemini_3_stands_upright_when_the_prompt_asks_for_it(server, words):
    assert opened(generate(server, PRO.id, prompt(words)).picture).size == (848, 1264)


@pytest.mark.parametrize("model", [model for model in CURRENT if not model.is_gemini_3], ids=lambda model: model.id)
def test_a_png_is_eight_bit_rgb_without_alpha_or_interlace(server, model):
    chunks = png_chunks(generate(server, model.id, prompt()).picture)
    names = [name for name, _ in chunks]
    header = chunks[0][1]
    # Depth 8, colour type 2, the only compression and filter method, no interlace.
    assert list(header[8:]) == [8, 2, 0, 0, 0]
    assert names[0] == "IHDR" and names[-1] == "IEND" and "IDAT" in names
    assert not {"PLTE", "tRNS", "acTL"} & set(names)


@pytest.mark.parametrize("model", [model for model in CURRENT if model.is_gemini_3], ids=lambda model: model.id)
def test_a_jpeg_is_baseline_with_halved_chroma(server, model):
    data = generate(server, model.id, prompt()).picture
    segments = jpeg_segments(data)
    markers = [marker for marker, _ in segments]
    frame = next(content for marker, content in segments if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC))
    assert 0xC0 in markers, "not baseline"
    # Eight bits, three components, of which the luma alone is sampled at every pixel.
    assert frame[0] == 8
    assert [frame[7 + 3 * index] for index in range(frame[5])] == [0x22, 0x11, 0x11]


@pytest.mark.parametrize("model", ["gemini-3-pro-image", "gemini-3.1-flash-image"])
def test_a_jpeg_says_jfif_1_01_at_300_dots_an_inch(server, model):
    name, content = jpeg_segments(generate(server, model, prompt()).picture)[0]
    assert name == 0xE0
    assert content[:12] == b"JFIF\0\x01\x01\x01" + (300).to_bytes(2) + (300).to_bytes(2)


@pytest.mark.parametrize(("form", "mime"), [("png", "image/png"), ("jpeg", "image/jpeg")])
@pytest.mark.parametrize("model", ["gemini-2.5-flash-image", "gemini-3-pro-image"])
def test_the_format_can_be_fixed_for_all_models(start, form, mime, model):
    answer = generate(start("--image-format", form), model, prompt())
    assert answer.picture_type == mime
    assert Image.open(io.BytesIO(answer.picture)).format == form.upper()


def test_the_format_does_not_change_what_is_painted(start, server):
    """JPEG loses a little, so the two are compared at a size where that little is gone."""
    png = thumbnail(generate(start("--image-format", "png"), "gemini-3-pro-image", prompt()).picture)
    jpeg = thumbnail(generate(server, "gemini-3-pro-image", prompt()).picture)
    assert max(abs(a - b) for a, b in zip(png, jpeg, strict=True)) <= 3


def test_another_process_paints_the_same_bytes(start, server):
    for model in ("gemini-2.5-flash-image", "gemini-3-pro-image"):
        assert generate(start(), model, prompt()).picture == generate(server, model, prompt()).picture
