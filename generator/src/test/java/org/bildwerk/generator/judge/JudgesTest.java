package org.bildwerk.generator.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.onnx.OnnxModels;
import org.bildwerk.generator.text.ClipTokenizer;
import org.bildwerk.generator.text.TinyVocabulary;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With graphs that say a picture's mean colour.
class JudgesTest {

    private static final Vips VIPS = Vips.open();
    private static final String LICENSED = "{\"licence\":\"MIT\"}";
    private static final String HALVES = """
            {"size":{"width":8,"height":8},"image_mean":[0.5,0.5,0.5],"image_std":[0.5,0.5,0.5]}
            """;

    @TempDir
    private Path folder;

    private final Sessions sessions = new Sessions(1, 1 << 20);

    @AfterEach
    void end() {
        sessions.close();
    }

    @Test
    void holdsAPictureAgainstAText() throws IOException {
        scorer(LICENSED);
        var scorer = new OnnxTextImageScorer(List.of(folder), sessions, VIPS);
        var red = picture(255, 0, 0);

        assertThat(scorer.ready()).isTrue();
        assertThat(scorer.model()).startsWith("scorer ").hasSize(19);
        assertThat(scorer.score(red, "red")).isEqualTo(1, within(1e-5));
        assertThat(scorer.score(red, "<lora:toon:0.7> ((red:1.2))")).isEqualTo(1, within(1e-5));
        assertThat(scorer.score(red, "cat")).isEqualTo(-1, within(1e-5));
        assertThat(scorer.score(red, "")).isZero();
        assertThat(scorer.score(red, "red ".repeat(500))).isEqualTo(1, within(1e-5));
    }

    @Test
    void takesNoModelWithoutALicence() throws IOException {
        scorer("{}");
        assertThat(new OnnxTextImageScorer(List.of(folder), sessions, VIPS).ready())
                .isFalse();
        assertThat(new OnnxTextImageScorer(List.of(folder.resolve("nowhere")), sessions, VIPS).ready())
                .isFalse();
    }

    @Test
    void saysHowLikelyAPictureIsNotFitForEverybody() throws IOException {
        var place = Files.createDirectories(folder.resolve("judge"));
        OnnxModels.empty()
                .input("pixel_values", 1, 1, 3, 8, 8)
                .node("GlobalAveragePool", new String[] {"pixel_values"}, "mean")
                .node("Flatten", new String[] {"mean"}, "flat", "axis", 1)
                .node("MatMul", new String[] {"flat", "head"}, "logits")
                .weights("head", new long[] {3, 2}, 0, 2, 0, 0, 0, 0)
                .output("logits", 1, 1, 2)
                .save(place.resolve("model.onnx"));
        Files.writeString(place.resolve("bildwerk.json"), LICENSED);
        Files.writeString(place.resolve("config.json"), "{\"id2label\":{\"0\":\"normal\",\"1\":\"NSFW\"}}");
        Files.writeString(place.resolve("preprocessor_config.json"), HALVES);
        var classifier = new OnnxNsfwClassifier(List.of(folder), sessions, VIPS);

        assertThat(classifier.ready()).isTrue();
        assertThat(classifier.classify(picture(255, 0, 0))).isEqualTo(1 / (1 + Math.exp(-2)), within(1e-5));
        assertThat(classifier.classify(picture(0, 255, 0))).isEqualTo(1 / (1 + Math.exp(2)), within(1e-5));
    }

    @Test
    void tellsItsTwoKindsApart() throws IOException {
        scorer(LICENSED);
        assertThat(new OnnxNsfwClassifier(List.of(folder), sessions, VIPS).ready())
                .isFalse();
    }

    private void scorer(String card) throws IOException {
        var place = Files.createDirectories(folder.resolve("scorer"));
        var words = Files.createDirectories(place.resolve("tokenizer"));
        var tokenizer = ClipTokenizer.read(TinyVocabulary.write(words, Map.of()));
        var table = new float[3 * (tokenizer.end() + 1)];
        System.arraycopy(new float[] {1, -1, -1}, 0, table, 3 * tokenizer.encode("red")[0], 3);
        System.arraycopy(new float[] {-1, 1, 1}, 0, table, 3 * tokenizer.encode("cat")[0], 3);
        OnnxModels.empty()
                .input("input_ids", 7, 1, -1)
                .input("pixel_values", 1, 1, 3, 8, 8)
                .node("Gather", new String[] {"table", "input_ids"}, "words")
                .node("ReduceSum", new String[] {"words", "axes"}, "text_embeds", "keepdims", 0)
                .node("GlobalAveragePool", new String[] {"pixel_values"}, "mean")
                .node("Flatten", new String[] {"mean"}, "image_embeds", "axis", 1)
                .weights("table", new long[] {table.length / 3, 3}, table)
                .integers("axes", new long[] {1}, 1)
                .output("text_embeds", 1, 1, 3)
                .output("image_embeds", 1, 1, 3)
                .save(place.resolve("model.onnx"));
        Files.writeString(place.resolve("bildwerk.json"), card);
        Files.writeString(place.resolve("config.json"), "{\"model_type\":\"clip\"}");
        Files.writeString(place.resolve("preprocessor_config.json"), HALVES);
    }

    private Path picture(int red, int green, int blue) throws IOException {
        var pixels = new byte[40 * 30 * 3];
        for (int index = 0; index < pixels.length; index += 3) {
            pixels[index] = (byte) red;
            pixels[index + 1] = (byte) green;
            pixels[index + 2] = (byte) blue;
        }
        try (var image = VIPS.fromPixels(pixels, 40, 30, 3)) {
            return Files.write(folder.resolve("picture.png"), image.encode(Encoding.Png.standard()));
        }
    }
}
