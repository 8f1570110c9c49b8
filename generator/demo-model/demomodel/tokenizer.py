"""The byte-pair tokenizer in CLIP's layout: `python -m demomodel.tokenizer --out FOLDER` learns it from captions.

Text is NFC, lower case, white space collapsed; words are split by CLIP's pattern, turned to GPT-2's printable bytes and
merged by learned pairs; the last symbol of a word carries `</w>`.
"""

import argparse
import collections
import json
import os
import random
import unicodedata

import regex

from .captions import caption
from .splits import draw_scene

START, END = "<|startoftext|>", "<|endoftext|>"
WORDS = regex.compile(r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+",
                      regex.IGNORECASE)
CAPTIONS, MERGES, SEED = 40000, 3000, 7


def printable_bytes():
    """GPT-2's table: every byte as one visible character."""
    plain = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    table = {byte: chr(byte) for byte in plain}
    for byte in range(256):
        if byte not in table:
            table[byte] = chr(256 + len(table) - len(plain))
    return plain, table


PLAIN_BYTES, BYTE_CHARACTERS = printable_bytes()


def words_of(text):
    """The words of a text, each as a tuple of symbols before any merge."""
    text = " ".join(unicodedata.normalize("NFC", text).split()).lower()
    for word in WORDS.findall(text):
        symbols = [BYTE_CHARACTERS[byte] for byte in word.encode("utf-8")]
        yield (*symbols[:-1], symbols[-1] + "</w>")


def merged(symbols, pair):
    """Replaces each occurrence of a pair by its union."""
    result, i = [], 0
    while i < len(symbols):
        if symbols[i:i + 2] == pair:
            result.append(pair[0] + pair[1])
            i += 2
        else:
            result.append(symbols[i])
            i += 1
    return tuple(result)


def learn_merges(texts, limit=MERGES):
    """Learns the merges of a corpus: always the most frequent pair, ties by the alphabet."""
    words = collections.Counter(word for text in texts for word in words_of(text))
    merges = []
    while len(merges) < limit:
        pairs = collections.Counter()
        for word, count in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        joined = collections.Counter()
        for word, count in words.items():
            joined[merged(word, best)] += count
        words = joined
    return merges


class Tokenizer:
    """Encodes texts to ids of fixed length: start, words, end, and the end token again as padding."""

    def __init__(self, vocabulary, merges):
        self.vocabulary = vocabulary
        self.ranks = {pair: rank for rank, pair in enumerate(merges)}
        self.known = {}

    @classmethod
    def read(cls, folder):
        with open(os.path.join(folder, "vocab.json"), encoding="utf-8") as file:
            vocabulary = json.load(file)
        with open(os.path.join(folder, "merges.txt"), encoding="utf-8") as file:
            merges = [tuple(line.split()) for line in file.read().splitlines()[1:]]
        return cls(vocabulary, merges)

    def __len__(self):
        return len(self.vocabulary)

    @property
    def end_id(self):
        return self.vocabulary[END]

    def _word(self, symbols):
        if symbols not in self.known:
            parts = symbols
            while len(parts) > 1:
                best = min(zip(parts, parts[1:]), key=lambda pair: self.ranks.get(pair, 1 << 30))
                if best not in self.ranks:
                    break
                parts = merged(parts, best)
            self.known[symbols] = [self.vocabulary[part] for part in parts]
        return self.known[symbols]

    def encode(self, text, length=77):
        ids = [i for word in words_of(text) for i in self._word(word)][:length - 2]
        return [self.vocabulary[START], *ids, *[self.end_id] * (length - 1 - len(ids))]


def write(folder, merges):
    """Writes the four files of CLIP's tokenizer layout."""
    alphabet = [chr(b) for b in PLAIN_BYTES] + [c for b, c in BYTE_CHARACTERS.items() if b not in PLAIN_BYTES]
    entries = alphabet + [c + "</w>" for c in alphabet] + ["".join(pair) for pair in merges] + [START, END]
    files = {
        "vocab.json": json.dumps({entry: i for i, entry in enumerate(entries)}, ensure_ascii=False),
        "merges.txt": "\n".join(["#version: 0.2", *[" ".join(pair) for pair in merges]]) + "\n",
        "special_tokens_map.json": json.dumps(
            dict(bos_token=START, eos_token=END, pad_token=END, unk_token=END), indent=2),
        "tokenizer_config.json": json.dumps(
            dict(tokenizer_class="CLIPTokenizer", model_max_length=77, bos_token=START, eos_token=END, pad_token=END,
                 unk_token=END, add_prefix_space=False, do_lower_case=True, errors="replace"), indent=2),
    }
    os.makedirs(folder, exist_ok=True)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", required=True)
    folder = os.path.join(arguments.parse_args().out, "tokenizer")
    rng = random.Random(SEED)
    write(folder, learn_merges(caption(draw_scene(rng), rng) for _ in range(CAPTIONS)))
    print(len(Tokenizer.read(folder)), "tokens")


if __name__ == "__main__":
    main()
