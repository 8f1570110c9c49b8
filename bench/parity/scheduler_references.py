"""Walks diffusers' schedulers with a model that is a formula."""

import json

import diffusers
import torch

BETAS = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear")
SIZE = (1, 4, 8, 8)
KINDS = {
    "DDIMScheduler": dict(clip_sample=False),
    "PNDMScheduler": dict(skip_prk_steps=True),
    "EulerDiscreteScheduler": {},
    "EulerAncestralDiscreteScheduler": {},
    "DPMSolverMultistepScheduler": {},
    "UniPCMultistepScheduler": {},
    "LCMScheduler": {},
    "DDPMScheduler": dict(clip_sample=False),
}
PREDICTIONS = ("epsilon", "v_prediction", "sample")
LACKING = {("PNDMScheduler", "sample"), ("EulerAncestralDiscreteScheduler", "sample")}


def variants(kind):
    """Options beside spacing and prediction, each on its own."""
    yield {}
    yield dict(steps_offset=1)
    yield dict(beta_schedule="linear", beta_start=0.0001, beta_end=0.02)
    yield dict(beta_schedule="squaredcos_cap_v2")
    if kind != "PNDMScheduler":
        yield dict(rescale_betas_zero_snr=True)
    if kind in ("DDIMScheduler", "PNDMScheduler"):
        yield dict(set_alpha_to_one=True)
        yield dict(set_alpha_to_one=False)
    if kind == "DDIMScheduler":
        yield dict(eta=0.5)
        yield dict(eta=1.0)
    if kind in ("DDIMScheduler", "LCMScheduler", "DDPMScheduler"):
        yield dict(clip_sample=True, clip_sample_range=1.5)
    if kind in ("DDIMScheduler", "LCMScheduler", "DDPMScheduler", "DPMSolverMultistepScheduler", "UniPCMultistepScheduler"):
        yield dict(thresholding=True, sample_max_value=3.0, dynamic_thresholding_ratio=0.9)
    if kind in ("EulerDiscreteScheduler", "DPMSolverMultistepScheduler", "UniPCMultistepScheduler"):
        yield dict(use_karras_sigmas=True)
        yield dict(final_sigmas_type="sigma_min")
        yield dict(use_karras_sigmas=True, final_sigmas_type="sigma_min")
    if kind == "DPMSolverMultistepScheduler":
        yield dict(algorithm_type="sde-dpmsolver++")
        yield dict(algorithm_type="sde-dpmsolver++", use_karras_sigmas=True)
        yield dict(algorithm_type="sde-dpmsolver++", solver_type="heun")
        yield dict(solver_type="heun")
        yield dict(solver_order=1)
        yield dict(lower_order_final=False, final_sigmas_type="sigma_min")
        yield dict(euler_at_final=True, final_sigmas_type="sigma_min")
        yield dict(beta_schedule="squaredcos_cap_v2", lambda_min_clipped=-5.1)
    if kind == "UniPCMultistepScheduler":
        yield dict(solver_order=1)
        yield dict(solver_order=3)
        yield dict(solver_order=3, solver_type="bh1", final_sigmas_type="sigma_min")
        yield dict(disable_corrector=[0, 1])
    if kind == "DDPMScheduler":
        yield dict(variance_type="fixed_large")
        yield dict(variance_type="fixed_small_log")
    if kind == "LCMScheduler":
        yield dict(original_inference_steps=100, timestep_scaling=5.0)


def timesteps(scheduler, steps, strength):
    """Starts a walk as the pipelines do, and returns the timesteps and where to begin."""
    if isinstance(scheduler, diffusers.LCMScheduler):
        scheduler.set_timesteps(steps, strength=strength)
        return scheduler.timesteps, 0
    scheduler.set_timesteps(steps)
    begin = steps - min(int(steps * strength), steps)
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(begin)
    return scheduler.timesteps, begin


def walk(scheduler, steps, strength, bias, eta=None):
    told, begin = timesteps(scheduler, steps, strength)
    generator = torch.Generator().manual_seed(3)
    sample = torch.randn(SIZE, generator=generator)
    if strength < 1:
        sample = scheduler.add_noise(bias, sample, told[begin : begin + 1])
    else:
        sample = sample * scheduler.init_noise_sigma
    for t in told[begin:]:
        seen = scheduler.scale_model_input(sample, t)
        answer = seen * torch.cos(t / 300) * 0.8 + bias * 0.1
        extra = {} if "generator" not in scheduler.step.__code__.co_varnames else dict(generator=generator)
        if eta is not None:
            extra["eta"] = eta
        sample = scheduler.step(answer, t, sample, **extra).prev_sample
    return told, begin, sample


def roughness(make, steps, strength, bias, sample):
    """How far the walk strays when the levels of noise change in their last bit."""
    worst = 0.0
    for change in (6e-8, -6e-8):
        scheduler = make()
        scheduler.alphas_cumprod = scheduler.alphas_cumprod * (1 + change)
        strayed = walk(scheduler, steps, strength, bias)[2]
        worst = max(worst, ((strayed - sample).abs().max() / sample.abs().max()).item())
    return worst


def write(folder):
    bias = torch.randn(SIZE, generator=torch.Generator().manual_seed(11))
    cases, latents = [], [bias]
    for kind, fixed in KINDS.items():
        for prediction in PREDICTIONS:
            if (kind, prediction) in LACKING:
                continue
            for spacing in ("linspace", "leading", "trailing"):
                for variant in variants(kind):
                    for steps, strength in ((4, 1.0), (10, 1.0), (20, 1.0), (10, 0.6)):
                        options = {**BETAS, **fixed, **variant, "prediction_type": prediction, "timestep_spacing": spacing}
                        # Of the walk in diffusers, an option of the scheduler here.
                        eta = options.get("eta")
                        kept = {name: value for name, value in options.items() if name != "eta"}
                        make = lambda: getattr(diffusers, kind)(**kept)
                        told, begin, sample = walk(make(), steps, strength, bias, eta)
                        delicate = "squaredcos" in options["beta_schedule"] and bool(sample.isfinite().all())
                        cases.append(dict(
                            options={**options, "_class_name": kind},
                            steps=steps,
                            strength=strength,
                            timesteps=[float(t) for t in told],
                            begin=begin,
                            finite=bool(sample.isfinite().all()),
                            roughness=roughness(make, steps, strength, bias, sample) if delicate else 0.0,
                        ))
                        latents.append(sample)
    (folder / "schedulers.json").write_text(json.dumps(cases))
    (folder / "schedulers.bin").write_bytes(torch.cat(latents).float().numpy().tobytes())
