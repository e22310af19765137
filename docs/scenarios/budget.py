"""Two workers, fifteen cards each, and a dollar that is enough for twenty-five: whoever finds too little left stops before asking."""

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from google import genai

BUDGET, PICTURE = 1.0, 0.039


class Purse:
    """Money is put aside before a request and not counted after it: two workers must not spend the same cents."""

    def __init__(self, amount: float):
        self.rest, self.lock = amount, Lock()

    def take(self, amount: float) -> bool:
        with self.lock:
            if self.rest < amount:
                return False
            self.rest -= amount
            return True


purse = Purse(BUDGET)


def draw(worker: int) -> int:
    client = genai.Client(http_options={"base_url": f"{os.environ['GOOGLE_GEMINI_BASE_URL']}/s/worker-{worker}"})
    for card in range(15):
        if not purse.take(PICTURE):
            return card
        client.models.generate_content(model="gemini-2.5-flash-image", contents=f"card {card} of worker {worker}")
    return 15


with ThreadPoolExecutor(2) as pool:
    cards = sum(pool.map(draw, (1, 2)))
print(f"{cards} of 30 cards, and no request was refused")
