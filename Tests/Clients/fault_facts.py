"""What each core fault puts on the wire, as the pages of the reference say it; the catalogue gave only the names.

`source` names the page and its section or row: F is failures.md, R recorded-traffic.md, W wire-facts.md. Where a page has several
wordings, any of them will do; where it has none, only what it does say is expected.
"""

from dataclasses import dataclass, field

FLASH_25, PRO, TEXT = "gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-2.5-flash"
GOOGLE = "type.googleapis.com/google.rpc."
SERVICE = "generativelanguage.googleapis.com"


@dataclass(frozen=True)
class Refusal:
    """An answer with an error status."""

    name: str
    code: int
    status: str
    # Any of these is the whole message; `*` at the end stands for what no page quotes.
    messages: tuple[str, ...]
    source: str
    details: list = field(default_factory=list)
    # What the request asks for beside the name.
    parameters: str = ""
    model: str = FLASH_25
    # Members of the error between message and status.
    extra: dict = field(default_factory=dict)
    # The type on a stream with alt=sse: key errors stay JSON (W 5.5 and 6). None: no page says.
    stream_type: str | None = "text/event-stream"
    # X-Gemini-Service-Tier, as R 3 and W 5.5 tell it of quota, key and model errors. None: no page says.
    has_tier: bool | None = None

    @property
    def trigger(self) -> str:
        return "; ".join(filter(None, [self.name, self.parameters]))

    def body(self, message: str) -> dict:
        error = {"code": self.code, "message": message, **self.extra, "status": self.status}
        return {"error": {**error, "details": self.details} if self.details else error}


JSON = "application/json; charset=UTF-8"


def error_info(reason: str, **others) -> dict:
    return {"@type": GOOGLE + "ErrorInfo", "reason": reason, **others}


def localized(message: str) -> dict:
    return {"@type": GOOGLE + "LocalizedMessage", "locale": "en-US", "message": message}


def bad_request(description: str, place: str | None = None) -> list:
    return [{"@type": GOOGLE + "BadRequest", "fieldViolations": [({"field": place} if place else {}) | {"description": description}]}]


BAD_KEY = "API key not valid. Please pass a valid API key."
NO_KEY = (
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer"
    " identity to call this API."
)
GENERATE = "google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent"
BLOCKED = f"Requests to this API {SERVICE} method {GENERATE} are blocked."
OAUTH = (
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential."
    " See https://developers.google.com/identity/sign-in/web/devconsole-project."
)
RATIOS = (
    "* GenerateContentRequest.generation_config.image_config.aspect_ratio: aspect_ratio must be one of '1:1', '1:4', '1:8', '2:3', '3:2',"
    " '3:4', '4:1', '4:3', '4:5', '5:4', '8:1', '9:16', '16:9', or '21:9'.\n"
)
SIGNATURE = (
    "Image part is missing a thought_signature in content position 3, part position 1. Please refer to"
    " https://ai.google.dev/gemini-api/docs/thought-signatures#model-behavior for more details."
)
UNKNOWN_ROLE = "Invalid JSON payload received. Unknown name \"role\" at 'contents[0].parts': Cannot find field."
BASE64_PLACE = "contents[0].parts[2].inline_data.data"
BAD_BASE64 = f"Invalid value at '{BASE64_PLACE}' (TYPE_BYTES), Base64 decoding failed for \"data:image/png;base64\""
NOT_FOUND = (
    f"models/{FLASH_25} is not found for API version v1beta, or is not supported for generateContent. Call ModelService.ListModels to see"
    " the list of available models and their supported methods."
)
TROUBLE = "Please retry or report in https://developers.generativeai.google/guide/troubleshooting"

