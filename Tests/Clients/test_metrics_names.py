"""What the metrics are called and labelled: by the contract with dashboards, and by the conventions of OpenTelemetry."""

import pytest

from facts import FLASH_25, PRO
from meter import Metrics
from waiting import until
from wire import ask, generate, prompt

COUNTERS = ["plantain_requests", "plantain_images", "plantain_tokens", "plantain_cost_usd", "plantain_bytes_sent"]
HISTOGRAMS = [
    "plantain_request_duration_seconds", "plantain_time_to_first_byte_seconds", "gen_ai_server_request_duration_seconds", "gen_ai_client_token_usage",
]
GAUGES = ["plantain_exchanges_under_way", "plantain_connections", "plantain_sessions", "plantain_ledger_waiting"]
# What the semantic conventions of gen_ai advise.
SECONDS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92]
TOKENS = [4**power for power in range(14)]


@pytest.fixture
def busy(start):
    """A server that has answered a picture, an error and a fault."""
    server = start("--triggers")
    assert generate(server, FLASH_25.id, prompt()).status == 200
    assert generate(server, PRO.id, prompt(imageConfig={"imageSize": "8K"})).status == 400
    assert generate(server, PRO.id, prompt(), x_plantain_fault="overloaded-503").status == 503
    until(lambda: Metrics(server).sum("plantain_requests_total") == 3)
    return server


def test_they_are_openmetrics(busy):
    metrics = Metrics(busy)
    assert metrics.answer.field("Content-Type").replace(" ", "").lower() == "application/openmetrics-text;version=1.0.0;charset=utf-8"
    assert metrics.text.endswith("# EOF\n")
    kinds = {name: family.type for name, family in metrics.families.items()}
    assert {name: kinds.get(name) for name in COUNTERS} == dict.fromkeys(COUNTERS, "counter")
    assert {name: kinds.get(name) for name in HISTOGRAMS} == dict.fromkeys(HISTOGRAMS, "histogram")
    assert {name: kinds.get(name) for name in GAUGES} == dict.fromkeys(GAUGES, "gauge")
    assert all(family.documentation for family in metrics.families.values())


def test_a_request_has_its_labels(busy):
    metrics = Metrics(busy)
    assert metrics.sum("plantain_requests_total", operation="generateContent", model=FLASH_25.id, status="200", source="synthesize", fault="none") == 1
    assert metrics.sum("plantain_requests_total", model=PRO.id, status="400", source="refusal") == 1
    assert metrics.sum("plantain_requests_total", model=PRO.id, status="503", fault="overloaded-503") == 1
    assert metrics.sum("plantain_images_total", model=FLASH_25.id) == 1
    assert metrics.sum("plantain_tokens_total", model=FLASH_25.id, modality="image", direction="output") == 1290


@pytest.mark.parametrize(("name", "buckets"), [("gen_ai_server_request_duration_seconds", SECONDS), ("gen_ai_client_token_usage", TOKENS)])
def test_what_the_conventions_name_is_named_so(busy, name, buckets):
    metrics = Metrics(busy)
    samples = [one for one in metrics.samples if one.name == f"{name}_bucket"]
    assert samples
    for sample in samples:
        assert sample.labels["gen_ai_operation_name"] and sample.labels["gen_ai_provider_name"] == "gcp.gemini"
    bounds = {sample.labels["le"] for sample in samples}
    assert sorted(float(bound) for bound in bounds - {"+Inf"}) == buckets


def test_a_failed_request_has_its_type_of_error(busy):
    metrics = Metrics(busy)
    assert metrics.sum("gen_ai_server_request_duration_seconds_count", gen_ai_request_model=PRO.id, error_type="503") == 1
    assert metrics.sum("gen_ai_server_request_duration_seconds_count", gen_ai_request_model=FLASH_25.id) == 1


def test_every_request_took_its_time(busy):
    metrics = Metrics(busy)
    assert metrics.sum("plantain_request_duration_seconds_count") == 3
    assert 0 < metrics.sum("plantain_request_duration_seconds_sum") < 60
    assert metrics.sum("plantain_bytes_sent_total") > 100_000


def test_what_clients_make_up_makes_no_label(busy):
    """A label for each name would be a memory leak in plantain, and in Prometheus."""
    before = len(Metrics(busy).samples)
    for number in range(300):
        ask(busy, "POST", f"/v1beta/models/model-{number}:generateContent", prompt(), x_plantain_session=f"session-{number % 7}", key=f"key-{number}")
        ask(busy, "GET", f"/path-{number}")
        ask(busy, "POST", f"/v1beta/models/{PRO.id}:method{number}", prompt())
    metrics = until(lambda: now if (now := Metrics(busy)).sum("plantain_requests_total") == 903 else None)
    assert len(metrics.samples) < before + 200
    assert "model-1" not in metrics.text and "path-1" not in metrics.text and "session-1" not in metrics.text
    assert metrics.sum("plantain_requests_total", model="other") >= 300
