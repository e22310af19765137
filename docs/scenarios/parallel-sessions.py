"""Eight workers at once, each in a session of its own. All of them meet the same faults in the same order."""

import os
import random
import time
from concurrent.futures import ThreadPoolExecutor

from google import genai
from google.genai import errors

SPEED = float(os.environ.get("PLANTAIN_SPEED", 1))  # of the scenario's clock; 1 everywhere else


def work(worker: int) -> list[str]:
    """Draws ten pictures and tells what happened at each attempt."""
    client = genai.Client(http_options={"base_url": f"{os.environ['GOOGLE_GEMINI_BASE_URL']}/s/worker-{worker}"})
    seen = []
    for number in range(10):
        for attempt in range(8):
            try:
                answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=f"stamp {number}")
                reason = answer.candidates[0].finish_reason.value
            except errors.ServerError as error:
                reason = error.status
            seen.append(reason)
            if reason == "STOP":
                break
            time.sleep(2**attempt * random.uniform(1, 1.25) / SPEED)
    return seen


with ThreadPoolExecutor(8) as pool:
    stories = list(pool.map(work, range(8)))
print(" ".join(stories[0]))
assert all(story == stories[0] for story in stories)
