package org.bildwerk.generator.inversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.Initializer;
import org.bildwerk.generator.onnx.Weights;
import org.bildwerk.generator.text.ClipTokenizer;
import org.bildwerk.generator.text.LearnedWord;

/// The learned words of one picture. A graph's table of vectors cannot be made longer without changing the graph, and
/// need not: rows of tokens that no text ever becomes take them. They lie before the token that ends a text, by which
/// many graphs find the vector of the whole.
public final class Inversions implements Overlay {

    /// @param digest SHA-256 of its file
    public record Applied(Inversion inversion, String digest) {}

    private static final Set<String> CONDUITS = Set.of("Cast", "Identity");

    private final String model;
    private final List<Applied> applied;
    private final Map<String, int[]> spare = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();

    /// @param model name of it, for refusals
    /// @param tokenizers by the folder of the text encoder
    /// @throws GeneratorRefused if they do not fit the model
    public Inversions(String model, List<Applied> applied, Map<String, ClipTokenizer> tokenizers) {
        this.model = model;
        this.applied = List.copyOf(applied);
        tokenizers.forEach((part, tokenizer) -> {
            spare.put(part, tokenizer.spare());
            ends.put(part, tokenizer.end());
            requireRoom(part);
        });
    }

    /// Returns them in the order in which they were laid.
    public List<Applied> applied() {
        return applied;
    }

    private void requireRoom(String part) {
        int at = 0;
        for (var each : applied) {
            var rows = each.inversion().vectors().get(part);
            at += rows == null ? 0 : rows.length;
            if (at > spare(part).length) {
                var why = "its vocabulary has room for %d vectors of learned words".formatted(spare(part).length);
                throw new GeneratorRefused(
                        GeneratorRefusal.ADAPTER_OTHER_FAMILY, each.inversion().name(), model, why);
            }
        }
    }

    private int[] spare(String part) {
        return spare.getOrDefault(part, new int[0]);
    }

    /// Returns the words with the tokens that a text encoder knows them by.
    public List<LearnedWord> words(String part) {
        var words = new ArrayList<LearnedWord>();
        int at = 0;
        for (var each : applied) {
            if (each.inversion().vectors().containsKey(part)) {
                var tokens = new ArrayList<Integer>();
                for (int i = 0; i < each.inversion().count(part); i++) {
                    tokens.add(spare(part)[at++]);
                }
                each.inversion().words().forEach(word -> words.add(new LearnedWord(word, tokens)));
            }
        }
        return words;
    }

    @Override
    public String id(GraphFile graph) {
        return spare.containsKey(part(graph))
                ? applied.stream().map(Applied::digest).collect(Collectors.joining("&"))
                : "";
    }

    @Override
    public Map<String, float[]> weights(GraphFile graph) {
        var part = part(graph);
        if (applied.isEmpty() || !spare.containsKey(part)) {
            return Map.of();
        }
        var table = table(graph, ends.getOrDefault(part, 0)).orElseThrow(() -> noTable(part));
        int width = Math.toIntExact(table.dims().getLast());
        var values = Weights.read(graph, table);
        int at = 0;
        for (var each : applied) {
            for (var row : each.inversion().vectors(model, part, width)) {
                System.arraycopy(row, 0, values, spare(part)[at++] * width, width);
            }
        }
        return Map.of(table.name(), values);
    }

    private static String part(GraphFile graph) {
        return String.valueOf(graph.folder().getFileName());
    }

    /// The table that rows are gathered from, with more of them than the highest token; that of positions is shorter.
    private static Optional<Initializer> table(GraphFile graph, int end) {
        var before = new HashMap<String, String>();
        graph.nodes().stream()
                .filter(node -> CONDUITS.contains(node.operation()))
                .forEach(node ->
                        before.put(node.outputs().getFirst(), node.inputs().getFirst()));
        return graph.nodes().stream()
                .filter(node -> node.operation().equals("Gather"))
                .map(node -> node.inputs().getFirst())
                .map(name -> graph.initializers().get(before.getOrDefault(name, name)))
                .filter(found -> found != null
                        && found.type().isFloating()
                        && found.dims().size() == 2
                        && found.dims().getFirst() > end)
                .findFirst();
    }

    private GeneratorRefused noTable(String part) {
        return new GeneratorRefused(
                GeneratorRefusal.ADAPTER_OTHER_FAMILY,
                applied.getFirst().inversion().name(),
                model,
                "the table of vectors is not found in its " + part);
    }
}
