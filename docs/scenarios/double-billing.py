"""Single flight: whoever asks for a picture that is already under way waits for that one."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor

from google import genai

client = genai.Client()
lock = threading.Lock()
pictures: dict[str, Future] = {}


def draw(prompt: str) -> bytes:
    with lock:
        flight = pictures.get(prompt)
        is_mine = flight is None
        if is_mine:
            flight = pictures[prompt] = Future()
    if is_mine:
        try:
            answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=prompt)
            flight.set_result(next(part.inline_data.data for part in answer.parts if part.inline_data))
        except BaseException as error:
            # Whoever waits is told, and whoever comes later may try again.
            del pictures[prompt]
            flight.set_exception(error)
    return flight.result()


# Two different pictures, and five impatient fingers on each button.
with ThreadPoolExecutor(10) as pool:
    drawn = list(pool.map(draw, ["a red bicycle", "a blue door"] * 5))
assert len(set(drawn)) == 2
print(f"{len(drawn)} answers from {len(set(drawn))} pictures")
