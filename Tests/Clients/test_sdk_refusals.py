"""The common mistakes of the published guides, each with the live service's answer as the SDK raises it."""

import pytest
from google.genai import errors, types

import sdk
from pictures import encoded, noise, opened

RATIOS = (
    "* GenerateContentRequest.generation_config.image_config.aspect_ratio: aspect_ratio must be one of '1:1', '1:4', '1:8', '2:3', '3:2',"
    " '3:4', '4:1', '4:3', '4:5', '5:4', '8:1', '9:16', '16:9', or '21:9'.\n"
)
SIZES = "Unsupported image_size '{}'. Supported values are: 1K, 2K, 4K, 512, 512P, 512PX."
MODALITIES = (
    "The requested combination of response modalities is not supported by the model. models/{} accepts the following combination of"
    " response modalities:\n* TEXT, IMAGE\n"
)
FLASH_25, PRO, FLASH_31, LITE, BANANA_21 = (
    "gemini-2.5-flash-image", "gemini-3-pro-image", "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1",
)
TOOL = types.Tool(function_declarations=[types.FunctionDeclaration(name="paint", description="paints")])


@pytest.fixture(scope="module")
def client(server):
    return sdk.client(server)


def image(**fields):
    return {"image_config": types.ImageConfig(**fields)}


@pytest.mark.parametrize(
    ("model", "config", "message"),
    [
        # sizes
        (PRO, image(image_size="1k"), SIZES.format("1k")),
        (PRO, image(image_size="4k"), SIZES.format("4k")),
        (FLASH_31, image(image_size="2k"), SIZES.format("2k")),
        (FLASH_31, image(image_size="8K"), SIZES.format("8K")),
        (PRO, image(image_size="1024x1024"), SIZES.format("1024x1024")),
        (LITE, image(image_size="2K"), "Image size 2K is not supported for this model"),
        (LITE, image(image_size="4K"), "Image size 4K is not supported for this model"),
        (LITE, image(image_size="512"), "Image size 512 is not supported for this model"),
        (PRO, image(image_size="512"), "Image size 512 is not supported for this model"),
        (BANANA_21, image(image_size="512"), "Image size 512 is not supported for this model"),
        (FLASH_25, image(image_size="512"), "Image size 512 is not supported for this model"),
        # ratios
        (FLASH_25, image(aspect_ratio="5:3"), RATIOS),
        (FLASH_31, image(aspect_ratio="9:21"), RATIOS),
        (PRO, image(aspect_ratio="16x9"), RATIOS),
        (PRO, image(aspect_ratio="auto"), RATIOS),
        (FLASH_25, image(aspect_ratio="1:4"), "Aspect ratio 1:4 is not supported for this model"),
        (PRO, image(aspect_ratio="8:1"), "Aspect ratio 8:1 is not supported for this model"),
        # modalities
        ("gemini-2.5-flash", {"response_modalities": ["TEXT", "IMAGE"]}, "Model does not support the requested response modalities: image"),
        ("gemini-2.0-flash", {"response_modalities": ["IMAGE"]}, "Model does not support the requested response modalities: image"),
        (
            "gemini-2.0-flash-preview-image-generation",
            {"response_modalities": ["TEXT"]},
            MODALITIES.format("gemini-2.0-flash-preview-image-generation"),
        ),
        (
            "gemini-2.0-flash-preview-image-generation",
            {"response_modalities": ["IMAGE"]},
            MODALITIES.format("gemini-2.0-flash-preview-image-generation"),
        ),
        # what works on other models
        (PRO, {"candidate_count": 2}, "Multiple candidates is not enabled for this model"),
        (FLASH_25, {"candidate_count": 4}, "Multiple candidates is not enabled for this model"),
        (FLASH_25, {"system_instruction": "You are a painter."}, "Developer instruction is not enabled for models/gemini-2.5-flash-image"),
        (FLASH_25, {"thinking_config": types.ThinkingConfig(include_thoughts=True)}, "Thinking is not enabled for this model"),
        (FLASH_25, {"thinking_config": types.ThinkingConfig(thinking_budget=1024)}, "Thinking is not enabled for this model"),
        (
            FLASH_31,
            {"thinking_config": types.ThinkingConfig(thinking_level="LOW")},
            "Thinking level LOW is not supported for this model. Please retry with other thinking level.",
        ),
        (FLASH_25, {"tools": [TOOL]}, "Function calling is not enabled for models/gemini-2.5-flash-image"),
        (FLASH_25, {"response_mime_type": "application/json"}, "JSON mode is not enabled for models/gemini-2.5-flash-image"),
        (FLASH_25, {"media_resolution": "MEDIA_RESOLUTION_LOW"}, "Media resolution is not enabled for models/gemini-2.5-flash-image"),
        (
            PRO,
            {"response_mime_type": "image/png"},
            "* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are `text/plain`, `application/json`,"
            " `application/xml`, `application/yaml` and `text/x.enum`.\n",
        ),
    ],
)
def test_a_mistake_of_the_guides_is_refused_in_the_live_words(client, model, config, message):
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=model, contents="a red bicycle", config=types.GenerateContentConfig(**config))
    assert (caught.value.code, caught.value.status, caught.value.message) == (400, "INVALID_ARGUMENT", message)


