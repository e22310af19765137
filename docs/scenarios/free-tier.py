"""Works through a list on the free tier: waits where waiting helps, and stops for the day where it does not."""

import os
import time

from google import genai
from google.genai import errors

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else
client = genai.Client()


class DayIsOver(Exception):
    """The quota of the day is used up: midnight in California is the next time anything passes."""


def details(error: errors.APIError, kind: str) -> dict:
    listed = error.details.get("error", {}).get("details", [])
    return next((detail for detail in listed if detail.get("@type", "").endswith("/google.rpc." + kind)), {})


def draw(prompt: str) -> bytes:
    while True:
        try:
            answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=prompt)
            return next(part.inline_data.data for part in answer.parts if part.inline_data)
        except errors.ClientError as error:
            if error.code != 429:
                raise
            # The delay is believed only if no violation is about the day.
            if any("PerDay" in violation["quotaId"] for violation in details(error, "QuotaFailure").get("violations", [])):
                raise DayIsOver from error
            delay = float(details(error, "RetryInfo").get("retryDelay", "30s").rstrip("s")) + 1
            print(f"the minute is full: waiting {delay:.0f} s")
            time.sleep(delay / SPEED)


waiting = [f"plate {number} of a field guide to birds" for number in range(1, 13)]
try:
    while waiting:
        print(f"{waiting[0]}: {len(draw(waiting[0]))} bytes")
        waiting.pop(0)
except DayIsOver:
    print(f"the day is over: {len(waiting)} pictures wait for tomorrow")
