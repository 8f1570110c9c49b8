package org.bildwerk.bench.demonstration;

import java.nio.file.Path;
import java.util.List;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.lora.LoraFile;
import org.bildwerk.generator.lora.LoraOverlay;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Control;
import org.bildwerk.generator.pipeline.Pipeline;
import org.bildwerk.generator.pipeline.Progress;
import org.bildwerk.generator.pipeline.PromptReader;
import org.bildwerk.generator.pipeline.Start;
import org.bildwerk.generator.pipeline.TextMode;
import org.bildwerk.generator.pipeline.Wish;
import org.bildwerk.generator.pipeline.Workbench;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.text.ClipTokenizer;

/// Draws with one model at its own size, as the Studio does when nothing but the prompt is set. For one thread.
public final class Draughts {

    private static final int STEPS = 20;
    private static final float GUIDANCE = 2;

    private final Model model;
    private final Pipeline plain;
    private final Pipeline adapted;

    /// @param adapter a LoRA file for [#adapted]
    public Draughts(Path folder, Path adapter, Sessions sessions) {
        model = ModelFolder.read(folder);
        var reader = new PromptReader(ClipTokenizer.read(model.tokenizer()), List.of());
        var lora = new LoraOverlay.Applied(LoraFile.read("comic", adapter), "comic", 1, 1);
        plain = pipeline(sessions, reader, Overlay.NONE);
        adapted = pipeline(sessions, reader, new LoraOverlay(model.name(), List.of(lora)));
    }

    private Pipeline pipeline(Sessions sessions, PromptReader reader, Overlay overlay) {
        return new Pipeline(new Workbench(model, sessions, Device.CPU, Device.CPU, overlay, reader, reader));
    }

    int edge() {
        return model.nativeEdge();
    }

    /// Draws from nothing but noise.
    public RgbImage drawn(String prompt, long seed) {
        return make(plain, prompt, seed, new Start.Blank(), List.of());
    }

    /// Draws with the adapter.
    RgbImage adapted(String prompt, long seed) {
        return make(adapted, prompt, seed, new Start.Blank(), List.of());
    }

    /// Draws along lines.
    RgbImage along(Lines lines, String prompt, long seed) {
        return make(
                plain, prompt, seed, new Start.Blank(), List.of(new Control("controlnet", lines.picture(), 1, 0, 1)));
    }

    /// Draws with another beginning.
    RgbImage from(Start start, String prompt, long seed) {
        return make(plain, prompt, seed, start, List.of());
    }

    private RgbImage make(Pipeline pipeline, String prompt, long seed, Start start, List<Control> controls) {
        var wish = new Wish(
                prompt,
                "",
                TextMode.PLAIN,
                edge(),
                edge(),
                SchedulerConfig.read(model.schedulerConfig()),
                STEPS,
                GUIDANCE,
                0,
                NoiseSource.TORCH_CPU,
                seed,
                null,
                start,
                controls);
        try (var cancellation = new Cancellation()) {
            return pipeline.make(wish, Progress.NONE, cancellation);
        }
    }
}
