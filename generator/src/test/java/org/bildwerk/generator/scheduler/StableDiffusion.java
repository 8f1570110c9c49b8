package org.bildwerk.generator.scheduler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Configurations with the betas of Stable Diffusion.
final class StableDiffusion {

    private StableDiffusion() {}

    static SchedulerConfig config(SchedulerKind kind, Map<String, Object> options) {
        var all = new HashMap<String, @Nullable Object>(options);
        all.put("beta_start", 0.00085);
        all.put("beta_end", 0.012);
        all.put("beta_schedule", "scaled_linear");
        return new SchedulerConfig(kind, all);
    }
}
