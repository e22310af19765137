"""Waiting for what must come, without guessing how long it takes."""

import time
from collections.abc import Callable

# Seconds after which what has not come will not come.
PATIENCE = 30


def until(what: Callable, patience: float = PATIENCE):
    """The first true value of `what`, asked again and again."""
    deadline = time.monotonic() + patience
    while not (value := what()):
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.01)
    return value
