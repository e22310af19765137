"""LangChain's ChatGoogleGenerativeAI: pictures in messages, streams, histories, refusals."""

import base64

import pytest

from pictures import opened

google = pytest.importorskip("langchain_google_genai")

FLASH_25, PRO = "gemini-2.5-flash-image", "gemini-3-pro-image"
PROMPT = "a red bicycle on a beach"


def chat(server, model=FLASH_25, **options):
    return google.ChatGoogleGenerativeAI(model=model, api_key="AIza-any-key", base_url=server.url, **options)


def pictures(message) -> list[bytes]:
    """The pictures of a message, which LangChain gives as data URLs."""
    blocks = [message.content] if isinstance(message.content, str) else message.content
    urls = [block["image_url"]["url"] for block in blocks if isinstance(block, dict) and block.get("type") == "image_url"]
    return [base64.b64decode(url.partition(";base64,")[2], validate=True) for url in urls]


@pytest.mark.parametrize(("model", "form"), [(FLASH_25, "PNG"), (PRO, "JPEG")])
@pytest.mark.parametrize("modalities", [None, ["TEXT", "IMAGE"]])
def test_a_message_holds_the_picture(server, model, form, modalities):
    answer = chat(server, model, **({"response_modalities": modalities} if modalities else {})).invoke(PROMPT)
    (data,) = pictures(answer)
    assert opened(data).format == form
    assert answer.response_metadata["finish_reason"] == "STOP"
    assert answer.response_metadata["model_name"] == model
    usage = answer.usage_metadata
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]


def test_the_shape_can_be_chosen(server):
    answer = chat(server, PRO, response_modalities=["IMAGE"], image_config={"aspect_ratio": "16:9", "image_size": "2K"}).invoke(PROMPT)
    (data,) = pictures(answer)
    assert opened(data).size == (2752, 1536)


def test_a_stream_brings_the_text_and_then_the_picture(server):
    chunks = list(chat(server).stream(PROMPT))
    assert isinstance(chunks[0].content, str) and chunks[0].content
    assert [len(pictures(chunk)) for chunk in chunks].count(1) == 1
    (streamed,) = [data for chunk in chunks for data in pictures(chunk)]
    whole = chat(server).invoke(PROMPT)
    assert [streamed] == pictures(whole)
    # LangChain makes differences of the usage, which must add up to the call's again.
    assert sum(chunk.usage_metadata["output_tokens"] for chunk in chunks if chunk.usage_metadata) == whole.usage_metadata["output_tokens"]


def test_a_history_goes_back_with_its_signatures(server):
    model = chat(server, PRO)
    messages = [("user", PROMPT)]
    drawn = []
    for turn in ("make it blue", "add a dog"):
        answer = model.invoke(messages)
        drawn += pictures(answer)
        messages += [answer, ("user", turn)]
    drawn += pictures(model.invoke(messages))
    assert len(drawn) == len(set(drawn)) == 3


def test_a_history_without_signatures_is_refused(server):
    model = chat(server, PRO)
    answer = model.invoke(PROMPT)
    for block in answer.content:
        block.pop("extras")
    with pytest.raises(google.chat_models.ChatGoogleGenerativeAIError, match="Image part is missing a thought_signature in content position 2"):
        model.invoke([("user", PROMPT), answer, ("user", "make it blue")])


@pytest.mark.parametrize("streamed", [False, True], ids=["call", "stream"])
def test_a_refusal_raises_at_once(start, streamed):
    """LangChain tries six times what may pass, and a 4xx other than 429 once."""
    server = start()
    model = chat(server, PRO, image_config={"image_size": "8K"})
    with pytest.raises(google.chat_models.ChatGoogleGenerativeAIError, match="Unsupported image_size '8K'"):
        list(model.stream(PROMPT)) if streamed else model.invoke(PROMPT)
    assert server.stop() == 0
    assert server.usage()["total"]["requests"] == 1


def test_a_model_that_is_not_there_is_a_model_not_found(server):
    with pytest.raises(google.chat_models.ChatGoogleGenerativeAIError, match="models/gemini-9-image is not found for API version v1beta"):
        chat(server, "gemini-9-image").invoke(PROMPT)


def test_nano_banana_2_1_wants_no_temperature(server):
    """LangChain sends 0.7 to every model it does not take for a Gemini 3."""
    model = "gemini-nano-banana-2.1"
    with pytest.raises(google.chat_models.ChatGoogleGenerativeAIError, match="INVALID_ARGUMENT"):
        chat(server, model).invoke(PROMPT)
    assert pictures(chat(server, model, temperature=None).invoke(PROMPT))


def test_tokens_are_counted(server):
    assert chat(server).get_num_tokens("a siamese cat") == pytest.approx(5, abs=1)
