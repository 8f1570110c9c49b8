package org.bildwerk.dam.provenance.evidence.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A graph of nodes, each with inputs that are values or lead to another node.
record ComfyGraph(Map<String, Node> nodes) {

    private static final int MOST_NODES = 5_000;
    private static final Map<String, List<String>> WIDGETS = Map.ofEntries(
            Map.entry("KSampler", List.of("seed", "", "steps", "cfg", "sampler_name", "scheduler", "denoise")),
            Map.entry("KSamplerAdvanced", List.of("", "noise_seed", "", "steps", "cfg", "sampler_name", "scheduler")),
            Map.entry("CheckpointLoaderSimple", List.of("ckpt_name")),
            Map.entry("UNETLoader", List.of("unet_name")),
            Map.entry("UnetLoaderGGUF", List.of("unet_name")),
            Map.entry("VAELoader", List.of("vae_name")),
            Map.entry("LoraLoader", List.of("lora_name", "strength_model")),
            Map.entry("LoraLoaderModelOnly", List.of("lora_name", "strength_model")),
            Map.entry("CLIPTextEncode", List.of("text")),
            Map.entry("CLIPTextEncodeFlux", List.of("clip_l", "t5xxl", "guidance")),
            Map.entry("FluxGuidance", List.of("guidance")),
            Map.entry("EmptyLatentImage", List.of("width", "height")),
            Map.entry("EmptySD3LatentImage", List.of("width", "height")),
            Map.entry("RandomNoise", List.of("noise_seed")),
            Map.entry("KSamplerSelect", List.of("sampler_name")),
            Map.entry("BasicScheduler", List.of("scheduler", "steps", "denoise")),
            Map.entry("CFGGuider", List.of("cfg")),
            Map.entry("PrimitiveStringMultiline", List.of("value")),
            Map.entry("PrimitiveString", List.of("value")));

    /// One node.
    ///
    /// @param values inputs with a plain value, as text
    /// @param links inputs that lead to another node, by its id
    record Node(String type, Map<String, String> values, Map<String, String> links) {}

    @Nullable
    Node linked(Node node, String input) {
        var id = node.links().get(input);
        return id == null ? null : nodes.get(id);
    }

    /// Reads the graph as it was run: ids to `{class_type, inputs}`.
    static Optional<ComfyGraph> executed(String text) {
        return BoundedJson.object(text).map(json -> {
            var nodes = new LinkedHashMap<String, Node>();
            for (var entry : json.properties()) {
                var type = RecipeNotes.text(entry.getValue().path("class_type"));
                if (type != null && nodes.size() < MOST_NODES) {
                    nodes.put(entry.getKey(), node(type, entry.getValue().path("inputs")));
                }
            }
            return new ComfyGraph(nodes);
        });
    }

    private static Node node(String type, JsonNode inputs) {
        var values = new LinkedHashMap<String, String>();
        var links = new LinkedHashMap<String, String>();
        for (var input : inputs.properties()) {
            var value = input.getValue();
            if (value.isArray() && value.size() == 2 && value.path(1).isNumber()) {
                links.put(input.getKey(), value.path(0).asString(""));
            } else if (value.isObject()) {
                lora(value, values);
            } else if (value.isValueNode() && !value.isNull()) {
                values.put(input.getKey(), value.asString(""));
            }
        }
        return new Node(type, values, links);
    }

    // A loader of many LoRAs has one object for each.
    private static void lora(JsonNode value, Map<String, String> values) {
        var name = RecipeNotes.text(value.path("lora"));
        if (name != null && value.path("on").asBoolean(true)) {
            values.put("lora:" + name, String.valueOf(value.path("strength").asDouble(1)));
        }
    }

    /// Reads the graph as it was drawn: nodes with values in the order of their widgets, and links between them.
    static Optional<ComfyGraph> drawn(String text) {
        return BoundedJson.object(text).map(json -> {
            var sources = new HashMap<String, String>();
            for (var link : json.path("links")) {
                var object = link.isObject();
                var id = object ? link.path("id") : link.path(0);
                var origin = object ? link.path("origin_id") : link.path(1);
                sources.put(id.asString(""), origin.asString(""));
            }
            var nodes = new LinkedHashMap<String, Node>();
            for (var node : json.path("nodes")) {
                if (nodes.size() < MOST_NODES) {
                    nodes.put(node.path("id").asString(""), drawn(node, sources));
                }
            }
            return new ComfyGraph(nodes);
        });
    }

    private static Node drawn(JsonNode node, Map<String, String> sources) {
        var type = node.path("type").asString("");
        var names = WIDGETS.getOrDefault(type, List.of());
        var given = new ArrayList<JsonNode>();
        node.path("widgets_values").forEach(given::add);
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), given.size()); i++) {
            var value = RecipeNotes.text(given.get(i));
            if (value != null && !names.get(i).isEmpty()) {
                values.put(names.get(i), value);
            }
        }
        var links = new LinkedHashMap<String, String>();
        for (var input : node.path("inputs")) {
            var source = sources.get(input.path("link").asString(""));
            if (source != null) {
                links.put(input.path("name").asString(""), source);
                values.remove(input.path("name").asString(""));
            }
        }
        return new Node(type, values, links);
    }
}
