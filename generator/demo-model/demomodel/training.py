"""What every training stage needs: a time limit, exact resuming, a pause file, averaged weights."""

import argparse
import contextlib
import os
import random
import signal
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
    """Counts working time (pauses excluded), waits while the pause file exists, and says when the stage is over.

    A stage that is asked to end (SIGTERM) ends after its step, so that it can save.
    """

    def __init__(self, options):
        self.limit = options.minutes * 60
        self.pause_file = options.pause_file
        self.paused = 0.0
        self.started = time.time()
        self.asked_to_end = False
        signal.signal(signal.SIGTERM, self._end)

    def _end(self, *_):
        self.asked_to_end = True

    def seconds(self):
        return time.time() - self.started - self.paused

    def goes_on(self):
        """Says whether another step may start; sleeps first while the pause file exists."""
        begin = time.time()
        while self.pause_file and os.path.exists(self.pause_file) and not self.asked_to_end:
            time.sleep(2)
        self.paused += time.time() - begin
        return not self.asked_to_end and self.seconds() < self.limit


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


def falling_rate(options, warm_up=100, floor=0.02, power=1.0):
    """A rate that rises over `warm_up` steps and falls towards the stage's last step; a function of the step."""
    def rate(step):
        return options.rate * min(1.0, (step + 1) / warm_up) * max(floor, 1 - step / options.steps) ** power

    return rate


def run_stage(options, checkpoint, rate, batch_loss, report):
    """Trains until `options.steps` or until time is over, going on at the checkpoint; returns the steps done.

    `batch_loss()` draws a batch and returns its loss; `report(step)` is called with averaged weights, where there are
    any, every `options.report_steps` and at the end.
    """
    parameters = [p for group in checkpoint.optimizer.param_groups for p in group["params"]]
    averaged = checkpoint.average or contextlib.nullcontext()
    step, clock, losses = checkpoint.load(), Clock(options), []
    while step < options.steps and clock.goes_on():
        for group in checkpoint.optimizer.param_groups:
            group["lr"] = rate(step)
        loss = batch_loss()
        checkpoint.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        checkpoint.optimizer.step()
        step += 1
        if checkpoint.average:
            checkpoint.average.update(step)
        losses = [*losses[-199:], loss.item()]
        if step % 50 == 0:
            log(f"step {step} {clock.seconds() / 60:.1f} min loss {sum(losses) / len(losses):.4f}")
        if step % options.report_steps == 0 and step < options.steps:
            with averaged:
                report(step)
        checkpoint.save_if_due(step)
    checkpoint.save(step)
    log(f"stopped at step {step} after {clock.seconds() / 60:.1f} min")
    with averaged:
        report(step)
    return step
