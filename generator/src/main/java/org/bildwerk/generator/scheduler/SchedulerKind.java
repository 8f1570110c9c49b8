package org.bildwerk.generator.scheduler;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of schedulers that there are here, with the class names of diffusers.
public enum SchedulerKind {
    DDIM("DDIMScheduler"),
    PNDM("PNDMScheduler"),
    EULER("EulerDiscreteScheduler"),
    EULER_ANCESTRAL("EulerAncestralDiscreteScheduler"),
    DPM_MULTISTEP("DPMSolverMultistepScheduler"),
    UNI_PC("UniPCMultistepScheduler"),
    LCM("LCMScheduler"),
    DDPM("DDPMScheduler");

    private final String className;

    SchedulerKind(String className) {
        this.className = className;
    }

    /// Returns the name that `scheduler_config.json` calls it by.
    public String className() {
        return className;
    }

    static Optional<SchedulerKind> named(String className) {
        return Arrays.stream(values())
                .filter(kind -> kind.className.equals(className))
                .findFirst();
    }
}
