"""Draws five pictures and copes with what comes: the retry layer that google-genai does not have."""

import os
import random

import httpx2
import tenacity
from google import genai
from google.genai import errors, types

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else
client = genai.Client(http_options=types.HttpOptions(timeout=120_000))


def is_transient(error: BaseException) -> bool:
    if isinstance(error, errors.APIError):
        return error.code in (408, 429, 499, 500, 502, 503, 504)
    return isinstance(error, httpx2.TransportError)


def asked_for(error: BaseException) -> float:
    """What RetryInfo asks for, in seconds. It is one of the details, found by its type and never by its place."""
    details = error.details.get("error", {}).get("details", []) if isinstance(error, errors.APIError) else []
    delays = [detail["retryDelay"] for detail in details if detail.get("@type", "").endswith("/google.rpc.RetryInfo")]
    # RetryInfo is cut to whole seconds: one more is never too early.
    return float(delays[0].rstrip("s")) + 1 if delays else 0


def pause(state: tenacity.RetryCallState) -> float:
    """1, 2, 4, … seconds and up to a quarter more by chance; at least what the service asks for."""
    backoff = 2 ** (state.attempt_number - 1)
    return max(backoff, asked_for(state.outcome.exception())) * random.uniform(1, 1.25) / SPEED


@tenacity.retry(retry=tenacity.retry_if_exception(is_transient), wait=pause, stop=tenacity.stop_after_attempt(5), reraise=True)
def draw(prompt: str) -> bytes:
    answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=prompt)
    return next(part.inline_data.data for part in answer.parts if part.inline_data)


for prompt in ("[overloaded] a red bicycle", "[overloaded] a blue door", "[quota] a bowl of plums", "[reset] a lighthouse"):
    print(f"{prompt}: {len(draw(prompt))} bytes")
try:
    draw("[bad key] a kite")
except errors.ClientError as error:
    print(f"[bad key] a kite: {error.message}")
