package org.bildwerk.generator.inversion;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.lora.SafeTensors;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.text.LearnedWord;

/// Trained vectors, read from their file.
///
/// @param name that recipes call it, and a word of prompts
/// @param words all that stand for it in prompts
/// @param vectors by the folder of the text encoder, each row one
public record Inversion(String name, List<String> words, Map<String, float[][]> vectors) {

    private static final String FIRST = "text_encoder";
    private static final String SECOND = "text_encoder_2";

    /// What trainers and the Stable Diffusion web UI call the vectors. Another name is the word itself, as in
    /// diffusers.
    private static final Map<String, String> PARTS = Map.of(
            "emb_params", FIRST,
            "string_to_param", FIRST,
            "string_to_param.*", FIRST,
            "clip_l", FIRST,
            "text_encoders_0", FIRST,
            "clip_g", SECOND,
            "text_encoders_1", SECOND);
    private static final Pattern ADAPTER = Pattern.compile("(?i).*(lora|hada|lokr|alpha|\\.weight).*");
    private static final int MOST_ROWS = 75;

    public Inversion {
        words = List.copyOf(words);
        vectors = Map.copyOf(vectors);
    }

    /// Tells whether a file of tensors holds such vectors, by their names.
    public static boolean isOne(Path file) {
        try {
            var tensors = SafeTensors.read(file).tensors();
            return isOne(tensors.keySet());
        } catch (GeneratorRefused e) {
            return false;
        }
    }

    private static boolean isOne(Set<String> names) {
        return !names.isEmpty() && PARTS.keySet().containsAll(names)
                || names.size() == 1
                        && !ADAPTER.matcher(names.iterator().next()).matches();
    }

    /// Reads the vectors.
    ///
    /// @throws GeneratorRefused if it is damaged, or holds something else
    public static Inversion read(String name, Path file) {
        var tensors = SafeTensors.read(file);
        if (!isOne(tensors.tensors().keySet())) {
            throw new GeneratorRefused(GeneratorRefusal.ADAPTER_KIND_UNKNOWN, name, "it holds no vectors of words");
        }
        var words = new java.util.LinkedHashSet<>(List.of(name));
        var vectors = new TreeMap<String, float[][]>();
        tensors.tensors().forEach((key, entry) -> {
            if (!PARTS.containsKey(key) && !key.isBlank()) {
                words.add(key);
            }
            vectors.put(PARTS.getOrDefault(key, FIRST), rows(tensors, entry));
        });
        return new Inversion(name, List.copyOf(words), vectors);
    }

    private static float[][] rows(SafeTensors tensors, SafeTensors.Entry entry) {
        var shape = entry.shape();
        int width = shape.isEmpty() ? 0 : shape.getLast();
        int count = shape.size() == 2 ? shape.getFirst() : 1;
        if (shape.size() > 2 || width < 1 || count < 1 || count > MOST_ROWS) {
            throw SafeTensors.broken(tensors.file(), "its vectors have the shape " + shape);
        }
        var values = tensors.values(entry);
        var rows = new float[count][width];
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw SafeTensors.broken(tensors.file(), "it holds values that are no numbers");
            }
            rows[i / width][i % width] = values[i];
        }
        return rows;
    }

    /// Returns its vectors for a text encoder of a model.
    ///
    /// @throws GeneratorRefused if it has none of this width
    float[][] vectors(String model, String part, long width) {
        var rows = vectors.get(part);
        if (rows == null) {
            throw other(model, "it has no vectors for its " + part);
        }
        if (rows[0].length != width) {
            throw other(model, "its vectors have %d numbers, those of %s %d".formatted(rows[0].length, part, width));
        }
        return rows;
    }

    private GeneratorRefused other(String model, String why) {
        return new GeneratorRefused(GeneratorRefusal.ADAPTER_OTHER_FAMILY, name, model, why);
    }

    /// Tells whether it has vectors for each text encoder of a model, as wide as the model's files say.
    public boolean fits(Model model) {
        return List.of(FIRST, SECOND).stream().allMatch(part -> {
            var folder = model.parts().get(part);
            var rows = vectors.get(part);
            return folder == null || rows != null && folder.number("hidden_size", rows[0].length) == rows[0].length;
        });
    }

    /// Tells whether one of its words stands in a text.
    public boolean isNamed(String text) {
        return words.stream()
                .anyMatch(word -> LearnedWord.pattern(word).matcher(text).find());
    }

    int count(String part) {
        return Objects.requireNonNull(vectors.get(part)).length;
    }
}
