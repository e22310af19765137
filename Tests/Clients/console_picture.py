"""Makes docs/pictures/console.png anew: an afternoon of requests through google-genai, and the console showing one of them."""

import io
import sys
import threading
import time
from pathlib import Path

from google import genai
from google.genai import errors, types
from PIL import Image

from browser import Browser
from server import Server
from waiting import until

REQUESTS = [
    ("gemini-2.5-flash-image", "A red bicycle leaning against a blue door, soft morning light", {}, ""),
    ("gemini-3-pro-image", "a lighthouse on a cliff, watercolor", {"aspect_ratio": "16:9", "image_size": "2K"}, ""),
    ("gemini-3.1-flash-image", "product shot of a glass teapot on slate", {"aspect_ratio": "4:5"}, ""),
    ("gemini-3-pro-image", "isometric city block with tiny trams", {}, ""),
    ("gemini-3.1-flash-image", "a fox in fresh snow, telephoto", {"aspect_ratio": "3:2"}, ""),
    ("gemini-3-pro-image", "movie poster: MIDNIGHT VOYAGE", {}, "image-safety"),
    ("gemini-3.1-flash-lite-image", "logo for a coffee roastery, flat vector", {}, ""),
    ("gemini-nano-banana-2.1", "a paper boat on a puddle, macro", {"aspect_ratio": "21:9", "image_size": "4K"}, ""),
    ("gemini-3.1-flash-image", "greenhouse full of plantain trees", {}, "overloaded-503"),
    ("gemini-3.1-flash-image", "greenhouse full of plantain trees", {}, ""),
    ("gemini-3-pro-image", "a banana on a blue plate, studio light", {"aspect_ratio": "4:3"}, ""),
    ("gemini-2.5-flash-image", "seasons of one oak tree, four panels", {}, "quota-rpm"),
    ("gemini-3-pro-image", "mountains at dawn, thin fog in the valley", {"aspect_ratio": "16:9"}, ""),
]
SHOWN = len(REQUESTS)


def ask(server: Server, model: str, prompt: str, picture: dict, fault: str) -> None:
    client = genai.Client(api_key="test", http_options={"base_url": server.url, "headers": {"x-plantain-fault": fault} if fault else {}})
    config = types.GenerateContentConfig(image_config=types.ImageConfig(**picture)) if picture else None
    try:
        client.models.generate_content(model=model, contents=prompt, config=config)
    except errors.APIError as error:
        print(f"{prompt}: {error.code}, as asked for")


def main(binary: Path, file: Path) -> None:
    with Server(binary, "--triggers") as server:
        for request in REQUESTS:
            ask(server, *request)
        slow = threading.Thread(target=ask, args=(server, "gemini-3-pro-image", "a harbour in winter, long exposure", {}, "slow-first-byte; latency=9s"))
        slow.start()
        browser = Browser()
        try:
            browser.size((1440, 900))
            browser.open(server, f"exchange/{SHOWN}")
            until(lambda: browser.js("return [...document.images].filter(image => image.complete && image.naturalWidth > 1000).length > 0"))
            time.sleep(3)
            picture = Image.open(io.BytesIO(browser.driver.get_screenshot_as_png())).convert("RGB")
        finally:
            browser.close()
        picture.save(file, optimize=True)
        slow.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
