package org.bildwerk.bench.parity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.generator.text.ClipTokenizer;
import tools.jackson.databind.json.JsonMapper;

/// The tokens of many strings, with the vocabulary of CLIP.
final class TokenComparison {

    private record Reference(List<String> texts, int[][] transformers, int[][] open_clip) {}

    private final Path folder;

    TokenComparison(Path folder) {
        this.folder = folder;
    }

    List<Compared> compare() {
        var reference = new JsonMapper().readValue(folder.resolve("tokens.json"), Reference.class);
        var tokenizer = ClipTokenizer.read(folder.resolve("tokenizer"));
        var ours = reference.texts.stream().map(tokenizer::encode).toArray(int[][]::new);
        return List.of(
                compared(new Compared("tokens, against transformers"), reference.texts, ours, reference.transformers),
                compared(
                        new Compared("tokens, against open_clip without ftfy", false),
                        reference.texts,
                        ours,
                        reference.open_clip));
    }

    private static Compared compared(Compared compared, List<String> texts, int[][] ours, int[][] theirs) {
        for (int i = 0; i < ours.length; i++) {
            var difference =
                    "'%s': %s, not %s".formatted(texts.get(i), Arrays.toString(ours[i]), Arrays.toString(theirs[i]));
            compared.add(Arrays.equals(ours[i], theirs[i]), difference);
        }
        return compared;
    }
}
