"""Pictures to send, and questions to ask of pictures that come back."""

import functools
import io
import random
import struct
import zlib

from PIL import Image


def opened(data: bytes) -> Image.Image:
    """The picture, decoded to its last row."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def pixels(data: bytes) -> bytes:
    return opened(data).convert("RGB").tobytes()


def thumbnail(data: bytes, size: tuple[int, int] = (16, 16)) -> list[int]:
    return list(opened(data).convert("RGB").resize(size, Image.Resampling.BOX).tobytes())


def correlation(one: list[int], other: list[int]) -> float:
    """Pearson's: 1 for the same, 0 for nothing in common."""
    mean, its_mean = sum(one) / len(one), sum(other) / len(other)
    both = sum((a - mean) * (b - its_mean) for a, b in zip(one, other, strict=True))
    spread = sum((a - mean) ** 2 for a in one) * sum((b - its_mean) ** 2 for b in other)
    return both / spread**0.5 if spread else 0.0


def encoded(image: Image.Image, form: str = "PNG", **options) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def noise(seed: int, width: int = 64, height: int = 48, mode: str = "RGB") -> Image.Image:
    """A picture unlike any other seed's, which no encoder can make small."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, (width, height), random.Random(seed).randbytes(width * height * bands))


def quarters(width: int, height: int, colors: list[tuple[int, int, int]]) -> Image.Image:
    """Four fields of colour: what an edit must still look like."""
    small = Image.frombytes("RGB", (2, 2), bytes(value for color in colors for value in color))
    return small.resize((width, height), Image.Resampling.NEAREST)


def png_chunks(data: bytes) -> list[tuple[str, bytes]]:
    """The chunks of a PNG in order; every checksum is checked."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, place = [], 8
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 8 : place + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack(">I", data[place + 8 + length : place + 12 + length])[0]
        chunks.append((kind.decode(), body))
        place += 12 + length
    return chunks


def png(header: bytes, body: bytes) -> bytes:
    """A PNG of one IHDR and one IDAT."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@functools.cache
def bomb() -> bytes:
    """A small PNG that says it is 60000 by 60000 pixels of one bit, and is."""
    squeezer = zlib.compressobj(9)
    row = bytes(1 + 60000 // 8)
    body = b"".join(squeezer.compress(row * 100) for _ in range(600)) + squeezer.flush()
    return png(struct.pack(">IIBBBBB", 60000, 60000, 1, 0, 0, 0, 0), body)


def heic(width: int, height: int) -> bytes:
    """The boxes of a HEIC file that give its size; no pixels."""

    def box(kind: bytes, *contents: bytes) -> bytes:
        content = b"".join(contents)
        return struct.pack(">I4s", 8 + len(content), kind) + content

    def full_box(kind: bytes, *contents: bytes) -> bytes:
        return box(kind, bytes(4), *contents)

    properties = box(b"ipco", full_box(b"ispe", struct.pack(">II", width, height)))
    associations = full_box(b"ipma", struct.pack(">IHBB", 1, 1, 1, 0x81))
    return box(b"ftyp", b"heic", bytes(4), b"mif1heic") + full_box(
        b"meta",
        full_box(b"hdlr", bytes(4), b"pict", bytes(13)),
        full_box(b"pitm", struct.pack(">H", 1)),
        full_box(b"iinf", struct.pack(">H", 1), box(b"infe", b"\x02\0\0\0", struct.pack(">HH4s", 1, 0, b"hvc1"), b"\0")),
        box(b"iprp", properties, associations),
    )


def jpeg_segments(data: bytes) -> list[tuple[int, bytes]]:
    """The segments of a JPEG up to its first scan: (marker, content)."""
    assert data[:2] == b"\xff\xd8" and data[-2:] == b"\xff\xd9"
    segments, place = [], 2
    while True:
        assert data[place] == 0xFF
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        segments.append((marker, data[place + 4 : place + 2 + length]))
        place += 2 + length
        if marker == 0xDA:
            return segments
