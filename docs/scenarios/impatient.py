"""Draws the same pictures as retry-discipline.py with a decorator that looks right, and is not: it never reads RetryInfo.

Every picture arrives, and so this program ends with 0. `plantain exec` ends with 3, because `honours-retry-info` did not hold."""

import os

import httpx2
import tenacity
from google import genai
from google.genai import errors

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))
client = genai.Client()


@tenacity.retry(
    retry=tenacity.retry_if_exception(lambda error: isinstance(error, httpx2.TransportError) or getattr(error, "code", 0) in (429, 500, 503)),
    wait=tenacity.wait_exponential(multiplier=1 / SPEED, max=60 / SPEED) + tenacity.wait_random(0, 0.2 / SPEED),
    stop=tenacity.stop_after_attempt(5),
    reraise=True,
)
def draw(prompt: str) -> bytes:
    answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=prompt)
    return next(part.inline_data.data for part in answer.parts if part.inline_data)


for prompt in ("[overloaded] a red bicycle", "[overloaded] a blue door", "[quota] a bowl of plums", "[reset] a lighthouse"):
    print(f"{prompt}: {len(draw(prompt))} bytes")
try:
    draw("[bad key] a kite")
except errors.ClientError as error:
    print(f"[bad key] a kite: {error.message}")
