package org.bildwerk.generator.pipeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.model.TextEncoder;
import org.bildwerk.generator.text.EncodedPrompt;

/// Encodes the texts of one picture, each of them once.
final class Encoding {

    private final Workbench bench;
    private final TextMode mode;
    private final Cancellation cancellation;

    Encoding(Workbench bench, TextMode mode, Cancellation cancellation) {
        this.bench = bench;
        this.mode = mode;
        this.cancellation = cancellation;
    }

    /// Tells whether the model has two text encoders.
    boolean isTwofold() {
        return bench.model().part(PartName.TEXT_ENCODER_2).isPresent();
    }

    /// Returns the vectors of each text, all of equal length.
    Map<String, Vectors> of(Set<String> texts) {
        var all = of(PartName.TEXT_ENCODER, bench.reader(), texts);
        if (isTwofold()) {
            var second = of(PartName.TEXT_ENCODER_2, bench.secondReader(), texts);
            second.forEach((text, vectors) -> all.computeIfPresent(text, (same, first) -> first.beside(vectors)));
        }
        return all;
    }

    private Map<String, Vectors> of(PartName part, PromptReader reader, Set<String> texts) {
        var read = new LinkedHashMap<String, EncodedPrompt>();
        texts.forEach(text -> read.put(text, reader.read(text, mode.emphasis())));
        int chunks = read.values().stream()
                .mapToInt(each -> each.chunks().size())
                .max()
                .orElse(1);
        var vectors = new LinkedHashMap<String, Vectors>();
        try (var encoder = bench.textEncoder(part)) {
            read.forEach((text, each) -> vectors.put(text, vectors(encoder, part, reader.padded(each, chunks))));
        }
        return vectors;
    }

    private Vectors vectors(TextEncoder encoder, PartName part, EncodedPrompt prompt) {
        int length = prompt.chunks().getFirst().ids().length;
        int[] ids = prompt.chunks().stream()
                .flatMapToInt(chunk -> Arrays.stream(chunk.ids()))
                .toArray();
        Tensor vectors;
        Tensor pooled = null;
        if (isTwofold()) {
            requireLayers(encoder, 2 + mode.clipSkip());
            var found = encoder.layer(1 + mode.clipSkip(), ids, length, cancellation);
            vectors = found.tokens();
            pooled = found.pooled().map(all -> all.item(0)).orElse(null);
        } else if (mode.clipSkip() > 0) {
            vectors = skipped(encoder, part, ids, length);
        } else {
            vectors = encoder.last(ids, length, cancellation);
        }
        return new Vectors(weighed(vectors, prompt), pooled);
    }

    /// Lays the chunks behind each other, weighed.
    private Tensor weighed(Tensor vectors, EncodedPrompt prompt) {
        var all = vectors.values().clone();
        int size = all.length / prompt.chunks().size();
        for (int i = 0; mode.emphasis() != null && i < prompt.chunks().size(); i++) {
            var chunk = Arrays.copyOfRange(all, i * size, (i + 1) * size);
            mode.emphasis().apply(chunk, prompt.chunks().get(i));
            System.arraycopy(chunk, 0, all, i * size, size);
        }
        return new Tensor(all, 1, (long) vectors.dim(0) * vectors.dim(1), vectors.dim(2));
    }

    private Tensor skipped(TextEncoder encoder, PartName part, int[] ids, int length) {
        requireLayers(encoder, 1 + mode.clipSkip());
        var norm = FinalNorm.of(bench.model().require(part)).orElseThrow(this::noSkip);
        return norm.apply(
                encoder.layer(mode.clipSkip(), ids, length, cancellation).tokens());
    }

    private void requireLayers(TextEncoder encoder, int count) {
        if (encoder.layers() < count) {
            throw noSkip();
        }
    }

    private GeneratorRefused noSkip() {
        return new GeneratorRefused(
                GeneratorRefusal.PICTURE_WISH_WRONG,
                "the text encoder of " + bench.model().name() + " does not show its layers");
    }
}