@pytest.mark.parametrize(
    ("model", "config", "size"),
    [
        (FLASH_25, {}, (1024, 1024)),
        (PRO, {}, (1408, 768)),
        (FLASH_25, {"response_modalities": ["TEXT"]}, (1024, 1024)),
        (FLASH_25, image(image_size="2K"), (1024, 1024)),
        (FLASH_25, image(image_size="8K", aspect_ratio="16:9"), (1344, 768)),
        (FLASH_31, image(image_size="512P", aspect_ratio="1:1"), (512, 512)),
        (PRO, {"thinking_config": types.ThinkingConfig(thinking_level="LOW")}, (1408, 768)),
        (PRO, {"response_modalities": ["Image", "Text"]}, (1408, 768)),
    ],
)
def test_a_mistake_that_the_live_service_overlooks_gives_a_picture(client, model, config, size):
    answer = client.models.generate_content(model=model, contents="a red bicycle", config=types.GenerateContentConfig(**config))
    assert opened(sdk.picture(answer)).size == size


@pytest.mark.parametrize("setting", [{"seed": 7}, {"temperature": 0.5}, {"top_p": 0.5}, {"top_k": 10}])
def test_nano_banana_2_1_takes_no_sampling_parameters(client, setting):
    """The words of the live refusal are not known, only that it is one."""
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=BANANA_21, contents="a red bicycle", config=types.GenerateContentConfig(**setting))
    assert (caught.value.code, caught.value.status) == (400, "INVALID_ARGUMENT")


@pytest.mark.parametrize("model", ["gemini-3-pro-images", "nano-banana", "imagen-4.0-generate-001"])
def test_a_model_that_is_not_there_is_named(client, model):
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=model, contents="a red bicycle")
    version = client._api_client._http_options.api_version
    assert (caught.value.code, caught.value.status) == (404, "NOT_FOUND")
    assert caught.value.message == (
        f"models/{model} is not found for API version {version}, or is not supported for generateContent. Call ModelService.ListModels to"
        " see the list of available models and their supported methods."
    )


def test_a_text_file_called_a_picture_cannot_be_processed(client):
    part = types.Part.from_bytes(data=b"this is a text file\n" * 100, mime_type="image/png")
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=FLASH_25, contents=["make it night", part])
    assert (caught.value.code, caught.value.message) == (400, "Unable to process input image.")


def test_a_picture_of_a_type_the_models_do_not_take_is_refused(client):
    part = types.Part.from_bytes(data=encoded(noise(1)), mime_type="image/avif")
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=FLASH_25, contents=["make it night", part])
    assert (caught.value.code, caught.value.message) == (400, "Unsupported MIME type: image/avif")


def test_a_history_without_its_signatures_is_refused(client):
    """The mistake of programs that keep the picture of a turn and drop the rest of its part."""
    first = client.models.generate_content(model=PRO, contents="a red bicycle")
    history = [
        types.UserContent("a red bicycle"),
        types.ModelContent(types.Part.from_bytes(data=sdk.picture(first), mime_type="image/jpeg")),
        types.UserContent("make it blue"),
    ]
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=PRO, contents=history)
    assert (caught.value.code, caught.value.message) == (
        400,
        "Image part is missing a thought_signature in content position 2, part position 1. Please refer to"
        " https://ai.google.dev/gemini-api/docs/thought-signatures#model-behavior for more details.",
    )


def test_a_wrong_key_is_refused_where_one_is_required(start):
    client = sdk.client(start("--require-key", "AIza-the-only-one"))
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=FLASH_25, contents="a red bicycle")
    assert (caught.value.code, caught.value.status) == (400, "INVALID_ARGUMENT")
    assert caught.value.message == "API key not valid. Please pass a valid API key."
