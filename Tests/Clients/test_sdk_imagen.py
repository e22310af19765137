"""google-genai's generate_images: in Vertex mode, and in Gemini mode where the SDK still has it."""

import google.genai
import pytest
from google import genai
from google.genai import errors, types

from pictures import opened
from sdk import client

MODEL = "imagen-4.0-generate-001"


def on_vertex(server, **options) -> genai.Client:
    """Express mode: a key, no project."""
    return genai.Client(vertexai=True, api_key="AIza-any-key", http_options={"base_url": server.url, **options})


def config(**others) -> types.GenerateImagesConfig:
    return types.GenerateImagesConfig(**others)


def test_vertex_gives_as_many_pictures_as_asked_for(server):
    vertex = on_vertex(server)
    answer = vertex.models.generate_images(
        model=MODEL, prompt="a red bicycle", config=config(number_of_images=3, aspect_ratio="16:9", output_mime_type="image/jpeg", include_rai_reason=True)
    )
    pictures = [generated.image for generated in answer.generated_images]
    assert [picture.mime_type for picture in pictures] == ["image/jpeg"] * 3
    assert [(opened(picture.image_bytes).format, opened(picture.image_bytes).size) for picture in pictures] == [("JPEG", (1408, 768))] * 3
    assert len({picture.image_bytes for picture in pictures}) == 3


def test_the_usual_picture_is_a_square_png(server):
    vertex = on_vertex(server)
    (generated,) = vertex.models.generate_images(model=MODEL, prompt="a red bicycle", config=config(number_of_images=1)).generated_images
    picture = opened(generated.image.image_bytes)
    assert (generated.image.mime_type, picture.format, picture.size) == ("image/png", "PNG", (1024, 1024))


def test_a_larger_picture_is_2k(server):
    vertex = on_vertex(server)
    (generated,) = vertex.models.generate_images(
        model="imagen-4.0-ultra-generate-001", prompt="a red bicycle", config=config(number_of_images=1, image_size="2K")
    ).generated_images
    assert opened(generated.image.image_bytes).size == (2048, 2048)


def test_the_gemini_api_has_it_where_the_sdk_has(server):
    gemini = client(server)
    if int(google.genai.__version__.partition(".")[0]) >= 2:
        with pytest.raises(ValueError):
            gemini.models.generate_images(model=MODEL, prompt="a red bicycle")
        return
    answer = gemini.models.generate_images(model=MODEL, prompt="a red bicycle", config=config(number_of_images=2, aspect_ratio="9:16"))
    assert [opened(generated.image.image_bytes).size for generated in answer.generated_images] == [(768, 1408)] * 2


def test_what_imagen_does_not_take_is_an_error(server):
    vertex = on_vertex(server)
    with pytest.raises(errors.ClientError, match="Request contains an invalid argument"):
        vertex.models.generate_images(model=MODEL, prompt="a red bicycle", config=config(number_of_images=5))
    with pytest.raises(errors.ClientError, match="was not found"):
        vertex.models.generate_images(model="imagen-9", prompt="a red bicycle")


def test_pictures_are_paid_each(start):
    server = start()
    vertex = on_vertex(server)
    vertex.models.generate_images(model=MODEL, prompt="a red bicycle", config=config(number_of_images=4))
    assert server.stop() == 0
    total = server.usage()["total"]
    assert (total["images"], total["costUSD"]) == (4, 0.16)
