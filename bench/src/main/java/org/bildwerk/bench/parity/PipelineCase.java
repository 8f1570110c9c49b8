package org.bildwerk.bench.parity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Control;
import org.bildwerk.generator.pipeline.Start;
import org.bildwerk.generator.pipeline.TextMode;
import org.bildwerk.generator.pipeline.Wish;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.scheduler.SchedulerKind;
import org.jspecify.annotations.Nullable;

/// One picture that diffusers made, as `bench/parity/pipeline_references.py` wrote it down.
///
/// @param pipeline the class of diffusers
/// @param scheduler another than the model's own, by its class; or null
/// @param options of the scheduler
/// @param wish what the pipeline was given beside the prompts, by the names of diffusers
record PipelineCase(
        String pipeline,
        String family,
        @Nullable String scheduler,
        Map<String, Object> options,
        @Nullable String negative,
        Map<String, Object> wish) {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 96;
    private static final String PROMPT = "a red bicycle leaning on a wall, 35mm photograph";
    private static final long SEED = 42;

    /// The word that is learned.
    static final String WORD = "<tin-toy>";

    /// Names what is made out of what with which family.
    String what() {
        return "pictures of %s, %s%s%s"
                .formatted(
                        words(start()),
                        family.equals("controlnet") ? "sd1" : family,
                        guided() ? " with a ControlNet" : "",
                        adapterWeight() > 0 ? " with a LoRA" : learned() ? " with a learned word" : "");
    }

    private static String words(Start start) {
        return switch (start) {
            case Start.Blank() -> "text";
            case Start.FromPicture _ -> "a picture";
            case Start.FromLatents _ -> "latents";
            case Start.Inside _ -> "a masked picture";
        };
    }

    /// Returns how much of the adapter is laid over the model; 0 for none.
    double adapterWeight() {
        return number("lora", 0);
    }

    /// Tells whether the prompt begins with a learned word.
    boolean learned() {
        return number("words", 0) > 0;
    }

    /// Tells whether a ControlNet guides.
    boolean guided() {
        return pipeline.contains("ControlNet");
    }

    /// Returns the same with a ControlNet that is in one graph with the U-Net.
    PipelineCase fused() {
        var fused = new HashMap<>(wish);
        fused.put("part", "unet_controlnet");
        return new PipelineCase(pipeline, family, scheduler, options, negative, fused);
    }

    Wish wish(Model model) {
        return new Wish(
                learned() ? WORD + ", " + PROMPT : PROMPT,
                negative,
                TextMode.PLAIN,
                width(),
                height(),
                config(model),
                (int) number("num_inference_steps", 0),
                (float) number("guidance_scale", 0),
                (float) number("guidance_rescale", 0),
                NoiseSource.TORCH_CPU,
                SEED,
                null,
                start(),
                controls());
    }

    private SchedulerConfig config(Model model) {
        var config = SchedulerConfig.read(model.schedulerConfig());
        if (scheduler != null) {
            config = config.as(Stream.of(SchedulerKind.values())
                    .filter(kind -> kind.className().equals(scheduler))
                    .findFirst()
                    .orElseThrow());
        }
        for (var option : options.entrySet()) {
            config = config.with(option.getKey(), option.getValue());
        }
        return config;
    }

    private Start start() {
        float strength = (float) number("strength", 1);
        if (pipeline.contains("Inpaint")) {
            return new Start.Inside(source(), mask(), strength, 0, false, 0);
        }
        return pipeline.contains("Img2Img") ? new Start.FromPicture(source(), strength) : new Start.Blank();
    }

    private List<Control> controls() {
        if (!guided()) {
            return List.of();
        }
        float weight = (float) number("controlnet_conditioning_scale", 1);
        float begin = (float) number("control_guidance_start", 0);
        float end = (float) number("control_guidance_end", 1);
        return List.of(
                new Control(String.valueOf(wish.getOrDefault("part", "controlnet")), source(), weight, begin, end));
    }

    private double number(String name, double otherwise) {
        return wish.get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }

    private int width() {
        return (int) number("width", WIDTH);
    }

    private int height() {
        return (int) number("height", HEIGHT);
    }

    /// The picture that the script computes, too.
    private RgbImage source() {
        int width = width();
        var rgb = new byte[width * height() * 3];
        for (int i = 0; i < width * height(); i++) {
            int x = i % width;
            int y = i / width;
            rgb[i * 3] = (byte) (x * 4);
            rgb[i * 3 + 1] = (byte) (y * 2);
            rgb[i * 3 + 2] = (byte) (x * y);
        }
        return new RgbImage(width, height(), rgb);
    }

    /// White from 16 to 39 across and from 24 to 71 down.
    private static Mask mask() {
        var grey = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            boolean inside = i % WIDTH >= 16 && i % WIDTH < 40 && i / WIDTH >= 24 && i / WIDTH < 72;
            grey[i] = (byte) (inside ? 255 : 0);
        }
        return new Mask(WIDTH, HEIGHT, grey);
    }
}
