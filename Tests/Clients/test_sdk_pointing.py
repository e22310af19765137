"""The ways to point google-genai at a server: options, variables, defaults, and what it does to a base URL with a path."""

import pytest
from google import genai
from google.genai import _base_url, types

import sdk

FLASH_25 = "gemini-2.5-flash-image"
PROMPT = "a red bicycle on a beach"
VARIABLES = (
    "GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_GEMINI_BASE_URL", "GOOGLE_VERTEX_BASE_URL", "GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_GENAI_API_VERSION",
    "GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION",
)


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def ask(client):
    return client.models.generate_content(model=FLASH_25, contents=PROMPT)


@pytest.fixture(scope="module")
def usual(server) -> bytes:
    client = sdk.client(server)
    return sdk.picture(ask(client))


def test_by_options_as_a_dictionary_or_a_type(server, usual):
    for options in ({"base_url": server.url}, types.HttpOptions(base_url=server.url)):
        client = genai.Client(api_key="any", http_options=options)
        assert sdk.picture(ask(client)) == usual


def test_by_the_environment(server, usual, monkeypatch):
    monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", server.url)
    monkeypatch.setenv("GEMINI_API_KEY", "any")
    client = genai.Client()
    assert sdk.picture(ask(client)) == usual


def test_by_a_default_for_the_whole_process(server, usual):
    _base_url.set_default_base_urls(gemini_url=server.url, vertex_url=server.url)
    try:
        client = genai.Client(api_key="any")
        assert sdk.picture(ask(client)) == usual
    finally:
        _base_url.set_default_base_urls(gemini_url=None, vertex_url=None)


@pytest.mark.parametrize(("variable", "options"), [("GOOGLE_VERTEX_BASE_URL", {"vertexai": True}), ("GOOGLE_GEMINI_BASE_URL", {})])
def test_vertex_by_the_environment(server, usual, monkeypatch, variable, options):
    """Which variable counts depends on how Vertex is asked for: by argument its own, by GOOGLE_GENAI_USE_VERTEXAI alone the Gemini API's."""
    monkeypatch.setenv(variable, server.url)
    if not options:
        monkeypatch.setenv("GOOGLE_GENAI_USE_VERTEXAI", "true")
    client = genai.Client(api_key="any", **options)
    answer = ask(client)
    assert sdk.picture(answer) == usual
    assert answer.usage_metadata.traffic_type == types.TrafficType.ON_DEMAND


@pytest.mark.parametrize("ending", ["", "/"])
@pytest.mark.parametrize("session", ["", "/s/my-test.1"])
def test_a_path_and_a_final_slash_of_the_base_url_are_kept(start, session, ending):
    server = start()
    client = sdk.client(server.url + session + ending)
    assert sdk.picture(ask(client))
    assert list(client.models.list(config={"page_size": 5}))
    assert server.stop() == 0
    assert ("session my-test.1" in server.log) == bool(session)


@pytest.mark.parametrize("version", ["v1", "v1beta", "v1alpha"])
def test_the_version_can_be_chosen(server, usual, version):
    client = sdk.client(server, api_version=version)
    assert sdk.picture(ask(client)) == usual


@pytest.mark.parametrize("timeout", [1500, 60_000])
def test_a_timeout_is_no_hindrance(server, usual, timeout):
    """It goes out as X-Server-Timeout in seconds too."""
    client = sdk.client(server, timeout=timeout)
    assert sdk.picture(ask(client)) == usual
