"""What a request costs: what the ledger, the journal and the metrics say is what the published prices come to by hand."""

import contextlib
import itertools
import json
import socket
from dataclasses import dataclass
from decimal import Decimal

import pytest

import live
from facts import CURRENT, FLASH_25, FLASH_31, LITE, MODELS, NANO_BANANA_21, PRO, Model
from meter import Metrics, admin, counted, dollars, journal, settled
from server import Server
from upstream import Upstream, whole
from waiting import until
from wire import KEY, Answer, ask, pretty, prompt

GEMINI = "/v1beta/models/{}:generateContent"
VERTEX = "/v1beta1/projects/my-project/locations/global/publishers/google/models/{}:generateContent"

# What a picture alone costs in USD: tokens by size (wire-facts, section 2) at the price of image tokens (section 3).
PICTURE = {
    (FLASH_25.id, "1K"): "0.0387",  # 1290 x 30 / 1M
    (PRO.id, "1K"): "0.1344",  # 1120 x 120 / 1M
    (PRO.id, "2K"): "0.1344",  # 1120 x 120 / 1M
    (PRO.id, "4K"): "0.24",  # 2000 x 120 / 1M
    (FLASH_31.id, "512"): "0.04482",  # 747 x 60 / 1M
    (FLASH_31.id, "1K"): "0.0672",  # 1120 x 60 / 1M
    (FLASH_31.id, "2K"): "0.1008",  # 1680 x 60 / 1M
    (FLASH_31.id, "4K"): "0.1512",  # 2520 x 60 / 1M
    (LITE.id, "1K"): "0.0336",  # 1120 x 30 / 1M
    (NANO_BANANA_21.id, "1K"): "0.0336",  # 1120 x 30 / 1M
    (NANO_BANANA_21.id, "2K"): "0.0504",  # 1680 x 30 / 1M
    (NANO_BANANA_21.id, "4K"): "0.0756",  # 2520 x 30 / 1M
}
# The same model and size is dearer by way of Vertex: 3780 x 30 / 1M.
VERTEX_4K = "0.1134"

# Of `told()`: 1258 tokens of prompt, a picture, and 580 tokens of text and thoughts.
TOLD = {
    (FLASH_25.id, "1K"): "0.0405274",  # 1258 x 0.30 + 580 x 2.50 + 38,700 = 377.4 + 1,450 + 38,700 millionths
    (PRO.id, "1K"): "0.143876",  # 1258 x 2 + 580 x 12 + 134,400 = 2,516 + 6,960 + 134,400
    (PRO.id, "4K"): "0.249476",  # 2,516 + 6,960 + 240,000
    (FLASH_31.id, "512"): "0.047189",  # 1258 x 0.50 + 580 x 3 + 44,820 = 629 + 1,740 + 44,820
    (FLASH_31.id, "1K"): "0.069569",  # 629 + 1,740 + 67,200
    (FLASH_31.id, "2K"): "0.103169",  # 629 + 1,740 + 100,800
    (FLASH_31.id, "4K"): "0.153569",  # 629 + 1,740 + 151,200
    (LITE.id, "1K"): "0.0347845",  # 1258 x 0.25 + 580 x 1.50 + 33,600 = 314.5 + 870 + 33,600
    (NANO_BANANA_21.id, "1K"): "0.039837",  # 1258 x 1.50 + 580 x 7.50 + 33,600 = 1,887 + 4,350 + 33,600
    (NANO_BANANA_21.id, "2K"): "0.056637",  # 1,887 + 4,350 + 50,400
    (NANO_BANANA_21.id, "4K"): "0.081837",  # 1,887 + 4,350 + 75,600
}
SESSIONS = (f"cost-{number}" for number in itertools.count())


@dataclass
class Bill:
    """One exchange as the three books have it; that they agree is asserted before."""

    cost: Decimal
    images: int
    entry: dict
    row: dict


