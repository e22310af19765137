"""google-genai with the search tool on image models."""

import pytest
from google.genai import errors, types

from sdk import client, config, picture

PRO, FLASH, FLASH_25 = "gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-2.5-flash-image"
WEB = types.Tool(google_search=types.GoogleSearch())


def grounded(answer) -> types.GroundingMetadata:
    return answer.candidates[0].grounding_metadata


def test_an_answer_tells_what_was_searched_for(server):
    gemini = client(server)
    answer = gemini.models.generate_content(model=PRO, contents="the weather in Paris", config=config(tools=[WEB]))
    found = grounded(answer)
    assert found.web_search_queries[0] == "weather paris"
    assert all(chunk.web.uri.startswith("https://vertexaisearch.cloud.google.com/grounding-api-redirect/plantain-") for chunk in found.grounding_chunks)
    assert 'class="container"' in found.search_entry_point.rendered_content
    assert picture(answer) and answer.usage_metadata.tool_use_prompt_token_count is None
    assert grounded(gemini.models.generate_content(model=PRO, contents="the weather in Paris", config=config(tools=[WEB]))) == found
    assert grounded(gemini.models.generate_content(model=PRO, contents="the weather in Paris")) is None


def test_a_stream_tells_it_at_its_end(server):
    gemini = client(server)
    told = [grounded(event) for event in gemini.models.generate_content_stream(model=PRO, contents="the weather in Paris", config=config(tools=[WEB]))]
    assert [found is not None for found in told] == [False] * (len(told) - 1) + [True]


def test_pictures_are_searched_where_the_model_can(server):
    if not hasattr(types, "SearchTypes"):
        pytest.skip("this SDK knows no kinds of search")
    gemini = client(server)
    kinds = types.SearchTypes(web_search=types.WebSearch(), image_search=types.ImageSearch())
    tool = types.Tool(google_search=types.GoogleSearch(search_types=kinds))
    found = grounded(gemini.models.generate_content(model=FLASH, contents="a red panda", config=config(tools=[tool])))
    assert found.image_search_queries == ["red panda"]
    assert [chunk.image.domain.partition("example")[1] for chunk in found.grounding_chunks if chunk.image]
    with pytest.raises(errors.ClientError, match="Image search as tool is not enabled for models/gemini-3-pro-image"):
        gemini.models.generate_content(model=PRO, contents="a red panda", config=config(tools=[tool]))


def test_models_that_cannot_search_say_so(server):
    gemini = client(server)
    with pytest.raises(errors.ClientError, match="Search as tool is not enabled for this model"):
        gemini.models.generate_content(model=FLASH_25, contents="a red panda", config=config(tools=[WEB]))


def test_queries_are_paid(start):
    server = start()
    gemini = client(server)
    answer = gemini.models.generate_content(model=PRO, contents="the weather in Paris", config=config(tools=[WEB]))
    assert server.stop() == 0
    total = server.usage()["total"]
    assert total["searches"] == len(grounded(answer).web_search_queries)
    assert total["costUSD"] > 0.134 + 0.014 * total["searches"]
