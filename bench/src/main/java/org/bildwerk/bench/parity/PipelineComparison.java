package org.bildwerk.bench.parity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.inversion.Inversion;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.lora.LoraFile;
import org.bildwerk.generator.lora.LoraOverlay;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.pipeline.Pipeline;
import org.bildwerk.generator.pipeline.Progress;
import org.bildwerk.generator.pipeline.PromptReader;
import org.bildwerk.generator.pipeline.Workbench;
import org.bildwerk.generator.text.ClipTokenizer;
import tools.jackson.databind.json.JsonMapper;

/// The latents of whole pictures, made with tiny random models of each family and the exports of both of torch's
/// exporters.
final class PipelineComparison {

    private static final double BOUND = 1e-3;
    private static final List<String> EXPORTERS = List.of("script", "dynamo");
    private static final long BUDGET = 512 << 20;

    private final Path folder;
    private final Path models;

    /// @param models as `bench/parity/export_tiny.py` wrote them
    PipelineComparison(Path folder, Path models) {
        this.folder = folder;
        this.models = models;
    }

    List<Compared> compare() throws IOException {
        var rows = new LinkedHashMap<String, Compared>();
        try (var sessions = new Sessions(1, BUDGET)) {
            for (var entry : references("pipelines").entrySet()) {
                for (var exporter : EXPORTERS) {
                    compare(entry.getKey(), exporter, entry.getValue(), sessions, rows);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /// Compares the pictures of one model, as `bench/parity/model_references.py` made them.
    List<Compared> compareModel(Path model) throws IOException {
        var rows = new LinkedHashMap<String, Compared>();
        try (var sessions = new Sessions(1, BUDGET)) {
            for (var entry : references("model").entrySet()) {
                add(entry.getKey(), entry.getKey().what(), model, entry.getValue(), sessions, rows);
            }
        }
        return List.copyOf(rows.values());
    }

    /// Returns the cases with the latents that are expected of them.
    private Map<PipelineCase, float[]> references(String name) throws IOException {
        var cases = new JsonMapper().readValue(folder.resolve(name + ".json"), PipelineCase[].class);
        var numbers = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".bin")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        var references = new LinkedHashMap<PipelineCase, float[]>();
        for (var each : cases) {
            var expected = new float[numbers.capacity() / cases.length];
            numbers.get(expected);
            references.put(each, expected);
        }
        return references;
    }

    private void compare(
            PipelineCase each, String exporter, float[] expected, Sessions sessions, Map<String, Compared> rows)
            throws IOException {
        var model = models.resolve(each.family() + "-" + exporter);
        add(each, each.what() + " (" + exporter + ")", model, expected, sessions, rows);
        if (each.guided()) {
            var row = each.what() + " in one graph (" + exporter + ")";
            add(each.fused(), row, fusedModel(exporter), expected, sessions, rows);
        }
    }

    private void add(
            PipelineCase each,
            String row,
            Path model,
            float[] expected,
            Sessions sessions,
            Map<String, Compared> rows) {
        var what = each.scheduler() + " " + each.options() + " " + each.wish();
        rows.computeIfAbsent(row, Compared::new)
                .add(Errors.relative(made(each, model, sessions), expected), BOUND, what);
    }

    /// Makes a model whose U-Net takes no ControlNet but the one that is in one graph with it.
    private Path fusedModel(String exporter) throws IOException {
        var target = folder.resolve("fused-" + exporter);
        if (!Files.exists(target)) {
            copy(models.resolve("controlnet-" + exporter), target, Set.of("controlnet", "unet"));
            copy(models.resolve("sd1-" + exporter).resolve("unet"), target.resolve("unet"), Set.of());
        }
        return target;
    }

    private static void copy(Path source, Path target, Set<String> without) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                var name = source.relativize(file);
                if (!without.contains(name.getName(0).toString())) {
                    Files.copy(file, target.resolve(name));
                }
            }
        }
    }

    private float[] made(PipelineCase each, Path folder, Sessions sessions) {
        var model = ModelFolder.read(folder);
        var words = words(each, model);
        var bench = new Workbench(
                model,
                sessions,
                Device.CPU,
                Device.CPU,
                overlay(each, model).and(words),
                new PromptReader(ClipTokenizer.read(model.tokenizer()), words.words("text_encoder")),
                new PromptReader(ClipTokenizer.read(model.secondTokenizer()), words.words("text_encoder_2")));
        try (var cancellation = new Cancellation()) {
            return new Pipeline(bench)
                    .latents(each.wish(model), Progress.NONE, cancellation)
                    .values();
        }
    }

    private Overlay overlay(PipelineCase each, Model model) {
        double weight = each.adapterWeight();
        if (weight == 0) {
            return Overlay.NONE;
        }
        var lora = LoraFile.read("lora", folder.resolve("lora.safetensors"));
        return new LoraOverlay(model.name(), List.of(new LoraOverlay.Applied(lora, "lora", weight, weight)));
    }

    private Inversions words(PipelineCase each, Model model) {
        if (!each.learned()) {
            return new Inversions(model.name(), List.of(), Map.of());
        }
        var file = folder.resolve("words-%s.safetensors".formatted(each.family()));
        var read = Inversion.read("words", file);
        var inversion = new Inversion("words", List.of(PipelineCase.WORD), read.vectors());
        var tokenizers = new LinkedHashMap<String, ClipTokenizer>();
        read.vectors()
                .keySet()
                .forEach(part -> tokenizers.put(
                        part, ClipTokenizer.read(part.endsWith("2") ? model.secondTokenizer() : model.tokenizer())));
        return new Inversions(model.name(), List.of(new Inversions.Applied(inversion, each.family())), tokenizers);
    }
}