CREDENTIALS = [
    Refusal(
        "key-invalid", 400, "INVALID_ARGUMENT", (BAD_KEY,), "F 4 (continue#10290), R 8",
        [error_info("API_KEY_INVALID", domain="googleapis.com", metadata={"service": SERVICE}), localized(BAD_KEY)],
        stream_type=JSON, has_tier=False,
    ),
    Refusal("key-missing", 403, "PERMISSION_DENIED", (NO_KEY,), "R 8, W 5.7", stream_type=JSON, has_tier=False),
    Refusal(
        "key-leaked", 403, "PERMISSION_DENIED", ("Your API key was reported as leaked. Please use another API key.",),
        "F 4 (continue#10513)", stream_type=JSON, has_tier=False,
    ),
    Refusal(
        "key-service-blocked", 403, "PERMISSION_DENIED", (BLOCKED,), "F 4 (continue#12781); there of StreamGenerateContent",
        [
            error_info(
                "API_KEY_SERVICE_BLOCKED", domain="googleapis.com",
                metadata={"consumer": "projects/177838813423", "service": SERVICE, "apiName": SERVICE, "methodName": GENERATE},
            ),
            localized(BLOCKED),
        ],
        parameters="project_number=177838813423", stream_type=JSON, has_tier=False,
    ),
    Refusal(
        "token-type-unsupported", 401, "UNAUTHENTICATED", (OAUTH,), "F 4 (xalgorix#2)",
        [
            error_info(
                "ACCESS_TOKEN_TYPE_UNSUPPORTED",
                metadata={"method": GENERATE, "service": SERVICE},
            )
        ],
        stream_type=None,
    ),
    Refusal(
        "location-unsupported", 400, "FAILED_PRECONDITION", ("User location is not supported for the API use.",),
        "F 4 (gemini-cli#24641)", stream_type=None,
    ),
]
REQUESTS = [
    Refusal(
        "unknown-field", 400, "INVALID_ARGUMENT", (UNKNOWN_ROLE,), "F 4 (ai.nvim#13)", bad_request(UNKNOWN_ROLE, "contents[0].parts"),
        parameters="field=role; path=contents[0].parts",
    ),
    Refusal("bad-aspect-ratio", 400, "INVALID_ARGUMENT", (RATIOS,), "F 4 (astrbot_plugin_gitee_aiimg#37)"),
    Refusal(
        "bad-image-size", 400, "INVALID_ARGUMENT", ("Unsupported image_size '8K'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX.",),
        "R 8, W 4.6; F 5.2 infers another wording", parameters="image_size=8K",
    ),
    Refusal("unsupported-mime", 400, "INVALID_ARGUMENT", ("Unsupported MIME type: image/jpg",), "F 4 (comic-translate#399)"),
    Refusal(
        "input-image-invalid", 400, "INVALID_ARGUMENT", ("Unable to process input image.", f"Unable to process input image. {TROUBLE}"),
        "W 4.2",
    ),
    Refusal(
        "base64-invalid", 400, "INVALID_ARGUMENT", (BAD_BASE64,), "F 4 (claude-code-router#845)", bad_request(BAD_BASE64, BASE64_PLACE),
        parameters=f"path={BASE64_PLACE}",
    ),
    Refusal(
        "thought-signature-missing", 400, "INVALID_ARGUMENT", (SIGNATURE,), "F 4 (archestra#2548)",
        parameters="content_position=3; part_position=1", model=PRO,
    ),
    Refusal(
        "payload-too-large", 400, "INVALID_ARGUMENT", ("*",), "F 5.2 row; no page has the text, only that it is about the limit",
        parameters="limit_bytes=12345678",
    ),
    Refusal("generic-invalid", 400, "INVALID_ARGUMENT", ("Request contains an invalid argument.",), "W 4.6, last row"),
    Refusal("model-not-found", 404, "NOT_FOUND", (NOT_FOUND,), "F 4 (recorded), R 8", has_tier=False),
]

HELP = {
    "@type": GOOGLE + "Help",
    "links": [{"description": "Learn more about Gemini API quotas", "url": "https://ai.google.dev/gemini-api/docs/rate-limits"}],
}
QUOTA = (
    "You exceeded your current quota, please check your plan and billing details. For more information on this error, head to:"
    " https://ai.google.dev/gemini-api/docs/rate-limits. To monitor your current usage, head to: https://ai.dev/rate-limit. \n"
)


