package org.bildwerk.ui.studio;

import java.util.Map;

/// What people call the schedulers that diffusers names by class. These are names; they are the same in every language.
final class Schedulers {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("DDIMScheduler", "DDIM"),
            Map.entry("PNDMScheduler", "PNDM"),
            Map.entry("EulerDiscreteScheduler", "Euler"),
            Map.entry("EulerAncestralDiscreteScheduler", "Euler a"),
            Map.entry("DPMSolverMultistepScheduler", "DPM++ 2M"),
            Map.entry("DPMSolverSDEScheduler", "DPM++ SDE"),
            Map.entry("DPMSolverSinglestepScheduler", "DPM++ 2S"),
            Map.entry("UniPCMultistepScheduler", "UniPC"),
            Map.entry("LCMScheduler", "LCM"),
            Map.entry("DDPMScheduler", "DDPM"));

    private Schedulers() {}

    static String name(String diffusersClass) {
        return NAMES.getOrDefault(diffusersClass, diffusersClass);
    }

    /// Returns the class of the name; the text itself where it names none.
    static String ofName(String text) {
        return NAMES.entrySet().stream()
                .filter(each -> each.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }
}