class Account:
    """A session of its own; the metrics, which know no sessions, are compared with what they were before."""

    def __init__(self, server: Server):
        self.server, self.session, self.before = server, next(SESSIONS), Metrics(server)

    def ask(self, path: str, body, **fields: str) -> Answer:
        return ask(self.server, "POST", f"/s/{self.session}{path}", body, **fields)

    def bill(self) -> Bill:
        (entry,) = settled(self.server, 1, self.session)
        row = next(row for row in counted(self.server, 1, "--by", "session,tier", of=self.is_mine)["rows"] if self.is_mine(row))
        assert row["requests"] == 1
        counts = until(lambda: self.grown(1))
        cost = dollars(entry["costUSD"])
        assert dollars(row["costUSD"]) == cost, "ledger and journal"
        assert counts["cost"] == cost, "metrics and journal"
        assert row["images"] == entry["usage"]["images"] == counts["images"]
        exchange = admin(self.server, f"exchange?number={entry['number']}&session={self.session}")
        assert exchange["costUSD"] == entry["costUSD"]
        # The ledger has what was billed, the exchange what was used: of what is free that is not the same.
        if cost:
            assert all(exchange["usage"][name] == count for name, count in row["tokens"].items()), (exchange["usage"], row["tokens"])
        return Bill(cost, row["images"], exchange, row)

    def is_mine(self, row: dict) -> bool:
        return row["session"] == self.session

    def grown(self, requests: int) -> dict | None:
        """What the metrics count more than before, once they count the requests."""
        now = Metrics(self.server)
        names = {"requests": "plantain_requests_total", "images": "plantain_images_total", "cost": "plantain_cost_usd_total"}
        grown = {name: now.sum(metric) - self.before.sum(metric) for name, metric in names.items()}
        assert grown["requests"] <= requests
        return {**grown, "cost": dollars(grown["cost"])} if grown["requests"] == requests else None


@pytest.fixture(scope="module")
def till(binary):
    """A server whose requests may choose their fault."""
    with Server(binary, "--triggers") as server:
        yield server


@pytest.fixture
def account(till):
    return Account(till)


def rest(model: Model, usage: dict) -> Decimal:
    """Everything but the picture: the prompt, and what is neither prompt nor picture as text."""
    image = usage["candidatesTokensDetails"][0]["tokenCount"]
    text = usage["candidatesTokenCount"] - image + usage.get("thoughtsTokenCount", 0)
    return (usage["promptTokenCount"] * Decimal(model.input_price) + text * Decimal(model.text_price)) / 1_000_000


def sized(size: str, **others) -> dict:
    return prompt(responseModalities=["IMAGE"], imageConfig={"imageSize": size}, **others)


@pytest.mark.parametrize(("model", "size"), [(model, size) for model in CURRENT for size in model.tokens], ids=lambda value: getattr(value, "id", value))
def test_every_model_and_size_costs_what_is_published(account, model, size):
    usage = account.ask(GEMINI.format(model.id), sized(size)).json["usageMetadata"]
    bill = account.bill()
    assert bill.cost == Decimal(PICTURE[model.id, size]) + rest(model, usage)
    assert bill.images == 1
    assert bill.entry["usage"]["candidatesImage"] == bill.row["tokens"]["candidatesImage"] == model.tokens[size]
    assert bill.row["tier"] == "standard"


@pytest.mark.parametrize("model", [model for model in MODELS if model not in CURRENT], ids=lambda model: model.id)
def test_a_preview_costs_what_the_model_costs(account, model):
    answer = account.ask(GEMINI.format(model.id), prompt(responseModalities=["IMAGE"]))
    if answer.status != 200:
        pytest.skip("this preview is not offered any more")
    usage = answer.json["usageMetadata"]
    tokens = next(iter(model.tokens.values())) if model.mime == "image/png" else model.tokens["1K"]
    assert account.bill().cost == tokens * Decimal(model.image_price) / 1_000_000 + rest(model, usage)


