"""Writes what torch, diffusers, transformers and open_clip say, for the comparison with Java.

    python references.py FOLDER OPEN_CLIP [tokens] [noise] [walks]

Each comparison is a JSON file; numbers lie beside it as little-endian floats.
"""

import hashlib
import json
import pathlib
import random
import sys
import types
import unicodedata
import zipfile

import numpy
import torch
import vocabulary

STRINGS = 10_000
SCRIPTS = {
    "ascii": [(0x20, 0x7E)],
    "latin": [(0x20, 0x7E), (0xC0, 0x24F), (0x1E00, 0x1EFF)],
    "greek": [(0x370, 0x3FF), (0x1F00, 0x1FFF), (0x20, 0x20)],
    "cyrillic": [(0x400, 0x52F), (0x20, 0x20)],
    "armenian": [(0x531, 0x58A), (0x20, 0x20)],
    "hebrew": [(0x591, 0x5F4), (0x20, 0x20)],
    "arabic": [(0x600, 0x6FF), (0x750, 0x77F), (0x20, 0x20)],
    "devanagari": [(0x900, 0x97F), (0x20, 0x20)],
    "bengali": [(0x980, 0x9FE), (0x20, 0x20)],
    "tamil": [(0xB82, 0xBFA), (0x20, 0x20)],
    "thai": [(0xE01, 0xE5B), (0x20, 0x20)],
    "georgian": [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x20, 0x20)],
    "ethiopic": [(0x1200, 0x135A), (0x20, 0x20)],
    "cherokee": [(0x13A0, 0x13FD), (0xAB70, 0xABBF), (0x20, 0x20)],
    "hangul": [(0x1100, 0x11FF), (0xAC00, 0xD7A3), (0x20, 0x20)],
    "kana": [(0x3041, 0x30FF), (0xFF01, 0xFF9F), (0x3000, 0x3000)],
    "han": [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x20, 0x20)],
    "emoji": [(0x1F300, 0x1FAFF), (0x2600, 0x27BF), (0xFE0F, 0xFE0F), (0x200D, 0x200D), (0x20, 0x20)],
    "marks": [(0x300, 0x36F), (0x41, 0x7A)],
    "numbers": [(0x30, 0x39), (0x660, 0x669), (0xB2, 0xB3), (0x2150, 0x218B), (0x2460, 0x249B), (0x20, 0x20)],
    "symbols": [(0x2000, 0x206F), (0x20A0, 0x23FF), (0xA0, 0xBF), (0x20, 0x20)],
    "controls": [(0x1, 0x20), (0x7F, 0xA0), (0x61, 0x7A)],
    "letterlike": [(0x2100, 0x214F), (0x1D400, 0x1D7FF), (0x24B6, 0x24E9), (0x20, 0x20)],
    "old": [(0x10300, 0x1031F), (0x10400, 0x1044F), (0x12000, 0x120FF), (0x20, 0x20)],
}
ODD = ["'s", "'T", "don't", "we'LL", "<|endoftext|>", "<|startoftext|>", "<|EndOfText|>", "(a:1.2)", "BREAK", "  ", "\n", "\t", "\u00a0",
    "</w>", "&amp;", "3.14", "1,000", "İstanbul", "ΟΔΟΣ", "ﬁne", "Straße", "e\u0301", "ǅ", "🇩🇪", "👩‍🚀", "—", "…"]


def strings(words):
    """Strings of every script, of words that the vocabulary knows, and of what is known to go wrong."""
    chance = random.Random(20261123)
    scripts = list(SCRIPTS)
    for number in range(STRINGS):
        kind = number % 4
        if kind == 0:
            text = " ".join(chance.choice(words) for _ in range(chance.randint(1, 30)))
        elif kind == 1:
            text = chance.choice(["", " ", ", "]).join(
                chance.choice(ODD + words[:200]) for _ in range(chance.randint(1, 12)))
        else:
            ranges = SCRIPTS[scripts[number // 4 % len(scripts)]]
            text = "".join(chr(chance.randint(*chance.choice(ranges))) for _ in range(chance.randint(1, 60)))
        yield text


def open_clip_tokenizer(wheel):
    """open_clip's own tokenizer; of ftfy, which it runs first, only the composing of characters."""
    module = types.ModuleType("open_clip_tokenizer")
    sys.modules["ftfy"] = types.SimpleNamespace(fix_text=lambda text: unicodedata.normalize("NFC", text))
    folder = pathlib.Path(wheel).parent / "open_clip_unpacked"
    with zipfile.ZipFile(wheel) as archive:
        for name in ("open_clip/tokenizer.py", "open_clip/bpe_simple_vocab_16e6.txt.gz"):
            archive.extract(name, folder)
    file = folder / "open_clip" / "tokenizer.py"
    module.__file__ = str(file)
    exec(compile(file.read_text(), str(file), "exec"), module.__dict__)
    del sys.modules["ftfy"]
    return module.SimpleTokenizer()


def write_tokens(folder, wheel):
    from transformers import CLIPTokenizer

    tokenizer_folder = folder / "tokenizer"
    vocabulary.write(wheel, tokenizer_folder)
    tokenizer = CLIPTokenizer.from_pretrained(tokenizer_folder)
    words = [token[:-4] for token in list(tokenizer.get_vocab()) if token.endswith("</w>") and token[:-4].isascii()]
    words.sort()
    random.Random(5).shuffle(words)
    texts = list(strings(words))
    ids = [tokenizer(text, add_special_tokens=False)["input_ids"] for text in texts]
    other = open_clip_tokenizer(wheel)
    names = {other.sot_token_id: 49406, other.eot_token_id: 49407}
    other_ids = [[names.get(number, number) for number in other.encode(text)] for text in texts]
    (folder / "tokens.json").write_text(json.dumps(dict(texts=texts, transformers=ids, open_clip=other_ids)))


SHAPES = [
    [(1, 4, 64, 64)],
    [(1, 4, 33, 17), (1, 4, 33, 17)],
    [(2, 4, 12, 20), (5,), (3,), (2, 4, 12, 20), (1,)],
    [(1,), (15,), (16,), (17,), (31,), (1, 3, 7, 11)],
    [(1, 16, 128, 96)],
]


def write_noise(folder):
    chance = random.Random(9)
    seeds = [0, 1, 42, 1234, 2**31, 2**32 - 1, 2**32 + 5, 2**63 - 1] + [chance.getrandbits(48) for _ in range(192)]
    cases = []
    for half in (False, True):
        for number, seed in enumerate(seeds):
            shapes = SHAPES[number % len(SHAPES)]
            generator = torch.Generator().manual_seed(seed)
            digest = hashlib.sha256()
            for shape in shapes:
                drawn = torch.randn(shape, generator=generator, dtype=torch.float16 if half else torch.float32)
                digest.update(drawn.float().numpy().tobytes())
            counts = [int(numpy.prod(shape)) for shape in shapes]
            cases.append(dict(half=half, seed=seed, counts=counts, sha256=digest.hexdigest()))
    (folder / "noise.json").write_text(json.dumps(cases))


if __name__ == "__main__":
    target, wheel, wanted = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    torch.set_num_threads(1)
    if "tokens" in wanted:
        write_tokens(target, wheel)
    if "noise" in wanted:
        write_noise(target)
    if "walks" in wanted:
        import scheduler_references

        scheduler_references.write(target)
