"""The Files API as google-genai uses it: upload, list, get, use, delete."""

import io

import pytest
from google.genai import errors, types

import sdk
from pictures import encoded, noise

MODEL = "gemini-2.5-flash-image"


@pytest.fixture(scope="module")
def client(binary, tmp_path_factory):
    from server import Server

    with Server(binary, "--data", str(tmp_path_factory.mktemp("data"))) as server:
        yield sdk.client(server)


def upload(client, data: bytes, mime: str = "image/png", **config):
    return client.files.upload(file=io.BytesIO(data), config={"mime_type": mime, **config})


def test_a_file_is_uploaded_and_described(client):
    file = upload(client, b"hello", "text/plain", display_name="greeting")
    assert file.name.startswith("files/") and len(file.name) == len("files/") + 12
    assert (file.display_name, file.mime_type, file.size_bytes) == ("greeting", "text/plain", 5)
    assert (file.state, file.source) == (types.FileState.ACTIVE, types.FileSource.UPLOADED)
    assert (file.expiration_time - file.create_time).total_seconds() == 48 * 3600
    assert client.files.get(name=file.name) == file


def test_a_name_may_be_chosen(client):
    assert upload(client, b"x", "text/plain", name="my-own-name").name == "files/my-own-name"


def test_pages_of_files_join_to_the_whole_list(client):
    names = {upload(client, b"%d" % number, "text/plain").name for number in range(3)}
    whole = [file.name for file in client.files.list()]
    assert names <= set(whole)
    assert [file.name for file in client.files.list(config={"page_size": 2})] == whole


def test_a_deleted_file_is_forbidden(client):
    name = upload(client, b"x", "text/plain").name
    client.files.delete(name=name)
    with pytest.raises(errors.ClientError) as caught:
        client.files.get(name=name)
    assert caught.value.code == 403
    assert name.removeprefix("files/") in caught.value.message


def test_a_picture_of_a_file_is_the_picture_of_its_bytes(client):
    data = encoded(noise(40), "PNG")
    file = upload(client, data)
    inline = types.Part.from_bytes(data=data, mime_type="image/png")
    one, other = (client.models.generate_content(model=MODEL, contents=["a hat on it", part]) for part in (inline, file))
    assert sdk.picture(one) == sdk.picture(other)
    assert one.usage_metadata.prompt_token_count == other.usage_metadata.prompt_token_count


def test_a_file_nobody_uploaded_is_forbidden(client):
    part = types.Part.from_uri(file_uri="https://generativelanguage.googleapis.com/v1beta/files/none", mime_type="image/png")
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model=MODEL, contents=["a hat on it", part])
    assert caught.value.code == 403