def test_the_largest_picture_is_dearer_by_way_of_vertex(account):
    usage = account.ask(VERTEX.format(NANO_BANANA_21.id), sized("4K")).json["usageMetadata"]
    assert usage["candidatesTokenCount"] == 3780
    thoughts = usage.get("thoughtsTokenCount", 0) * Decimal("0.0000075")
    assert account.bill().cost == Decimal(VERTEX_4K) + usage["promptTokenCount"] * Decimal("0.0000015") + thoughts


@pytest.mark.parametrize(("tier", "factor"), [("flex", "0.5"), ("priority", "1.8"), ("standard", "1")])
@pytest.mark.parametrize("model", [FLASH_25, PRO, FLASH_31, LITE], ids=lambda model: model.id)
def test_a_tier_has_its_price(account, model, tier, factor):
    """Flex and batch are half, priority is 1.8 times (wire-facts, section 3: likely)."""
    body = sized("1K") | {"serviceTier": tier}
    answer = account.ask(GEMINI.format(model.id), body)
    assert answer.json["usageMetadata"]["serviceTier"] == tier and answer.field("X-Gemini-Service-Tier") == tier
    bill = account.bill()
    assert bill.cost == (Decimal(PICTURE[model.id, "1K"]) + rest(model, answer.json["usageMetadata"])) * Decimal(factor)
    assert bill.row["tier"] == tier


# What is not an answer with a picture


def input_cost(usage: dict, price: str) -> Decimal:
    return usage["promptTokenCount"] * Decimal(price) / 1_000_000


@pytest.mark.parametrize("fault", ["block-safety", "block-prohibited", "block-other"])
def test_a_blocked_prompt_costs_what_its_usage_tells(account, fault):
    usage = account.ask(GEMINI.format(PRO.id), prompt(), x_plantain_fault=fault).json["usageMetadata"]
    bill = account.bill()
    assert (bill.cost, bill.images) == (input_cost(usage, "2"), 0)
    assert bill.entry["usage"]["candidatesImage"] == 0


@pytest.mark.parametrize("fault", ["image-safety", "image-prohibited", "no-image", "finish-safety"])
def test_a_blocked_picture_costs_what_its_usage_tells_and_no_picture(account, fault):
    usage = account.ask(GEMINI.format(PRO.id), prompt(), x_plantain_fault=fault).json["usageMetadata"]
    bill = account.bill()
    # The total counts everything once: in these answers thoughts may stand as candidates, too.
    text = usage["totalTokenCount"] - usage["promptTokenCount"]
    assert bill.cost == input_cost(usage, "2") + text * Decimal("0.000012")
    assert bill.images == 0 and bill.entry["usage"]["candidatesImage"] == 0


def test_image_other_is_free(account):
    answer = account.ask(GEMINI.format(PRO.id), prompt(), x_plantain_fault="image-other").json
    assert answer["candidates"][0]["finishReason"] == "IMAGE_OTHER"
    assert "You will not be charged for this request" in answer["candidates"][0]["finishMessage"]
    bill = account.bill()
    assert (bill.cost, bill.images) == (0, 0)


@pytest.mark.parametrize("fault", ["quota-paid-rpm", "internal-500", "overloaded-503", "spend-cap", "bad-gateway-html"])
def test_an_error_is_free(account, fault):
    assert account.ask(GEMINI.format(PRO.id), prompt(), x_plantain_fault=fault).status >= 400
    bill = account.bill()
    assert (bill.cost, bill.images, bill.row["errors"]) == (0, 0, 1)
    assert set(bill.row["tokens"].values()) == {0}


def test_a_refusal_is_free(account):
    assert account.ask(GEMINI.format(PRO.id), prompt(imageConfig={"imageSize": "8K"})).status == 400
    assert account.bill().cost == 0


