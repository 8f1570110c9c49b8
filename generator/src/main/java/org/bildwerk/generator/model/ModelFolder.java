package org.bildwerk.generator.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.GraphFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads model folders: those of Optimum, of the older script of diffusers, and our own.
public final class ModelFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST_CONFIG = 4 << 20;

    private ModelFolder() {}

    /// Tells whether a folder says that it is a model.
    public static boolean isModel(Path folder) {
        return Files.isRegularFile(folder.resolve("model_index.json"));
    }

    /// Reads a model with all of its graphs, without their weights.
    ///
    /// @throws GeneratorRefused if a part is missing or damaged, or the model is of a kind that cannot run
    public static Model read(Path folder) {
        var name = String.valueOf(folder.getFileName());
        if (!isModel(folder)) {
            throw unreadable(name, "there is no model_index.json", null);
        }
        var index = json(name, folder.resolve("model_index.json"));
        var pipeline = index.path("_class_name").asString("");
        requireKnown(name, pipeline);
        var parts = parts(name, folder);
        for (var needed : PartName.needed()) {
            if (!parts.containsKey(needed.folder())) {
                throw new GeneratorRefused(GeneratorRefusal.MODEL_PART_MISSING, name, needed.folder());
            }
        }
        var first = required(name, folder, "tokenizer");
        var second = Files.isDirectory(folder.resolve("tokenizer_2")) ? folder.resolve("tokenizer_2") : first;
        return new Model(
                name,
                folder,
                pipeline,
                family(parts),
                parts,
                index.path("force_zeros_for_empty_prompt").asBoolean(parts.containsKey("text_encoder_2")),
                required(name, folder, "scheduler/scheduler_config.json"),
                first,
                second);
    }

    private static void requireKnown(String name, String pipeline) {
        boolean known = pipeline.contains("StableDiffusion") || pipeline.contains("LatentConsistency");
        if (!known || pipeline.contains("StableDiffusion3")) {
            throw new GeneratorRefused(
                    GeneratorRefusal.MODEL_FAMILY_UNKNOWN, name, pipeline.isEmpty() ? "no class is named" : pipeline);
        }
    }

    private static Path required(String name, Path folder, String part) {
        var place = folder.resolve(part);
        if (!Files.exists(place)) {
            throw new GeneratorRefused(GeneratorRefusal.MODEL_PART_MISSING, name, part);
        }
        return place;
    }

    private static Map<String, Part> parts(String name, Path folder) {
        var parts = new TreeMap<String, Part>();
        try (var folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var each : folders) {
                var part = String.valueOf(each.getFileName());
                if (isPart(part) && Files.isRegularFile(each.resolve("model.onnx"))) {
                    parts.put(part, part(name, each));
                    addPlain(name, each, parts);
                }
            }
        } catch (IOException e) {
            throw unreadable(name, String.valueOf(e.getMessage()), e);
        }
        return parts;
    }

    /// A U-Net that takes what controls add may come with a graph that does not: the same, but faster without controls.
    private static void addPlain(String name, Path folder, Map<String, Part> parts) {
        var plain = folder.resolve("model_plain.onnx");
        var whole = parts.get(PartName.UNET.folder());
        if (whole == null || !folder.endsWith(PartName.UNET.folder()) || !Files.isRegularFile(plain)) {
            return;
        }
        parts.putIfAbsent(PartName.UNET_CONTROLNET.folder(), whole);
        parts.put(PartName.UNET.folder(), new Part(whole.name(), GraphFile.read(plain), whole.config()));
    }

    private static boolean isPart(String folder) {
        for (var part : PartName.values()) {
            if (folder.equals(part.folder())) {
                return true;
            }
        }
        return folder.startsWith(PartName.CONTROLNET.folder() + "_");
    }

    /// Reads one graph with its configuration from a folder of its own.
    ///
    /// @throws GeneratorRefused if it is damaged
    public static Part part(String name, Path folder) {
        var config = folder.resolve("config.json");
        return new Part(
                String.valueOf(folder.getFileName()),
                GraphFile.read(folder.resolve("model.onnx")),
                Files.exists(config) ? json(name, config) : JSON.createObjectNode());
    }

    /// Returns the configuration of a graph in a folder of its own; an empty object where none can be read.
    public static JsonNode config(Path folder) {
        var config = folder.resolve("config.json");
        try {
            return Files.isRegularFile(config) ? json("", config) : JSON.createObjectNode();
        } catch (GeneratorRefused e) {
            return JSON.createObjectNode();
        }
    }

    private static Family family(Map<String, Part> parts) {
        if (parts.containsKey(PartName.TEXT_ENCODER_2.folder())) {
            return Family.SDXL;
        }
        var unet = parts.get(PartName.UNET.folder());
        int width = unet == null ? 0 : unet.number("cross_attention_dim", 0);
        return switch (width) {
            case 768 -> Family.SD1;
            case 1024 -> Family.SD2;
            default -> Family.OTHER;
        };
    }

    private static JsonNode json(String name, Path file) {
        try {
            if (Files.size(file) > LARGEST_CONFIG) {
                throw unreadable(name, file.getFileName() + " is too large", null);
            }
            var read = JSON.readTree(Files.readString(file));
            if (!read.isObject()) {
                throw unreadable(name, file.getFileName() + " is no JSON object", null);
            }
            return read;
        } catch (IOException | JacksonException e) {
            throw unreadable(name, file.getFileName() + " cannot be read", e);
        }
    }

    private static GeneratorRefused unreadable(
            String name, String why, @org.jspecify.annotations.Nullable Throwable e) {
        return new GeneratorRefused(e, GeneratorRefusal.MODEL_FOLDER_UNREADABLE, name, why);
    }
}
