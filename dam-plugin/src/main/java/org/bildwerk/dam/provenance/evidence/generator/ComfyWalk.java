package org.bildwerk.dam.provenance.evidence.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.evidence.generator.ComfyGraph.Node;
import org.jspecify.annotations.Nullable;

/// Walks a graph against its arrows: from the saved picture to the sampler that made it, from there to the model, the
/// texts, the size and the seed. No node is visited twice on one walk, so a graph with a ring ends, too.
final class ComfyWalk {

    private static final List<String> MODELS = List.of("ckpt_name", "unet_name", "model_name", "base_ckpt_name");
    private static final List<String> TEXTS =
            List.of("text", "text_g", "text_l", "t5xxl", "clip_l", "prompt", "string", "value", "positive");
    private static final int MOST_TEXTS = 20;

    private final ComfyGraph graph;

    private ComfyWalk(ComfyGraph graph) {
        this.graph = graph;
    }

    /// Returns the recipe of the picture that the graph saves; empty if no sampler takes part.
    static Optional<Recipe> recipe(ComfyGraph graph) {
        var walk = new ComfyWalk(graph);
        return walk.sampler().map(walk::recipe);
    }

    /// Returns the sampler that runs first on the way to the saved picture: those after it only refine.
    private Optional<Node> sampler() {
        var ends = graph.nodes().values().stream()
                .filter(node -> node.type().contains("Save") || node.type().contains("Preview"))
                .toList();
        var reached = ends.stream()
                .map(this::upstream)
                .flatMap(List::stream)
                .filter(ComfyWalk::isSampler)
                .toList();
        return reached.isEmpty()
                ? graph.nodes().values().stream().filter(ComfyWalk::isSampler).findFirst()
                : Optional.of(reached.getLast());
    }

    private static boolean isSampler(Node node) {
        var inputs = node.links().keySet();
        return inputs.contains("model") && inputs.contains("positive") && has(node, "seed", "noise_seed", "steps")
                || inputs.contains("guider") && inputs.contains("noise");
    }

    private static boolean has(Node node, String... names) {
        for (var name : names) {
            if (node.values().containsKey(name) || node.links().containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private Recipe recipe(Node sampler) {
        var notes = new RecipeNotes();
        var guider = Optional.ofNullable(graph.linked(sampler, "guider")).orElse(sampler);
        var texts = Optional.ofNullable(positive(guider)).orElse(guider);
        notes.prompt(words(texts, "positive"));
        Optional.ofNullable(graph.linked(guider, "negative"))
                .ifPresent(node -> notes.negativePrompt(words(node, "negative")));
        seed(notes, sampler);
        var sigmas = Optional.ofNullable(graph.linked(sampler, "sigmas")).orElse(sampler);
        var chosen = Optional.ofNullable(graph.linked(sampler, "sampler")).orElse(sampler);
        notes.steps(value(sigmas, "steps"))
                .sampler(value(chosen, "sampler_name"))
                .guidance(value(guider, "cfg"))
                .noiseSource("torch-cpu")
                .set("Schedule type", value(sigmas, "scheduler"))
                .set("Denoising strength", value(sigmas, "denoise"));
        model(notes, guider);
        latent(notes, sampler);
        return notes.recipe();
    }

    private @Nullable Node positive(Node guider) {
        var node = graph.linked(guider, "positive");
        return node == null ? graph.linked(guider, "conditioning") : node;
    }

    private void seed(RecipeNotes notes, Node sampler) {
        var noise = Optional.ofNullable(graph.linked(sampler, "noise")).orElse(sampler);
        var seed = value(noise, "noise_seed");
        notes.seed(seed == null ? value(noise, "seed") : seed);
    }

    private void model(RecipeNotes notes, Node guider) {
        var start = graph.linked(guider, "model");
        for (var node : start == null ? List.<Node>of() : upstream(start)) {
            MODELS.forEach(name -> notes.model(node.values().get(name)));
            notes.adapter(node.values().get("lora_name"), null, node.values().get("strength_model"));
            node.values().forEach((name, weight) -> {
                if (name.startsWith("lora:")) {
                    notes.adapter(name.substring("lora:".length()), null, weight);
                }
            });
        }
    }

    private void latent(RecipeNotes notes, Node sampler) {
        var start = graph.linked(sampler, "latent_image");
        for (var node : start == null ? List.<Node>of() : upstream(start)) {
            notes.size(value(node, "width"), value(node, "height"));
        }
        graph.nodes().values().stream()
                .filter(node -> node.type().equals("VAELoader"))
                .findFirst()
                .ifPresent(node -> notes.vae(node.values().get("vae_name")));
    }

    /// Returns the texts that reach the node, but not those of the other side where both pass through one node.
    private @Nullable String words(Node start, String side) {
        var other = side.equals("positive") ? "negative" : "positive";
        var texts = new LinkedHashSet<String>();
        for (var node :
                upstream(start, input -> !input.equals(other) && !input.equals("clip") && !input.equals("model"))) {
            for (var name : TEXTS) {
                var text = node.values().get(name);
                if (text != null && !text.isBlank() && texts.size() < MOST_TEXTS) {
                    texts.add(text);
                }
            }
        }
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    /// Returns a plain value, or the one of the node that the input leads to: a number or text kept in a node of its
    /// own.
    private @Nullable String value(Node node, String input) {
        var own = node.values().get(input);
        var source = graph.linked(node, input);
        if (own != null || source == null) {
            return own;
        }
        for (var name : List.of(input, "value", "int", "seed", "Value", "number", "string")) {
            var there = source.values().get(name);
            if (there != null) {
                return there;
            }
        }
        return null;
    }

    private List<Node> upstream(Node start) {
        return upstream(start, input -> true);
    }

    /// Returns the node and all that it depends on, the nearest first.
    private List<Node> upstream(Node start, Predicate<String> follows) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var order = new ArrayList<Node>();
        var waiting = new ArrayDeque<Node>(List.of(start));
        while (!waiting.isEmpty()) {
            var node = waiting.removeFirst();
            if (seen.add(node)) {
                order.add(node);
                node.links().forEach((input, id) -> {
                    var source = graph.nodes().get(id);
                    if (source != null && follows.test(input)) {
                        waiting.add(source);
                    }
                });
            }
        }
        return order;
    }
}