def quota(name: str, metric: str, id: str, limit: int, wait: str, source: str, model: str = "gemini-2.5-flash-preview-image") -> Refusal:
    """A full quota: the wait is told in the sentence with its fraction, in RetryInfo in whole seconds (R 8), and in no header."""
    message = QUOTA + f"* Quota exceeded for metric: {SERVICE}/{metric}, limit: {limit}, model: {model}\nPlease retry in {wait}s."
    failure = {
        "quotaMetric": f"{SERVICE}/{metric}", "quotaId": id, "quotaDimensions": {"location": "global", "model": model}, "quotaValue": str(limit),
    }
    details = [
        HELP,
        {"@type": GOOGLE + "QuotaFailure", "violations": [failure]},
        {"@type": GOOGLE + "RetryInfo", "retryDelay": f"{wait.partition('.')[0]}s"},
    ]
    # The internal name of the image model is what the service tells by itself (F 4, W 5.7).
    asked = "" if model == "gemini-2.5-flash-preview-image" else f"; quota_model={model}"
    return Refusal(
        name, 429, "RESOURCE_EXHAUSTED", (message,), source, details, parameters=f"limit={limit}; retry_delay={wait}s{asked}", has_tier=True,
    )


QUOTAS = [
    quota(
        "quota-rpm", "generate_content_free_tier_requests", "GenerateRequestsPerMinutePerProjectPerModel-FreeTier", 10, "22.991448336",
        "F 4, known quotaIds and metrics",
    ),
    quota(
        "quota-rpd", "generate_content_free_tier_requests", "GenerateRequestsPerDayPerProjectPerModel-FreeTier", 20, "22.991448336",
        "F 4 (continue#12785), to the letter", model="gemini-2.5-flash",
    ),
    quota(
        "quota-tpm", "generate_content_free_tier_input_token_count", "GenerateContentInputTokensPerModelPerMinute-FreeTier", 250000,
        "48.939935699", "F 4, known quotaIds and metrics",
    ),
    quota(
        "quota-paid-rpm", "generate_requests_per_model", "GenerateRequestsPerMinutePerProjectPerModel", 500, "34.286670503",
        "W 5.7 (SPIKE), to the letter",
    ),
    quota(
        "quota-paid-rpd", "generate_requests_per_model_per_day", "GenerateRequestsPerDayPerProjectPerModel", 250, "36.123456789",
        "F 4, known quotaIds and metrics; F 5.3: the id by analogy",
    ),
    Refusal(
        "quota-bare", 429, "RESOURCE_EXHAUSTED", ("Resource has been exhausted (e.g. check quota).",), "F 4 (gemini-cli#1609)",
        has_tier=True,
    ),
    Refusal(
        "prepay-depleted", 429, "RESOURCE_EXHAUSTED",
        ("Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing.*",),
        "W 5.7 (SPIKE), cut there", has_tier=True,
    ),
]
SERVER = [
    Refusal(
        "cancelled-499", 499, "CANCELLED", ("The operation was cancelled.",), "F 4 (gemini-cli#20309)",
        extra={"errors": [{"message": "The operation was cancelled.", "domain": "global", "reason": "backendError"}]},
    ),
    Refusal(
        "internal-500", 500, "INTERNAL", (f"An internal error has occurred. {TROUBLE}", "Internal error encountered."), "W 5.7, F 4",
    ),
    Refusal(
        "overloaded-503", 503, "UNAVAILABLE",
        ("This model is currently experiencing high demand. Spikes in demand are usually temporary. Please try again later.",),
        "F 4 (continue#10639), W 5.7: the wording since 2026",
    ),
    Refusal(
        "deadline-503", 503, "UNAVAILABLE", ("Deadline expired before operation could complete.",), "F 4 (python-genai#1808)",
        parameters="after=20ms",
    ),
    Refusal(
        "deadline-504", 504, "DEADLINE_EXCEEDED",
        ("The service is unable to finish processing within the deadline.", "Deadline expired before operation could complete."), "W 5.7",
        parameters="after=20ms",
    ),
]
REFUSALS = CREDENTIALS + REQUESTS + QUOTAS + SERVER


