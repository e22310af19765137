"""Shares a load among several keys: a key that is full rests as long as it was asked to, a key that is refused is never used again."""

import os
import time

from google import genai
from google.genai import errors, types

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else
KEYS = ["test-key-1", "test-key-2", "test-key-leaked", "test-key-3"]


class Key:
    def __init__(self, key: str):
        self.name = f"key {KEYS.index(key) + 1}"
        self.client = genai.Client(api_key=key)
        self.rests_until = 0.0


keys = [Key(key) for key in KEYS]


def draw(prompt: str) -> types.GenerateContentResponse:
    while keys:
        key = min(keys, key=lambda key: key.rests_until)
        time.sleep(max(0, key.rests_until - time.monotonic()))
        try:
            answer = key.client.models.generate_content(model="gemini-2.5-flash-image", contents=prompt)
            # To the end of the queue.
            keys.append(keys.pop(keys.index(key)))
            return answer
        except errors.ClientError as error:
            if error.code == 429:
                details = error.details["error"]["details"]
                delay = next(float(detail["retryDelay"].rstrip("s")) for detail in details if detail["@type"].endswith("/google.rpc.RetryInfo"))
                print(f"{key.name} rests {delay + 1:.0f} s")
                key.rests_until = time.monotonic() + (delay + 1) / SPEED
            else:
                # Not the whole error: some of these texts quote the key.
                print(f"{key.name} is dropped: {error.code} {error.status}")
                keys.remove(key)
    raise RuntimeError("no key is left")


for number in range(1, 11):
    draw(f"tile {number} of a mosaic")
print(f"10 pictures with {len(keys)} keys")
