package org.bildwerk.generator.pipeline;

import java.util.Arrays;
import java.util.Optional;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.model.TextEncoder;
import org.bildwerk.generator.text.EncodedPrompt;
import org.jspecify.annotations.Nullable;

/// Turns the prompts of a wish into what the U-Net is told.
final class Conditioner {

    private final Workbench bench;
    private final TextMode mode;
    private final Cancellation cancellation;

    Conditioner(Workbench bench, TextMode mode, Cancellation cancellation) {
        this.bench = bench;
        this.mode = mode;
        this.cancellation = cancellation;
    }

    private record Vectors(Tensor tokens, @Nullable Tensor pooled) {

        /// Lays the vectors of a second encoder beside each token's of the first.
        Vectors beside(Vectors second) {
            int count = tokens.dim(1);
            int left = tokens.dim(2);
            int right = second.tokens.dim(2);
            var both = new float[count * (left + right)];
            for (int i = 0; i < count; i++) {
                System.arraycopy(tokens.values(), i * left, both, i * (left + right), left);
                System.arraycopy(second.tokens.values(), i * right, both, i * (left + right) + left, right);
            }
            return new Vectors(new Tensor(both, 1, count, left + right), second.pooled);
        }

        Vectors zeros() {
            return new Vectors(Tensor.zeros(tokens.shape()), pooled == null ? null : Tensor.zeros(pooled.shape()));
        }
    }

    /// @param guided whether the negative prompt counts
    Conditions encode(String prompt, @Nullable String negative, boolean guided) {
        boolean zeros = negative == null && bench.model().zerosForEmptyPrompt() && isTwofold();
        var against = guided && !zeros ? Optional.ofNullable(negative).orElse("") : null;
        var first = encode(PartName.TEXT_ENCODER, bench.reader(), prompt, against);
        var all = isTwofold()
                ? beside(first, encode(PartName.TEXT_ENCODER_2, bench.secondReader(), prompt, against))
                : first;
        var positive = all[0];
        var second = guided ? (all.length > 1 ? all[1] : positive.zeros()) : null;
        return new Conditions(
                positive.tokens,
                second == null ? null : second.tokens,
                positive.pooled,
                second == null ? null : second.pooled);
    }

    private static Vectors[] beside(Vectors[] first, Vectors[] second) {
        var both = new Vectors[first.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = first[i].beside(second[i]);
        }
        return both;
    }

    private boolean isTwofold() {
        return bench.model().part(PartName.TEXT_ENCODER_2).isPresent();
    }

    /// Returns the vectors of the prompt, and of the other one if there is one; both of equal length.
    private Vectors[] encode(PartName part, PromptReader reader, String prompt, @Nullable String against) {
        var read = reader.read(prompt, mode.emphasis());
        try (var encoder = bench.textEncoder(part)) {
            if (against == null) {
                return new Vectors[] {vectors(encoder, part, read)};
            }
            var other = reader.read(against, mode.emphasis());
            int chunks = Math.max(read.chunks().size(), other.chunks().size());
            return new Vectors[] {
                vectors(encoder, part, reader.padded(read, chunks)),
                vectors(encoder, part, reader.padded(other, chunks))
            };
        }
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
