"""pydantic-ai's GoogleProvider: pictures as the output of an agent, histories, refusals."""

import asyncio

import pytest

from pictures import encoded, noise, opened

pydantic_ai = pytest.importorskip("pydantic_ai")
google = pytest.importorskip("pydantic_ai.models.google")
providers = pytest.importorskip("pydantic_ai.providers.google")

from pydantic_ai import Agent, BinaryImage, ImageGenerationTool  # noqa: E402
from pydantic_ai.capabilities import NativeTool  # noqa: E402
from pydantic_ai.exceptions import ModelHTTPError  # noqa: E402

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


def agent(server, model=FLASH_25, **options) -> Agent:
    provider = providers.GoogleProvider(api_key="AIza-any-key", base_url=server.url)
    return Agent(google.GoogleModel(model, provider=provider), output_type=options.pop("output_type", BinaryImage), **options)


@pytest.mark.parametrize(("model", "form", "size"), [(FLASH_25, "PNG", (1024, 1024)), (PRO, "JPEG", (1408, 768))])
def test_the_output_of_an_agent_is_the_picture(server, model, form, size):
    result = agent(server, model).run_sync(PROMPT)
    assert result.output.media_type == f"image/{form.lower()}"
    assert (opened(result.output.data).format, opened(result.output.data).size) == (form, size)
    assert result.usage.requests == 1
    assert result.usage.output_tokens > 1000


def test_the_shape_can_be_chosen(server):
    tool = NativeTool(ImageGenerationTool(aspect_ratio="16:9", size="2K"))
    assert opened(agent(server, PRO, capabilities=[tool]).run_sync(PROMPT).output.data).size == (2752, 1536)


def test_a_picture_can_be_edited(server):
    painter = agent(server)
    picture = BinaryImage(encoded(noise(1)), media_type="image/png")
    edited = painter.run_sync(["make it night", picture])
    assert opened(edited.output.data)
    assert edited.usage.input_tokens > 258


def test_a_history_goes_back_with_its_signatures(server):
    painter = agent(server, PRO)
    results = [painter.run_sync(PROMPT)]
    for turn in ("make it blue", "add a dog"):
        results.append(painter.run_sync(turn, message_history=results[-1].all_messages()))
    assert len({result.output.data for result in results}) == 3


def test_a_text_or_a_picture_can_be_asked_for(server):
    result = agent(server, output_type=BinaryImage | str).run_sync(PROMPT)
    assert isinstance(result.output, BinaryImage)


def test_a_stream_ends_with_the_picture(server):
    async def ask():
        async with agent(server).run_stream(PROMPT) as result:
            return await result.get_output()

    assert asyncio.run(ask()).data == agent(server).run_sync(PROMPT).output.data


def test_an_answer_without_a_picture_is_asked_for_again(start):
    """An empty prompt brings NO_IMAGE; the agent adds a turn of its own that wants a picture, and gets one."""
    server = start()
    assert opened(agent(server).run_sync([""]).output.data)
    assert server.stop() == 0
    total = server.usage()["total"]
    assert (total["requests"], total["images"]) == (2, 1)


def test_a_model_that_is_not_there_raises_at_once(start):
    server = start()
    with pytest.raises(ModelHTTPError) as caught:
        agent(server, "gemini-9-image").run_sync(PROMPT)
    assert caught.value.status_code == 404
    assert caught.value.body["error"]["status"] == "NOT_FOUND"
    assert server.stop() == 0
    assert server.usage()["total"]["requests"] == 1


def test_what_the_model_does_not_take_raises(server):
    tool = NativeTool(ImageGenerationTool(aspect_ratio="1:4"))
    with pytest.raises(ModelHTTPError) as caught:
        agent(server, PRO, capabilities=[tool]).run_sync(PROMPT)
    assert caught.value.status_code == 400
    assert caught.value.body["error"]["message"] == "Aspect ratio 1:4 is not supported for this model"
