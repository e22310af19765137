"""What the live service makes of each image model: pictures, tokens and prices, as published and recorded up to 2026-11-20.

Written from the recordings and the published tables, not from plantain's own catalogue, so that the two can disagree.
"""

from dataclasses import dataclass, field, replace

STANDARD_RATIOS = ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"]
EXTREME_RATIOS = ["1:4", "4:1", "1:8", "8:1"]

NANO_BANANA = {
    "1:1": (1024, 1024), "2:3": (832, 1248), "3:2": (1248, 832), "3:4": (864, 1184), "4:3": (1184, 864),
    "4:5": (896, 1152), "5:4": (1152, 896), "9:16": (768, 1344), "16:9": (1344, 768), "21:9": (1536, 672),
}
GEMINI_3 = {
    "1:1": (1024, 1024), "2:3": (848, 1264), "3:2": (1264, 848), "3:4": (896, 1200), "4:3": (1200, 896),
    "4:5": (928, 1152), "5:4": (1152, 928), "9:16": (768, 1376), "16:9": (1376, 768), "21:9": (1584, 672),
    "1:4": (512, 2064), "4:1": (2064, 512), "1:8": (352, 2928), "8:1": (2928, 352), None: (1408, 768),
}
GEMINI_3_SMALL = {
    "1:1": (512, 512), "2:3": (424, 632), "3:2": (632, 424), "3:4": (448, 600), "4:3": (600, 448),
    "4:5": (464, 576), "5:4": (576, 464), "9:16": (384, 688), "16:9": (688, 384), "21:9": (792, 168),
    "1:4": (256, 1024), "4:1": (1024, 256), "1:8": (192, 1536), "8:1": (1536, 192), None: (704, 384),
}


@dataclass(frozen=True)
class Model:
    id: str
    mime: str
    ratios: list[str]
    # Tokens of one picture by size; the keys are the sizes it takes.
    tokens: dict[str, int]
    # USD per million tokens, as text, so that sums are exact.
    input_price: str
    text_price: str
    image_price: str
    # Tokens of one input picture.
    input_tokens: int
    # Least and most that candidatesTokenCount counts beyond a picture that comes alone.
    rest: tuple[int, int] = (0, 0)
    # Least and most thoughts at the default level; None where the count is absent.
    thoughts: tuple[int, int] | None = None
    # The entry of models.list without its name; empty where nobody has seen one.
    listing: dict = field(default_factory=dict)

    @property
    def is_gemini_3(self) -> bool:
        return self.mime == "image/jpeg"

    def pixels(self, ratio: str | None = None, size: str | None = None) -> tuple[int, int]:
        """Width and height of the picture. Sizes have no effect on Nano Banana."""
        if not self.is_gemini_3:
            return NANO_BANANA[ratio or "1:1"]
        if size == "512":
            return GEMINI_3_SMALL[ratio]
        width, height = GEMINI_3[ratio]
        scale = {None: 1, "1K": 1, "2K": 2, "4K": 4}[size]
        return width * scale, height * scale


def _listing(name, description, limits, version="3.0", thinking=True):
    entry = {
        "version": version, "displayName": name, "description": description, "inputTokenLimit": limits[0],
        "outputTokenLimit": limits[1], "supportedGenerationMethods": ["generateContent", "countTokens", "batchGenerateContent"],
        "temperature": 1, "topP": 0.95, "topK": 64, "maxTemperature": 1,
    }
    return {**entry, "thinking": True} if thinking else entry


FLASH_25 = Model(
    "gemini-2.5-flash-image", "image/png", STANDARD_RATIOS, {"1K": 1290}, "0.30", "2.50", "30", 258,
    listing=_listing("Nano Banana", "Gemini 2.5 Flash Preview Image", (32768, 32768), "2.0", thinking=False),
)
PRO = Model(
    "gemini-3-pro-image", "image/jpeg", STANDARD_RATIOS, {"1K": 1120, "2K": 1120, "4K": 2000}, "2", "12", "120", 258,
    rest=(89, 163), thoughts=(64, 529), listing=_listing("Nano Banana Pro", "Gemini 3 Pro Image", (131072, 32768)),
)
FLASH_31 = Model(
    "gemini-3.1-flash-image", "image/jpeg", STANDARD_RATIOS + EXTREME_RATIOS, {"512": 747, "1K": 1120, "2K": 1680, "4K": 2520},
    "0.50", "3", "60", 258, rest=(88, 630), listing=_listing("Nano Banana 2", "Gemini 3.1 Flash Image.", (65536, 65536)),
)
LITE = Model(
    "gemini-3.1-flash-lite-image", "image/jpeg", STANDARD_RATIOS + EXTREME_RATIOS, {"1K": 1120}, "0.25", "1.50", "30", 1120,
    rest=(270, 469), listing=_listing("Nano Banana 2 Lite", "Gemini 3.1 Flash Lite Image.", (65536, 65536)),
)
NANO_BANANA_21 = Model(
    "gemini-nano-banana-2.1", "image/jpeg", STANDARD_RATIOS + EXTREME_RATIOS, {"1K": 1120, "2K": 1680, "4K": 2520},
    "1.50", "7.50", "30", 258,
    rest=(88, 630), thoughts=(1, 2000), listing=_listing("Nano Banana 2.1", "Gemini Nano Banana 2.1.", (65536, 65536)),
)

CURRENT = [FLASH_25, PRO, FLASH_31, LITE, NANO_BANANA_21]
_PRO_PREVIEW = _listing("Nano Banana Pro", "Gemini 3 Pro Image Preview", (131072, 32768))
PREVIEWS = [
    replace(FLASH_25, id="gemini-2.5-flash-image-preview", listing={}),
    replace(FLASH_25, id="gemini-2.0-flash-preview-image-generation", listing={}),
    replace(FLASH_25, id="gemini-2.0-flash-exp-image-generation", listing={}),
    replace(PRO, id="gemini-3-pro-image-preview", listing=_PRO_PREVIEW),
    replace(PRO, id="nano-banana-pro-preview", listing=_PRO_PREVIEW),
    replace(FLASH_31, id="gemini-3.1-flash-image-preview", listing=_listing("Nano Banana 2", "Gemini 3.1 Flash Image Preview.", (65536, 65536))),
]
MODELS = CURRENT + PREVIEWS
BY_ID = {model.id: model for model in MODELS}

# The image models in the order in which models.list named them on 2026-10-08.
LISTED = [
    "gemini-2.5-flash-image", "gemini-3-pro-image-preview", "gemini-3-pro-image", "nano-banana-pro-preview",
    "gemini-3.1-flash-image-preview", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1",
]
