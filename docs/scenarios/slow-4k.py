"""Draws in 4K: patient with what is slow, done with what is dead, and never content with half a picture."""

import io
import os

import httpx2
from google import genai
from google.genai import types
from PIL import Image

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else
PATIENCE = 150  # seconds without a byte
client = genai.Client(
    http_options=types.HttpOptions(
        timeout=int(PATIENCE * 1000 / SPEED),
        # The SDK derives this header from its timeout. Said here, it is right at any speed of the clock.
        headers={"X-Server-Timeout": str(PATIENCE)},
    )
)
CONFIG = types.GenerateContentConfig(image_config=types.ImageConfig(image_size="4K", aspect_ratio="16:9"))


def draw(prompt: str, tries: int = 3) -> Image.Image:
    for attempt in range(1, tries + 1):
        try:
            answer = client.models.generate_content(model="gemini-3-pro-image", contents=prompt, config=CONFIG)
            image = Image.open(io.BytesIO(next(part.inline_data.data for part in answer.parts if part.inline_data)))
            image.load()
            return image
        except httpx2.TransportError as error:
            print(f"{prompt}: {type(error).__name__}")
            if attempt == tries:
                raise


for prompt in ("the harbour at dawn", "[lost] the harbour at noon", "[torn] the harbour at dusk"):
    image = draw(prompt)
    print(f"{prompt}: {image.width}x{image.height}")
    assert image.width > 4000
