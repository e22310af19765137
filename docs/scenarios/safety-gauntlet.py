"""Finds the picture in an answer, or says why there is none, and asks again only where that may help."""

import io

from google import genai
from google.genai import types
from PIL import Image

client = genai.Client()
# Finish reasons that are accidents. Every other one, known or not, is a decision.
ACCIDENTS = ("NO_IMAGE", "IMAGE_OTHER", "STOP", "OTHER", "MALFORMED_FUNCTION_CALL")


class NoPicture(Exception):
    """There is no picture in the answer. Another try may bring one."""


class Blocked(NoPicture):
    """The service decided against it. The same words bring the same answer."""


def picture(answer: types.GenerateContentResponse) -> Image.Image:
    if answer.prompt_feedback and answer.prompt_feedback.block_reason:
        raise Blocked(f"the prompt was blocked: {answer.prompt_feedback.block_reason.value}")
    if not answer.candidates:
        raise NoPicture("no candidate")
    candidate = answer.candidates[0]
    parts = (candidate.content and candidate.content.parts) or []
    # Drafts stand among the thoughts, and before the picture: the last one that is no thought counts.
    pictures = [part.inline_data.data for part in parts if part.inline_data and not part.thought]
    if pictures:
        # Pillow looks at the bytes, not at the declared type, and refuses what is cut or broken.
        image = Image.open(io.BytesIO(pictures[-1]))
        image.load()
        return image
    reason = candidate.finish_reason.value if candidate.finish_reason else "no finishReason"
    raise (NoPicture if reason in ACCIDENTS else Blocked)(f"{reason} {candidate.finish_message or ''}".strip())


def draw(prompt: str, tries: int = 3) -> Image.Image:
    for attempt in range(1, tries + 1):
        try:
            return picture(client.models.generate_content(model="gemini-3-pro-image", contents=prompt))
        except Blocked:
            raise
        except NoPicture:
            if attempt == tries:
                raise


blocked = [f"[{kind}] portrait {number}" for kind in ("blocked", "withheld") for number in range(4)]
for prompt in [*blocked, "[shy] a heron", "[shy] a grebe", "[drafts] a map", "[mislabelled] a stamp"]:
    try:
        image = draw(prompt)
        print(f"{prompt}: {image.width}x{image.height} {image.format}")
        assert prompt not in blocked
    except Blocked as reason:
        print(f"{prompt}: {reason}")
        assert prompt in blocked
