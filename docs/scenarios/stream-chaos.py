"""Reads streams to a proper end, or not at all: a finishReason and a picture make a success, whatever the loop says."""

import os
import random
import time

import httpx2
from google import genai
from google.genai import errors, types

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else
# The timeout is per read: the longest silence between two events.
client = genai.Client(http_options=types.HttpOptions(timeout=int(40_000 / SPEED)))


class Broken(Exception):
    """The stream ended, but not as one that is whole."""


def stream(prompt: str) -> bytes:
    """One attempt. What came before a failure is thrown away with it."""
    picture, reason = None, None
    for chunk in client.models.generate_content_stream(model="gemini-2.5-flash-image", contents=prompt):
        for candidate in chunk.candidates or []:
            reason = candidate.finish_reason or reason
            for part in (candidate.content and candidate.content.parts) or []:
                if part.inline_data and not part.thought:
                    picture = part.inline_data.data
    if reason is None:
        raise Broken("no finishReason")
    if picture is None:
        raise Broken(f"no picture: {reason.value}")
    return picture


def draw(prompt: str, tries: int = 6) -> bytes:
    for attempt in range(1, tries + 1):
        try:
            return stream(prompt)
        # An event that is cut is a ValueError: the SDK could not read it as JSON.
        except (Broken, errors.ServerError, httpx2.TransportError, ValueError) as error:
            print(f"{prompt}: {type(error).__name__}: {str(error)[:60]}")
            if attempt == tries:
                raise
            time.sleep(2 ** (attempt - 1) * random.uniform(1, 1.25) / SPEED)


for prompt in ("[broken] a swan", "[stalled] a swan", "[shredded] a swan", "[shredded] a goose", "[shredded] zwölf Gänse"):
    print(f"{prompt}: {len(draw(prompt))} bytes")
