"""Writes the vocabulary of CLIP as tokenizer files, out of the list of merges that ships inside open_clip."""

import gzip
import json
import pathlib
import zipfile

MERGES = 49152 - 256 - 2
START, END = "<|startoftext|>", "<|endoftext|>"


def byte_symbols():
    """The 256 printable stand-ins for bytes, in the order of the vocabulary."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in shown]
    return [chr(byte) for byte in shown] + [chr(256 + i) for i in range(len(hidden))]


def merges(source):
    """Reads the merges from the wheel of open_clip, or from the installed package's folder."""
    name = "open_clip/bpe_simple_vocab_16e6.txt.gz"
    path = pathlib.Path(source)
    packed = zipfile.ZipFile(path).read(name) if path.suffix == ".whl" else (path / name).read_bytes()
    return gzip.decompress(packed).decode("utf-8").split("\n")[1 : MERGES + 1]


def write(source, folder, pad=END):
    """Writes the four files of a tokenizer folder."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    pairs = merges(source)
    symbols = byte_symbols()
    tokens = symbols + [symbol + "</w>" for symbol in symbols] + [pair.replace(" ", "") for pair in pairs] + [START, END]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(pairs) + "\n", "utf-8")
    special = {"bos_token": START, "eos_token": END, "unk_token": END, "pad_token": pad}
    (folder / "special_tokens_map.json").write_text(json.dumps(special), "utf-8")
    settings = {**special, "model_max_length": 77, "do_lower_case": True, "tokenizer_class": "CLIPTokenizer"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), "utf-8")