def test_counting_and_listing_are_free(account):
    assert account.ask(f"/v1beta/models/{PRO.id}:countTokens", prompt()).status == 200
    assert account.bill().cost == 0


def test_a_stream_costs_what_the_call_costs(till):
    called = Account(till)
    usage = called.ask(GEMINI.format(PRO.id), sized("1K")).json["usageMetadata"]
    assert called.bill().cost == Decimal("0.1344") + rest(PRO, usage)
    streamed = Account(till)
    assert streamed.ask(f"/v1beta/models/{PRO.id}:streamGenerateContent?alt=sse", sized("1K")).status == 200
    assert streamed.bill().cost == Decimal("0.1344") + rest(PRO, usage)


@pytest.mark.parametrize("fault", ["slow-first-byte; latency=60s", "stall-mid-body; at=50%; for_=60s"], ids=["before the first byte", "in the middle"])
def test_a_client_that_leaves_is_billed_whole(till, fault):
    """The live service has done the work: a guess, and marked as one in docs/metering.md."""
    stays = Account(till)
    usage = stays.ask(GEMINI.format(PRO.id), sized("1K")).json["usageMetadata"]
    assert stays.bill().cost == Decimal("0.1344") + rest(PRO, usage)
    leaves = Account(till)
    body = json.dumps(sized("1K")).encode()
    head = f"POST /s/{leaves.session}{GEMINI.format(PRO.id)} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: {KEY}\r\nx-plantain-fault: {fault}\r\n"
    with socket.create_connection(("127.0.0.1", till.port), timeout=10) as connection:
        connection.sendall(head.encode() + f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        if "mid" in fault:
            assert connection.recv(1)
        else:
            until(lambda: journal(till, leaves.session))
    bill = leaves.bill()
    assert bill.entry["ending"] == "clientLeft"
    assert bill.cost == Decimal("0.1344") + rest(PRO, usage)


# Answers whose usage is told by somebody else


def told(tokens: int, tier: str | None = "standard", grounding: dict | None = None, **changes) -> bytes:
    """An answer of the live service: 1000 tokens of text and 258 of a picture in, a picture and 380 of text out, 200 of thoughts."""
    usage = {
        "promptTokenCount": 1258,
        "candidatesTokenCount": tokens + 380,
        "totalTokenCount": 1258 + tokens + 380 + 200,
        "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 1000}, {"modality": "IMAGE", "tokenCount": 258}],
        "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": tokens}],
        "thoughtsTokenCount": 200,
        **({"serviceTier": tier} if tier else {}),
        **changes,
    }
    answer = live.answer([live.picture_part()])
    if grounding:
        answer["candidates"][0]["groundingMetadata"] = grounding
    return pretty({**answer, "usageMetadata": usage})


@pytest.fixture(scope="module")
def forwarding(binary, tmp_path_factory):
    """A server that passes everything on, and what it passes it to."""
    from certificates import Authority

    authority = Authority()
    with Upstream(authority) as upstream, contextlib.ExitStack() as stack:
        flags = ("--mode", "passthrough", "--upstream", upstream.url, "--upstream-ca", str(authority.ca), "--data", str(tmp_path_factory.mktemp("data")))
        yield stack.enter_context(Server(binary, *flags)), upstream


def passed_on(forwarding, path: str, answer: bytes, **fields) -> Bill:
    server, upstream = forwarding
    upstream.on("*", whole(answer))
    account = Account(server)
    assert account.ask(path, sized("1K") | fields).body == answer
    return account.bill()


@pytest.mark.parametrize(("model", "size"), TOLD, ids=str)
def test_what_an_answer_tells_is_billed(forwarding, model, size):
    tokens = next(one for one in CURRENT if one.id == model).tokens[size]
    bill = passed_on(forwarding, GEMINI.format(model), told(tokens))
    assert bill.cost == Decimal(TOLD[model, size])
    assert bill.images == 1
    tokens_of = bill.row["tokens"]
    assert (tokens_of["promptText"], tokens_of["promptImage"], tokens_of["candidatesText"], tokens_of["thoughts"]) == (1000, 258, 380, 200)


