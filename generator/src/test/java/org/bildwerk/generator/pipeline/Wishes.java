package org.bildwerk.generator.pipeline;

import java.util.List;
import org.bildwerk.generator.TinyModels;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.picture.Area;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.text.ClipTokenizer;
import org.jspecify.annotations.Nullable;

/// What the tests wish for, as `src/test/models/make.py` wished it of diffusers.
final class Wishes {

    static final int EDGE = 64;

    private Wishes() {}

    static Model model(String name) {
        return ModelFolder.read(TinyModels.folder(name));
    }

    static Workbench bench(Model model, Sessions sessions, Overlay overlay) {
        var reader = new PromptReader(ClipTokenizer.read(model.tokenizer()), List.of());
        var second = new PromptReader(ClipTokenizer.read(model.secondTokenizer()), List.of());
        return new Workbench(model, sessions, Device.CPU, Device.CPU, overlay, reader, second);
    }

    /// With learned words in place of adapters.
    static Workbench bench(Model model, Sessions sessions, Inversions words) {
        var reader = new PromptReader(ClipTokenizer.read(model.tokenizer()), words.words("text_encoder"));
        var second = new PromptReader(ClipTokenizer.read(model.secondTokenizer()), words.words("text_encoder_2"));
        return new Workbench(model, sessions, Device.CPU, Device.CPU, words, reader, second);
    }

    /// Five steps with guidance, from noise.
    static Wish guided(Model model) {
        return wish(model, "blue", 5, 7.5f, new Start.Blank(), TextMode.PLAIN);
    }

    static Wish from(Model model, Start start) {
        return wish(model, "blue", 5, 7.5f, start, TextMode.PLAIN);
    }

    static Wish wish(Model model, @Nullable String negative, int steps, float guidance, Start start, TextMode text) {
        return new Wish(
                "a red ball",
                negative,
                text,
                EDGE,
                EDGE,
                SchedulerConfig.read(model.schedulerConfig()),
                steps,
                guidance,
                0,
                NoiseSource.TORCH_CPU,
                42,
                null,
                start,
                List.of());
    }

    static Wish saying(String prompt, Wish wish) {
        return new Wish(
                prompt,
                wish.negativePrompt(),
                wish.text(),
                wish.width(),
                wish.height(),
                wish.scheduler(),
                wish.steps(),
                wish.guidanceScale(),
                wish.guidanceRescale(),
                wish.noiseSource(),
                wish.seed(),
                wish.variation(),
                wish.start(),
                wish.controls());
    }

    static Wish with(Wish wish, SchedulerConfig scheduler, float rescale, List<Control> controls) {
        return new Wish(
                wish.prompt(),
                wish.negativePrompt(),
                wish.text(),
                wish.width(),
                wish.height(),
                scheduler,
                wish.steps(),
                wish.guidanceScale(),
                rescale,
                wish.noiseSource(),
                wish.seed(),
                wish.variation(),
                wish.start(),
                controls);
    }

    static RgbImage source() {
        var rgb = new byte[EDGE * EDGE * 3];
        for (int i = 0; i < EDGE * EDGE; i++) {
            int x = i % EDGE;
            int y = i / EDGE;
            rgb[i * 3] = (byte) (x * 4);
            rgb[i * 3 + 1] = (byte) (y * 4);
            rgb[i * 3 + 2] = (byte) (x * y);
        }
        return new RgbImage(EDGE, EDGE, rgb);
    }

    static Mask mask() {
        var around = Mask.around(new Area(16, 24, 24, 32), EDGE, EDGE);
        var grey = around.grey();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) ~grey[i];
        }
        return around;
    }
}
