package org.bildwerk.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.inversion.Inversion;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.inversion.Inversions.Applied;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.onnx.Weights;
import org.bildwerk.generator.text.ClipTokenizer;
import org.bildwerk.generator.text.EmphasisMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A word whose vectors are those of known words must make the picture that these make, number for number.
class LearnedWordsTest {

    private static final String KNOWN = "red ball";

    private final Sessions sessions = new Sessions(1, 64 << 20);
    private final Cancellation cancellation = new Cancellation();

    @AfterEach
    void close() {
        cancellation.close();
        sessions.close();
    }

    @Test
    void standsForItsVectorsInATextEncoder() {
        same("sd1-script", TextMode.PLAIN);
        same("sd1-script", new TextMode(EmphasisMode.ORIGINAL, 0));
    }

    @Test
    void standsForItsVectorsInTwoTextEncodersAndTheVectorOfTheWhole() {
        same("sdxl-script", TextMode.PLAIN);
    }

    private void same(String name, TextMode mode) {
        var model = Wishes.model(name);
        var words = inversions(model, vectors(model));
        var plain = told(Wishes.bench(model, sessions, Overlay.NONE), "a " + KNOWN, mode);
        var learned = told(Wishes.bench(model, sessions, words), "a <Tin>", mode);
        assertThat(learned.text()).isEqualTo(plain.text());
        assertThat(learned.told()).isEqualTo(plain.told());
        var other = told(Wishes.bench(model, sessions, words), "a tin", mode);
        assertThat(other.text()).isNotEqualTo(plain.text());
    }

    @Test
    void loadsNoOtherGraphThanThatOfTheText() {
        var model = Wishes.model("sd1-script");
        var words = inversions(model, vectors(model));
        assertThat(words.id(model.require("text_encoder").graph())).isEqualTo("digest");
        assertThat(words.id(model.require("unet").graph())).isEmpty();
    }

    @Test
    void refusesVectorsOfAnotherWidth() {
        var model = Wishes.model("sdxl-script");
        var bench = Wishes.bench(model, sessions, inversions(model, Map.of("text_encoder", new float[1][7])));
        assertThatThrownBy(() -> told(bench, "a <tin>", TextMode.PLAIN))
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(GeneratorRefusal.ADAPTER_OTHER_FAMILY));
    }

    private Conditions told(Workbench bench, String prompt, TextMode mode) {
        var wish = Wishes.saying(prompt, Wishes.wish(bench.model(), "blue", 2, 7.5f, new Start.Blank(), mode));
        return new Conditioner(bench, mode, cancellation)
                .course(wish, true, 2, Map.of())
                .at(0);
    }

    private static Inversions inversions(Model model, Map<String, float[][]> vectors) {
        var tokenizers = new HashMap<String, ClipTokenizer>();
        tokenizers.put("text_encoder", ClipTokenizer.read(model.tokenizer()));
        if (model.parts().containsKey("text_encoder_2")) {
            tokenizers.put("text_encoder_2", ClipTokenizer.read(model.secondTokenizer()));
        }
        var inversion = new Inversion("tin", List.of("<tin>"), vectors);
        return new Inversions(model.name(), List.of(new Applied(inversion, "digest")), tokenizers);
    }

    /// The rows of the known words, in each text encoder.
    private static Map<String, float[][]> vectors(Model model) {
        var vectors = new HashMap<String, float[][]>();
        for (var part : List.of("text_encoder", "text_encoder_2")) {
            if (model.parts().containsKey(part)) {
                var graph = model.require(part).graph();
                var table = graph.initializers().values().stream()
                        .filter(each -> each.name().endsWith("token_embedding.weight"))
                        .findFirst()
                        .orElseThrow();
                var values = Weights.read(graph, table);
                int width = Math.toIntExact(table.dims().getLast());
                vectors.put(
                        part,
                        Arrays.stream(ClipTokenizer.read(model.tokenizer()).encode(KNOWN))
                                .mapToObj(token -> Arrays.copyOfRange(values, token * width, (token + 1) * width))
                                .toArray(float[][]::new));
            }
        }
        return vectors;
    }
}