def test_vertex_has_its_own_4k(forwarding):
    # 1258 x 1.50 + 580 x 7.50 + 3780 x 30 = 1,887 + 4,350 + 113,400
    assert passed_on(forwarding, VERTEX.format(NANO_BANANA_21.id), told(3780, tier=None)).cost == Decimal("0.119637")


@pytest.mark.parametrize(
    ("tier", "cost"),
    # Pro at 1K, as TOLD: 0.143876, half of it, and 1.8 times
    [("standard", "0.143876"), ("flex", "0.071938"), ("priority", "0.2589768"), (None, "0.143876")],
)
def test_a_tier_that_the_answer_tells_is_billed(forwarding, tier, cost):
    bill = passed_on(forwarding, GEMINI.format(PRO.id), told(1120, tier=tier), **({"serviceTier": tier} if tier else {}))
    assert bill.cost == Decimal(cost)
    assert bill.row["tier"] == (tier or "standard")


def test_a_priority_request_that_was_answered_as_standard_is_billed_as_standard(forwarding):
    bill = passed_on(forwarding, GEMINI.format(PRO.id), told(1120, tier="standard"), serviceTier="priority")
    assert (bill.cost, bill.row["tier"]) == (Decimal("0.143876"), "standard")


@pytest.mark.parametrize(
    ("tokens", "cost"),
    [
        # 200,000 x 2 + 580 x 12 + 134,400 = 400,000 + 6,960 + 134,400
        (200_000, "0.54136"),
        # 200,001 x 4 + 580 x 18 + 134,400 = 800,004 + 10,440 + 134,400
        (200_001, "0.944844"),
    ],
)
def test_a_long_prompt_of_pro_is_dearer(forwarding, tokens, cost):
    details = [{"modality": "TEXT", "tokenCount": tokens}]
    answer = told(1120, promptTokenCount=tokens, promptTokensDetails=details, totalTokenCount=tokens + 1120 + 380 + 200)
    assert passed_on(forwarding, GEMINI.format(PRO.id), answer).cost == Decimal(cost)


@pytest.mark.parametrize(
    ("grounding", "searches"),
    [
        ({"webSearchQueries": ["red bicycle"]}, 1),
        ({"webSearchQueries": ["red bicycle", "beach"]}, 2),
        ({"webSearchQueries": ["red bicycle"], "imageSearchQueries": ["bicycle", "beach"]}, 3),
    ],
)
def test_every_search_is_billed(forwarding, grounding, searches):
    # 14 dollars for 1000 searches
    bill = passed_on(forwarding, GEMINI.format(PRO.id), told(1120, grounding=grounding))
    assert bill.cost == Decimal("0.143876") + searches * Decimal("0.014")


def test_an_error_of_upstream_is_free(forwarding):
    server, upstream = forwarding
    upstream.on("*", whole(pretty({"error": {"code": 429, "message": "no", "status": "RESOURCE_EXHAUSTED"}}), 429))
    account = Account(server)
    assert account.ask(GEMINI.format(PRO.id), prompt()).status == 429
    bill = account.bill()
    assert (bill.cost, bill.images, bill.row["errors"]) == (0, 0, 1)


def test_the_sum_over_days_models_keys_and_sessions_is_the_same(till):
    """Whatever the rows are by, they add up to the total."""
    totals = [counted(till, 1, "--by", by) for by in ("model", "key", "day", "session", "hour", "minute", "tier", "size", "status", "model,key,day,session")]
    assert len({one["total"]["costUSD"] for one in totals}) == 1
    for one in totals:
        assert sum(row["costUSD"] for row in one["rows"]) == one["total"]["costUSD"]
        assert sum(row["requests"] for row in one["rows"]) == one["total"]["requests"]
