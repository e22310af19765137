"""A circuit breaker: after three failures in a row the second choice draws, and the first is tried again every fifteen seconds."""

import os
import time

from google import genai
from google.genai import errors

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else
FIRST, SECOND = "gemini-3-pro-image", "gemini-2.5-flash-image"
client = genai.Client()


def now() -> float:
    return time.monotonic() * SPEED


class Breaker:
    """Closed it lets everything through. Open it lets one try through after `rest` seconds, and closes if that succeeds."""

    def __init__(self, failures: int = 3, rest: float = 15):
        self.allowed, self.rest = failures, rest
        self.failures, self.opened = 0, 0.0

    def lets_through(self) -> bool:
        return self.failures < self.allowed or now() - self.opened >= self.rest

    def note(self, succeeded: bool) -> None:
        self.failures = 0 if succeeded else self.failures + 1
        if not succeeded:
            self.opened = now()


breaker = Breaker()


def draw(prompt: str) -> str:
    """Draws with the first choice if it is up, else with the second, and says which it was."""
    if breaker.lets_through():
        try:
            client.models.generate_content(model=FIRST, contents=prompt)
            breaker.note(True)
            return FIRST
        except errors.ServerError:
            breaker.note(False)
    client.models.generate_content(model=SECOND, contents=prompt)
    return SECOND


# A picture every two seconds, until the outage is over and the first choice has drawn twelve in a row.
began, drawn = now(), []
while now() - began < 600 and not (SECOND in drawn and drawn[-12:] == [FIRST] * 12):
    drawn.append(draw(f"a postcard, number {len(drawn) + 1}"))
    time.sleep(2 / SPEED)
print(f"{drawn.count(FIRST)} by {FIRST}, {drawn.count(SECOND)} by {SECOND}")
