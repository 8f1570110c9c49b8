package org.bildwerk.dam.generation.infotext;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The web UI's words for what diffusers calls otherwise.
final class SamplerNames {

    static final String KARRAS = "use_karras_sigmas";
    static final String EXPONENTIAL = "use_exponential_sigmas";
    static final String ALGORITHM = "algorithm_type";
    static final String SDE = "sde-dpmsolver++";

    /// What sampler and schedule say of a scheduler's configuration.
    static final List<String> SAID = List.of(KARRAS, EXPONENTIAL, ALGORITHM);

    private static final Map<String, String> SAMPLERS = Map.ofEntries(
            Map.entry("EulerDiscreteScheduler", "Euler"),
            Map.entry("EulerAncestralDiscreteScheduler", "Euler a"),
            Map.entry("DPMSolverMultistepScheduler", "DPM++ 2M"),
            Map.entry("DPMSolverSinglestepScheduler", "DPM++ SDE"),
            Map.entry("KDPM2DiscreteScheduler", "DPM2"),
            Map.entry("KDPM2AncestralDiscreteScheduler", "DPM2 a"),
            Map.entry("HeunDiscreteScheduler", "Heun"),
            Map.entry("LMSDiscreteScheduler", "LMS"),
            Map.entry("DDIMScheduler", "DDIM"),
            Map.entry("DDPMScheduler", "DDPM"),
            Map.entry("PNDMScheduler", "PLMS"),
            Map.entry("UniPCMultistepScheduler", "UniPC"),
            Map.entry("LCMScheduler", "LCM"));

    private SamplerNames() {}

    static @Nullable String sampler(@Nullable String scheduler, Map<String, String> config) {
        if (scheduler == null) {
            return null;
        }
        var name = SAMPLERS.getOrDefault(scheduler, scheduler);
        return name.equals("DPM++ 2M") && SDE.equals(config.get(ALGORITHM)) ? "DPM++ 2M SDE" : name;
    }

    static @Nullable String scheduleType(Map<String, String> config) {
        if ("true".equals(config.get(KARRAS))) {
            return "Karras";
        }
        return "true".equals(config.get(EXPONENTIAL)) ? "Exponential" : null;
    }

    static @Nullable String rng(@Nullable String noiseSource) {
        return switch (noiseSource) {
            case "torch-cpu" -> "CPU";
            case "cuda-philox" -> "NV";
            case null, default -> null;
        };
    }

    static @Nullable String emphasis(@Nullable String ours) {
        return switch (ours) {
            case "none" -> "None";
            case "no-norm" -> "No norm";
            case null, default -> null;
        };
    }

    static @Nullable String ourEmphasis(@Nullable String theirs) {
        return switch (theirs == null ? "" : theirs.toLowerCase(Locale.ROOT)) {
            case "none" -> "none";
            case "no norm" -> "no-norm";
            case "original" -> "original";
            default -> null;
        };
    }
}
