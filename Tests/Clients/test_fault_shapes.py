"""Faults in the shape of an answer that has its picture, or nearly, against what the reference says of each."""

import base64

import pytest
from PIL import UnidentifiedImageError

from fault_facts import PRO
from faulty import call, stream
from pictures import opened, pixels, png_chunks
from test_streams import events
from wire import Answer, prompt


def images(answer: Answer) -> list[dict]:
    return [part for part in answer.parts if "inlineData" in part]


def bytes_of(part: dict) -> bytes:
    return base64.b64decode(part["inlineData"]["data"], validate=True)


@pytest.mark.parametrize("fault", ["text-only", "text-refusal"])
def test_words_in_place_of_a_picture_end_well(faulty, fault):
    answer = call(faulty, f"{fault}; text=No picture today.")
    (candidate,) = answer.json["candidates"]
    assert candidate == {"content": {"parts": [{"text": "No picture today."}], "role": "model"}, "finishReason": "STOP", "index": 0}
    usage = answer.json["usageMetadata"]
    # R 6: a text-only answer has no details.
    assert "candidatesTokensDetails" not in usage
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"] + usage.get("thoughtsTokenCount", 0)
    assert 0 < usage["candidatesTokenCount"] < 100
    heard = events(stream(faulty, f"{fault}; text=No picture today.").body)
    parts = [part for event in heard for part in event["candidates"][0]["content"]["parts"]]
    assert "".join(part["text"] for part in parts) == "No picture today."
    assert heard[-1]["candidates"][0]["finishReason"] == "STOP"


@pytest.mark.parametrize("fault", ["text-only", "text-refusal"])
def test_words_in_place_of_a_picture_have_a_default(faulty, fault):
    (part,) = call(faulty, fault).parts
    assert list(part) == ["text"] and len(part["text"]) > 20


@pytest.mark.parametrize(("fault", "mime"), [("mime-jpeg", "image/jpeg"), ("mime-mismatch", "image/png")])
def test_a_jpeg_comes_where_a_png_is_expected(faulty, fault, mime):
    (part,) = images(call(faulty, fault))
    assert part["inlineData"]["mimeType"] == mime
    picture = opened(bytes_of(part))
    assert (picture.format, picture.size) == ("JPEG", (1024, 1024))


def test_several_pictures_are_different(faulty):
    answer = call(faulty, "several-images; count=3", body=prompt(responseModalities=["IMAGE"]))
    found = images(answer)
    assert len({pixels(bytes_of(part)) for part in found}) == len(found) == 3
    assert not any(part.get("thought") for part in found)
    (details,) = answer.json["usageMetadata"]["candidatesTokensDetails"]
    assert details == {"modality": "IMAGE", "tokenCount": 3 * 1290}


def test_the_aspect_is_not_the_one_asked_for(faulty):
    (part,) = images(call(faulty, "wrong-aspect; aspect=9:16", body=prompt(imageConfig={"aspectRatio": "16:9"})))
    assert opened(bytes_of(part)).size == (768, 1344)


def test_the_size_is_not_the_one_asked_for(faulty):
    (part,) = images(call(faulty, "wrong-size", PRO, body=prompt(imageConfig={"imageSize": "4K", "aspectRatio": "1:1"})))
    assert opened(bytes_of(part)).size == (1024, 1024)


def test_the_only_picture_is_a_thought(faulty):
    (part,) = images(call(faulty, "image-only-in-thought", PRO))
    assert part["thought"] is True
    assert opened(bytes_of(part)).size == (1408, 768)


def test_drafts_come_before_the_picture(faulty):
    body = prompt(imageConfig={"imageSize": "2K", "aspectRatio": "1:1"})
    *drafts, final = images(call(faulty, "thought-draft-first; drafts=2", PRO, body))
    assert [part.get("thought") for part in drafts] == [True, True] and "thought" not in final
    assert [opened(bytes_of(part)).size for part in drafts] == [(1024, 1024)] * 2
    assert opened(bytes_of(final)).size == (2048, 2048)


def test_a_signature_is_as_long_as_the_picture(faulty):
    """F 5.7 row and R 5: about 1.1 MB on every part."""
    answer = call(faulty, "huge-signature", PRO)
    assert all(1_000_000 <= len(part["thoughtSignature"]) <= 1_500_000 for part in answer.parts)
    assert all(base64.b64decode(part["thoughtSignature"], validate=True) for part in answer.parts)
    assert opened(answer.picture)


def test_nothing_is_counted(faulty):
    answer = call(faulty, "usage-missing")
    assert list(answer.json) == ["candidates", "modelVersion", "responseId"] and opened(answer.picture)
    assert not any("usageMetadata" in event for event in events(stream(faulty, "usage-missing").body))


def test_the_picture_is_not_counted(faulty):
    answer = call(faulty, "usage-details-missing")
    usage = answer.json["usageMetadata"]
    assert usage["promptTokenCount"] > 0 and opened(answer.picture)
    assert not {"candidatesTokenCount", "candidatesTokensDetails"} & set(usage)


def test_base64_is_cut(faulty):
    (part,), (whole,) = (images(call(faulty, fault)) for fault in ("base64-truncated; drop=3", "pass"))
    assert whole["inlineData"]["data"][:-3] == part["inlineData"]["data"]
    with pytest.raises(ValueError, match="padding|4 characters|1 more than"):
        bytes_of(part)


@pytest.mark.parametrize("mode", ["", "; mode=truncate", "; mode=zero", "; mode=header"])
def test_a_corrupt_picture_is_whole_in_base64(faulty, mode):
    (part,) = images(call(faulty, "image-corrupt" + mode))
    data = bytes_of(part)
    assert len(data) > 1000
    with pytest.raises((OSError, SyntaxError, UnidentifiedImageError)):
        opened(data)


def test_a_checksum_is_wrong(faulty):
    """Pillow skips those of the pixels."""
    (part,) = images(call(faulty, "image-corrupt; mode=crc"))
    assert opened(bytes_of(part))
    with pytest.raises(AssertionError):
        png_chunks(bytes_of(part))


def test_fields_nobody_knows_come_beside_the_others(faulty):
    answer = call(faulty, "unknown-fields")
    known = {"candidates", "promptFeedback", "usageMetadata", "modelVersion", "responseId"}
    parts = {"text", "inlineData", "thought", "thoughtSignature"}
    assert set(answer.json) - known
    assert any(set(part) - parts for part in answer.parts)
    assert opened(answer.picture)
