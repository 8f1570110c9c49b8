package org.bildwerk.dam.provenance.evidence.generator;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Translates the names that programs give samplers into the class names of diffusers.
final class Samplers {

    private static final Map<String, String> DIFFUSERS = Map.ofEntries(
            Map.entry("euler", "EulerDiscreteScheduler"),
            Map.entry("euler a", "EulerAncestralDiscreteScheduler"),
            Map.entry("euler ancestral", "EulerAncestralDiscreteScheduler"),
            Map.entry("dpm++ 2m", "DPMSolverMultistepScheduler"),
            Map.entry("dpm++ 2m sde", "DPMSolverMultistepScheduler"),
            Map.entry("dpm++ 2m sde gpu", "DPMSolverMultistepScheduler"),
            Map.entry("dpm++ 3m sde", "DPMSolverMultistepScheduler"),
            Map.entry("dpm++ 3m sde gpu", "DPMSolverMultistepScheduler"),
            Map.entry("dpm++ sde", "DPMSolverSinglestepScheduler"),
            Map.entry("dpm++ sde gpu", "DPMSolverSinglestepScheduler"),
            Map.entry("dpm2", "KDPM2DiscreteScheduler"),
            Map.entry("dpm 2", "KDPM2DiscreteScheduler"),
            Map.entry("dpm2 a", "KDPM2AncestralDiscreteScheduler"),
            Map.entry("dpm 2 ancestral", "KDPM2AncestralDiscreteScheduler"),
            Map.entry("heun", "HeunDiscreteScheduler"),
            Map.entry("lms", "LMSDiscreteScheduler"),
            Map.entry("ddim", "DDIMScheduler"),
            Map.entry("ddpm", "DDPMScheduler"),
            Map.entry("plms", "PNDMScheduler"),
            Map.entry("pndm", "PNDMScheduler"),
            Map.entry("unipc", "UniPCMultistepScheduler"),
            Map.entry("uni pc", "UniPCMultistepScheduler"),
            Map.entry("lcm", "LCMScheduler"));

    private Samplers() {}

    /// Returns the class that does the same steps; null where diffusers has none or the name is unknown.
    static @Nullable String diffusers(String name) {
        if (name.length() > 100) {
            return null;
        }
        var plain = name.toLowerCase(Locale.ROOT)
                .replace("dpmpp", "dpm++")
                .replace('_', ' ')
                .strip();
        plain = plain.startsWith("k ") ? plain.substring(2) : plain;
        for (var schedule : new String[] {" karras", " exponential", " k"}) {
            plain = plain.endsWith(schedule) ? plain.substring(0, plain.length() - schedule.length()) : plain;
        }
        return DIFFUSERS.get(plain);
    }
}