@dataclass(frozen=True)
class Block:
    """An answer of 200 in which the model gives no picture."""

    name: str
    source: str
    # What stands under promptFeedback; then there are no candidates.
    feedback: dict | None = None
    # The candidate without finishMessage and safetyRatings; None: there is none.
    candidate: dict | None = None
    # How finishMessage begins; None: it is absent.
    message: str | None = None
    # Whether thoughts are counted, and so paid for.
    has_thoughts: bool = False
    parameters: str = ""
    model: str = FLASH_25

    @property
    def trigger(self) -> str:
        return "; ".join(filter(None, [self.name, self.parameters]))


def finish(reason: str, **content) -> dict:
    return {**content, "finishReason": reason, "index": 0}


ROLE_ONLY = {"role": "model"}
BLOCKS = [
    Block("block-prohibited", "W 5.2: promptFeedback instead of candidates", {"blockReason": "PROHIBITED_CONTENT"}),
    Block("block-safety", "W 5.2", {"blockReason": "SAFETY"}),
    Block("block-other", "W 5.2", {"blockReason": "OTHER"}),
    Block("block-image-safety", "W 5.2", {"blockReason": "IMAGE_SAFETY"}),
    Block("finish-safety", "F 4 (recorded); index: R 2", candidate=finish("SAFETY", content={})),
    Block(
        "image-prohibited", "F 4 (litellm#20357)", candidate=finish("IMAGE_PROHIBITED_CONTENT", content=ROLE_ONLY),
        message=(
            "The model output could not be generated. This output contains sensitive words that violate Google's Responsible AI practices."
            " If you think this was an error, send feedback. Support code: 42876398."
        ),
        has_thoughts=True, model=PRO,
    ),
    Block(
        "image-other", "R 8, W 5.3", candidate=finish("IMAGE_OTHER", content={}),
        message=(
            "Unable to show the generated image. The model could not generate the image based on the prompt provided. You will not be charged"
            " for this request. Try rephrasing the prompt."
        ),
    ),
    Block("no-image", "R 8, W 5.3 (SPIKE)", candidate=finish("NO_IMAGE", content={})),
    Block(
        "max-tokens-empty", "F 4 (recorded), F 2: only thoughts are counted", candidate=finish("MAX_TOKENS", content=ROLE_ONLY),
        has_thoughts=True, model=PRO,
    ),
    Block("no-candidates", "F 5.7 row: neither candidates nor promptFeedback"),
    Block("content-missing", "F 5.7 row: STOP without content", candidate=finish("STOP")),
    Block("content-empty", "F 5.7 row: STOP with content {}", candidate=finish("STOP", content={})),
    Block("parts-missing", "F 5.7 row: content with role only", candidate=finish("STOP", content=ROLE_ONLY)),
]
# The pages do not tell what content is here: absent, {} or a role alone, but never a part.
WITHOUT_PARTS = [
    Block(
        "image-safety", "R 8 (SPIKE); F 5.6 row: safetyRatings are absent", candidate=finish("IMAGE_SAFETY"),
        message=(
            "Unable to show the generated image. The image was filtered out because it violated Google's Generative AI Prohibited Use policy."
            " You will not be charged for blocked images. Try rephrasing the prompt"
        ),
    ),
    Block("image-recitation", "F 5.6 row", candidate=finish("IMAGE_RECITATION")),
    Block("unknown-finish-reason", "F 5.6 row", candidate=finish("IMAGE_DAYDREAM"), parameters="value=IMAGE_DAYDREAM"),
]

# The other core faults, each with a test of its own.
OTHERS = """
quota-free-zero bad-gateway-html error-as-event-stream
text-only text-refusal mime-jpeg mime-mismatch several-images wrong-aspect wrong-size image-only-in-thought thought-draft-first
huge-signature usage-missing usage-details-missing base64-truncated image-corrupt unknown-fields error-in-200
reset-before-headers close-before-headers reset-mid-body short-body chunk-truncated
large-body slow-first-byte drip blackhole idle-reset
stream-no-finish stream-empty stream-error-event stream-error-raw stream-reset stream-cut-event stream-half-event stream-stall
stream-slow-first stream-tiny-packets stream-split-utf8 stream-coalesced stream-big-event stream-block-midway
""".split()
