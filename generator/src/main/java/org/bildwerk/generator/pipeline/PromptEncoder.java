package org.bildwerk.generator.pipeline;

import java.util.Optional;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.model.TextEncoder;
import org.jspecify.annotations.Nullable;

/// Turns the prompts of a wish into what the U-Net is told.
final class PromptEncoder {

    private final Workbench bench;
    private final TextMode mode;
    private final Cancellation cancellation;

    PromptEncoder(Workbench bench, TextMode mode, Cancellation cancellation) {
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
        boolean emphasised = mode.emphasis() != TextMode.Emphasis.NONE;
        var tokens = reader.read(prompt, emphasised);
        try (var encoder = bench.textEncoder(part)) {
            if (against == null) {
                return new Vectors[] {vectors(encoder, part, tokens)};
            }
            var other = reader.read(against, emphasised);
            var empty = reader.read("", false);
            int pieces = Math.max(tokens.pieces(), other.pieces());
            return new Vectors[] {
                vectors(encoder, part, tokens.filled(pieces, empty)),
                vectors(encoder, part, other.filled(pieces, empty))
            };
        }
    }

    private Vectors vectors(TextEncoder encoder, PartName part, PromptTokens tokens) {
        Tensor vectors;
        Tensor pooled = null;
        if (isTwofold()) {
            requireLayers(encoder, 2 + mode.clipSkip());
            var found = encoder.layer(1 + mode.clipSkip(), tokens.ids(), tokens.length(), cancellation);
            vectors = found.tokens();
            pooled = found.pooled().map(all -> all.item(0)).orElse(null);
        } else if (mode.clipSkip() > 0) {
            vectors = skipped(encoder, part, tokens);
        } else {
            vectors = encoder.last(tokens.ids(), tokens.length(), cancellation);
        }
        var weighed = Emphasised.weigh(vectors, tokens, mode.emphasis());
        return new Vectors(weighed.reshaped(1, (long) vectors.dim(0) * vectors.dim(1), vectors.dim(2)), pooled);
    }

    private Tensor skipped(TextEncoder encoder, PartName part, PromptTokens tokens) {
        requireLayers(encoder, 1 + mode.clipSkip());
        var norm = FinalNorm.of(bench.model().require(part)).orElseThrow(this::noSkip);
        return norm.apply(encoder.layer(mode.clipSkip(), tokens.ids(), tokens.length(), cancellation)
                .tokens());
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
