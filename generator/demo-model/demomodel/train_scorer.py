"""Trains the text-image scorer: `python -m demomodel.train_scorer --out FOLDER --minutes 30`.

Two small towers give pictures and texts one vector each; the right pairs of a batch must lie closest (as CLIP does it).
Near misses need no search: with six attributes, scenes of a batch often differ in few.
Tested by the share of renders whose own caption beats the same caption with one attribute changed.
"""

import os
import random

import torch
from torch import nn
from torch.nn import functional
from transformers import CLIPTextConfig, CLIPTextModel

from .captions import caption, plain_caption
from .classifier import Block
from .networks import millions
from .pictures import Pictures
from .tokenizer import Tokenizer
from .train_judge import disturbed
from .train_unet import VALIDATION
from .training import Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage
from .vocabulary import SIZES

WIDTH, INPUT, BATCH, TOKENS = 128, 128, 64, 77


class Scorer(nn.Module):
    """Picture tower, text tower and the scale of their product."""

    def __init__(self, vocabulary_size, end_id, widths=(32, 64, 96, 128, 192)):
        super().__init__()
        self.stem = nn.Conv2d(3, widths[0], 5, 2, 2)
        self.blocks = nn.Sequential(*(Block(a, b) for a, b in zip(widths, widths[1:])))
        self.picture_head = nn.Linear(2 * widths[-1], WIDTH)
        self.text = CLIPTextModel(CLIPTextConfig(
            vocab_size=vocabulary_size, hidden_size=WIDTH, intermediate_size=2 * WIDTH, num_hidden_layers=2,
            num_attention_heads=4, max_position_embeddings=TOKENS, bos_token_id=end_id - 1, eos_token_id=end_id,
            pad_token_id=end_id))
        self.text_head = nn.Linear(WIDTH, WIDTH)
        self.scale = nn.Parameter(torch.tensor(2.7))

    def picture_vectors(self, pictures):
        """Unit vectors of pictures [B, 3, 128, 128] in -1..1."""
        x = self.blocks(functional.relu(self.stem(pictures)))
        return functional.normalize(self.picture_head(torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)).float(), dim=1)

    def text_vectors(self, ids):
        """Unit vectors of token ids [B, S]."""
        return functional.normalize(self.text_head(self.text(ids).pooler_output).float(), dim=1)


def pair_loss(pictures, texts, scale, same):
    """Symmetric cross entropy; pairs with equal captions (`same`) count as right too."""
    logits = scale.exp().clamp(max=100) * pictures @ texts.T
    target = same.float() / same.float().sum(1, keepdim=True)
    return functional.cross_entropy(logits, target) + functional.cross_entropy(logits.T, target)


def shrunk(pictures):
    return functional.interpolate(pictures, size=INPUT, mode="area")


def changed(scene, rng):
    """The scene with one attribute changed."""
    place = rng.randrange(len(scene))
    return *scene[:place], (scene[place] + rng.randrange(1, SIZES[place])) % SIZES[place], *scene[place + 1:]


def test(net, tokenizer, pictures):
    """Share of validation renders that prefer their own caption."""
    rng, wins = random.Random(6), []
    net.eval()
    with torch.no_grad(), half_precision():
        for first in range(len(pictures) - VALIDATION, len(pictures), 50):
            numbers = range(first, first + 50)
            scenes = [tuple(pictures.labels[n].tolist()) for n in numbers]
            seen = net.picture_vectors(shrunk(pictures.batch(numbers)))
            texts = [plain_caption(scene, german=bool(i & 1)) for i, scene in enumerate(scenes)]
            others = [plain_caption(changed(scene, rng), german=bool(i & 1)) for i, scene in enumerate(scenes)]
            right, wrong = (net.text_vectors(torch.tensor([tokenizer.encode(t) for t in part])) for part in (texts, others))
            wins.append((seen * right).sum(1) > (seen * wrong).sum(1))
    net.train()
    return torch.cat(wins).float().mean().item()


def main():
    options = arguments(__doc__, steps=4000, rate=1e-3, report_steps=1000)
    prepare(6)
    tokenizer = Tokenizer.read(os.path.join(options.out, "tokenizer"))
    pictures = Pictures(os.path.join(options.out, "data"))
    net = Scorer(len(tokenizer), tokenizer.end_id).to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=2e-2)
    checkpoint = Checkpoint(os.path.join(options.out, "scorer.pt"), {"scorer": net}, optimizer,
                            every_minutes=options.save_minutes)

    def batch_loss():
        numbers = random.choices(range(len(pictures) - VALIDATION), k=BATCH)
        texts = [caption(tuple(pictures.labels[n].tolist()), random) for n in numbers]
        ids = torch.tensor([tokenizer.encode(text) for text in texts])
        with half_precision():
            seen = net.picture_vectors(disturbed(shrunk(pictures.batch(numbers))))
            said = net.text_vectors(ids)
        return pair_loss(seen, said, net.scale, (ids.unsqueeze(0) == ids.unsqueeze(1)).all(2))

    log(f"scorer of {millions(net):.1f} M parameters")
    run_stage(options, checkpoint, falling_rate(options, 200), batch_loss,
              lambda step: log(f"step {step} own caption preferred {test(net, tokenizer, pictures):.4f}"))


if __name__ == "__main__":
    main()
