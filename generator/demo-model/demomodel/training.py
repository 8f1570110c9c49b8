"""What every training stage needs: a time limit, exact resuming, a pause file, averaged weights."""

import argparse
import os
import random
import time

import numpy as np
import torch

THREADS = int(os.environ.get("OMP_NUM_THREADS", "2"))


def arguments(description, **defaults):
    """The arguments that all stages share; `defaults` are more options with their default values."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--out", required=True, help="folder of data, checkpoints and logs")
    parser.add_argument("--minutes", type=float, default=90.0, help="stop after this time; call again to go on")
    parser.add_argument("--save-minutes", type=float, default=4.0, help="time between checkpoints")
    parser.add_argument("--pause-file", default="", help="training waits while this file exists")
    for name, value in defaults.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    return parser.parse_args()


def prepare(seed=0):
    """Seeds all generators and sets the threads. Denormals are flushed: they make a processor crawl."""
    torch.set_num_threads(THREADS)
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def half_precision(device="cpu"):
    """The context in which nets are run: bfloat16 where it is safe."""
    return torch.autocast(device, dtype=torch.bfloat16)


def log(*words):
    print(time.strftime("%H:%M:%S"), *words, flush=True)


class Clock:
    """Counts working time (pauses excluded), waits while the pause file exists, and says when the stage is over."""

    def __init__(self, options):
        self.limit = options.minutes * 60
        self.pause_file = options.pause_file
        self.paused = 0.0
        self.started = time.time()

    def seconds(self):
        return time.time() - self.started - self.paused

    def goes_on(self):
        """Says whether another step may start; sleeps first while the pause file exists."""
        begin = time.time()
        while self.pause_file and os.path.exists(self.pause_file):
            time.sleep(2)
        self.paused += time.time() - begin
        return self.seconds() < self.limit


class Average:
    """Exponential moving average of parameters; young averages move faster."""

    def __init__(self, parameters, decay=0.999):
        self.parameters = list(parameters)
        self.decay = decay
        self.values = [p.detach().clone() for p in self.parameters]
        self.kept = None

    def update(self, step):
        decay = min(self.decay, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(self.values, self.parameters, 1 - decay)

    def __enter__(self):
        """Puts the averaged weights into the nets until the block ends."""
        self.kept = [p.detach().clone() for p in self.parameters]
        self._load(self.values)

    def __exit__(self, *_):
        self._load(self.kept)
        self.kept = None

    def _load(self, values):
        with torch.no_grad():
            for parameter, value in zip(self.parameters, values):
                parameter.copy_(value)


class Checkpoint:
    """Weights, optimiser, average, step and all random generators in one file, replaced atomically."""

    def __init__(self, path, nets, optimizer, average=None, every_minutes=4.0):
        self.path, self.nets, self.optimizer, self.average = path, nets, optimizer, average
        self.every = every_minutes * 60
        self.saved = time.time()

    def load(self):
        """Takes up where the last run stopped; returns the number of steps done, 0 when there was none."""
        if not os.path.exists(self.path):
            return 0
        state = torch.load(self.path, weights_only=False)
        for name, net in self.nets.items():
            net.load_state_dict(state["nets"][name])
        self.optimizer.load_state_dict(state["optimizer"])
        if self.average:
            self.average.values = state["average"]
        torch.set_rng_state(state["torch"])
        np.random.set_state(state["numpy"])
        random.setstate(state["python"])
        log("goes on at step", state["step"])
        return state["step"]

    def save(self, step):
        state = dict(nets={name: net.state_dict() for name, net in self.nets.items()},
                     optimizer=self.optimizer.state_dict(), average=self.average and self.average.values,
                     torch=torch.get_rng_state(), numpy=np.random.get_state(), python=random.getstate(), step=step)
        torch.save(state, self.path + ".new")
        os.replace(self.path + ".new", self.path)
        self.saved = time.time()

    def save_if_due(self, step):
        if time.time() - self.saved > self.every:
            self.save(step)


def load_averaged(path, nets):
    """Loads the averaged weights of a checkpoint into its nets (a dict in the stage's own order); returns the step."""
    state = torch.load(path, weights_only=False)
    for name, net in nets.items():
        net.load_state_dict(state["nets"][name])
    if state["average"]:
        trained = [p for net in nets.values() for p in net.parameters()]
        with torch.no_grad():
            for parameter, value in zip(trained, state["average"], strict=True):
                parameter.copy_(value)
    for net in nets.values():
        net.eval().requires_grad_(False)
    return state["step"]


def set_rate(optimizer, rate):
    for group in optimizer.param_groups:
        group["lr"] = rate
