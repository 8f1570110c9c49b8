"""Run with `python -m unittest discover tests` in this folder."""

import os
import random
import tempfile
import unittest

import numpy as np
import torch

from demomodel.training import Average, Checkpoint, load_averaged, prepare


class Run:
    """A tiny training that draws from all three random generators."""

    def __init__(self, folder):
        prepare(3)
        self.net = torch.nn.Linear(4, 4)
        self.optimizer = torch.optim.AdamW(self.net.parameters(), lr=0.05)
        self.average = Average(self.net.parameters())
        self.path = os.path.join(folder, "run.pt")
        self.checkpoint = Checkpoint(self.path, {"net": self.net}, self.optimizer, self.average)

    def train(self, until):
        for step in range(self.checkpoint.load(), until):
            inputs = torch.randn(8, 4) * random.random() + float(np.random.rand())
            self.net(inputs).pow(2).mean().backward()
            self.optimizer.step()
            self.optimizer.zero_grad()
            self.average.update(step)
        self.checkpoint.save(until)
        return [*self.net.parameters(), *self.average.values]


class TrainingTest(unittest.TestCase):
    def test_interrupted_training_ends_with_the_same_weights(self):
        with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as parts:
            wanted = Run(whole).train(9)
            Run(parts).train(4)
            for a, b in zip(wanted, Run(parts).train(9)):
                self.assertTrue(torch.equal(a, b))

    def test_averaged_weights_are_read_back(self):
        with tempfile.TemporaryDirectory() as folder:
            run = Run(folder)
            run.train(5)
            net = torch.nn.Linear(4, 4)
            self.assertEqual(load_averaged(run.path, {"net": net}), 5)
            self.assertTrue(torch.equal(net.weight, run.average.values[0]))

    def test_average_is_in_the_net_only_inside_the_block(self):
        with tempfile.TemporaryDirectory() as folder:
            run = Run(folder)
            run.train(5)
            before = run.net.weight.clone()
            with run.average:
                self.assertTrue(torch.equal(run.net.weight, run.average.values[0]))
            self.assertTrue(torch.equal(run.net.weight, before))


if __name__ == "__main__":
    unittest.main()
