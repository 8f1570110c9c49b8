"""Run with `python -m unittest discover tests` in this folder."""

import random
import tempfile
import unittest

import numpy as np
from transformers import CLIPTokenizer

from demomodel.captions import caption, plain_caption
from demomodel.render import render_numbered
from demomodel.splits import HELD_OUT, draw_scene, is_held_out
from demomodel.tokenizer import Tokenizer, learn_merges, write


class ScenesTest(unittest.TestCase):
    def test_held_out_scenes_are_drawn_only_when_asked_for(self):
        rng = random.Random(1)
        self.assertEqual(len(HELD_OUT), 50)
        self.assertTrue(all(is_held_out(draw_scene(rng, held_out=True)) for _ in range(200)))
        self.assertFalse(any(is_held_out(draw_scene(rng, held_out=False)) for _ in range(200)))

    def test_a_scene_number_always_gives_the_same_picture(self):
        first, scene = render_numbered(5, 17)
        again, same = render_numbered(5, 17)
        self.assertEqual(scene, same)
        self.assertTrue(np.array_equal(first, again))

    def test_plain_captions_name_every_attribute(self):
        self.assertEqual(plain_caption((2, 0, 2, 8, 1, 1)), "a striped red teapot on a wooden table, spotlight, from above")
        self.assertEqual(plain_caption((0, 7, 0, 6, 0, 2), german=True),
                         "eine einfarbige rosa Kugel auf blauem Hintergrund, weiches Licht, Nahaufnahme")

    def test_tokenizer_agrees_with_transformers(self):
        rng = random.Random(2)
        texts = [caption(draw_scene(rng), rng) for _ in range(300)]
        with tempfile.TemporaryDirectory() as folder:
            write(folder, learn_merges(texts, limit=400))
            ours, theirs = Tokenizer.read(folder), CLIPTokenizer.from_pretrained(folder)
            for text in [*texts, "", "Äpfel & Öl: it's 42!", "日本の花瓶", "word " * 200]:
                wanted = theirs(text, padding="max_length", max_length=77, truncation=True).input_ids
                self.assertEqual(ours.encode(text), wanted, text)


if __name__ == "__main__":
    unittest.main()
