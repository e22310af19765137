"""Makes docs/gallery.md: what `plantain render` makes of prompts, two of them followed by edits. Usage: gallery.py BINARY DOCS"""

import io
import pathlib
import subprocess
import sys

from PIL import Image

# Prompt, aspect ratio, and the number of the picture it edits.
PICTURES: list[tuple[str, str, int | None]] = [
    ("A red bicycle leaning against a blue door, soft morning light", "1:1", None),
    ("A red bicycle leaning against a blue door at night", "1:1", None),
    ("a crimson bike by an azure gate at dawn", "1:1", None),
    ("Product photo of a matte black water bottle on a marble counter, soft studio light", "1:1", None),
    ("A cinematic wide shot of a lone astronaut on a desert planet, two moons in the sky", "16:9", None),
    ("poster for a jazz festival with a saxophone, text \"MIDNIGHT VOYAGE\"", "3:4", None),
    ("app icon of a rocket on a purple background", "1:1", None),
    ("minimalist logo with a coffee cup for a cafe called 'Bean There'", "1:1", None),
    ("kawaii sticker of a panda wearing a bowler hat", "1:1", None),
    ("infographic of the water cycle in 4 steps: evaporation, clouds, rain, river", "4:3", None),
    ("bar chart of sales: Q1 12, Q2 18, Q3 9, Q4 24", "4:3", None),
    ("old treasure map with a castle and a ship", "4:3", None),
    ("a cartoon cat sitting on a sofa", "1:1", None),
    ("make it night", "1:1", 13),
    ("turn it into a watercolor painting", "1:1", 13),
    ("flip it horizontally and add a rainbow", "1:1", 13),
    ("a fox in a forest in autumn", "1:1", None),
    ("a snowy village at dusk with lit windows", "16:9", None),
    ("a sailing boat on the sea at sunset", "16:9", None),
    ("a cherry tree in a garden in spring", "1:1", None),
    ("a cozy kitchen with a chef", "4:3", None),
    ("a robot in a neon city street in the rain", "9:16", None),
    ("pixel art knight in front of a castle", "1:1", None),
    ("a turtle and three fish under water", "4:3", None),
    ("close-up portrait of an old man with glasses", "4:5", None),
    ("three orange kittens in a basket", "1:1", None),
    ("a comic strip of a dog on a skateboard, \"Wheee!\" \"Oh no.\"", "4:3", None),
]
HEAD = """# Gallery

What the painter makes of prompts, by `script/gallery`; made smaller for this page. What it understands is in [vocabulary.md](vocabulary.md).
"""


def main(binary: str, docs: pathlib.Path) -> None:
    folder = docs / "pictures" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    painted: list[bytes] = []
    lines = [HEAD]
    for number, (prompt, aspect, source) in enumerate(PICTURES, 1):
        given = ["--input", "/dev/stdin"] if source else []
        command = [binary, "render", prompt, "--model", "gemini-3.1-flash-image", "--aspect", aspect, "--size", "1K", "--caption", "off", *given, "-o", "-"]
        answer = subprocess.run(command, input=painted[source - 1] if source else None, capture_output=True, check=True)
        painted.append(answer.stdout)
        picture = Image.open(io.BytesIO(answer.stdout)).convert("RGB")
        picture.thumbnail((560, 560), Image.Resampling.LANCZOS)
        file = folder / f"{number:02}.jpg"
        picture.save(file, quality=82)
        told = f"picture {source}, edited: {prompt}" if source else prompt
        lines.append(f"**{number}.** {told}\n\n![{prompt.replace(chr(34), '')}](pictures/gallery/{file.name})\n")
        print(f"{file}: {prompt}")
    (docs / "gallery.md").write_text("\n".join(lines))


main(sys.argv[1], pathlib.Path(sys.argv[2]))
