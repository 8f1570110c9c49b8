package org.bildwerk.generator.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bildwerk.dam.quality.check.TextImageScorer;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.text.ClipTokenizer;
import org.bildwerk.vips.Vips;

/// Holds pictures against texts by a model of CLIP's kind, as Optimum exports it: the cosine of the angle between
/// the two vectors, −1 to 1. Thread-safe.
public final class OnnxTextImageScorer implements TextImageScorer {

    private static final String TEXT = "text_embeds";
    private static final String PICTURE = "image_embeds";

    private final JudgeFolder folder;
    private final Sessions sessions;
    private final Vips vips;
    private final Map<Path, ClipTokenizer> tokenizers = new ConcurrentHashMap<>();

    OnnxTextImageScorer(List<Path> folders, Sessions sessions, Vips vips) {
        this.folder = new JudgeFolder(
                folders,
                judge -> judge.config().path("model_type").asString("").equals("clip")
                        && Files.isDirectory(tokenizer(judge.place())));
        this.sessions = sessions;
        this.vips = vips;
    }

    @Override
    public boolean ready() {
        return folder.find().isPresent();
    }

    @Override
    public String model() {
        return folder.find().map(JudgeFolder.Judge::name).orElse("");
    }

    @Override
    public double score(Path picture, String text) {
        var judge = folder.find().orElseThrow(() -> new IllegalStateException("The model was taken away"));
        var tokenizer = tokenizers.computeIfAbsent(tokenizer(judge.place()), ClipTokenizer::read);
        var given = new HashMap<String, Tensor>();
        given.put("pixel_values", PictureInput.of(vips, picture, judge.preprocessing()));
        var tokens = tokens(tokenizer, Words.plain(text));
        given.put("input_ids", Tensor.of(tokens, 1, tokens.length));
        given.put("attention_mask", Tensor.of(mask(tokens, tokenizer), 1, tokens.length));
        try (var cancellation = new Cancellation();
                var loan = sessions.lend(GraphFile.read(judge.graph()), Device.CPU, Overlay.NONE)) {
            given.keySet().retainAll(loan.session().inputs().keySet());
            var found = loan.session().run(given, Set.of(TEXT, PICTURE), cancellation);
            return cosine(vector(found, TEXT), vector(found, PICTURE));
        }
    }

    private static float[] vector(Map<String, Tensor> found, String name) {
        return Objects.requireNonNull(found.get(name), name).values();
    }

    private static Path tokenizer(Path place) {
        return place.resolve("tokenizer");
    }

    private static int[] tokens(ClipTokenizer tokenizer, String text) {
        var tokens = new int[tokenizer.length()];
        Arrays.fill(tokens, tokenizer.pad());
        var words = tokenizer.encode(text);
        int count = Math.min(words.length, tokens.length - 2);
        tokens[0] = tokenizer.start();
        System.arraycopy(words, 0, tokens, 1, count);
        tokens[count + 1] = tokenizer.end();
        return tokens;
    }

    private static int[] mask(int[] tokens, ClipTokenizer tokenizer) {
        var mask = new int[tokens.length];
        for (int index = 0; index < tokens.length; index++) {
            mask[index] = 1;
            if (tokens[index] == tokenizer.end() && index > 0) {
                break;
            }
        }
        return mask;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int index = 0; index < one.length; index++) {
            product += (double) one[index] * other[index];
            first += (double) one[index] * one[index];
            second += (double) other[index] * other[index];
        }
        return first == 0 || second == 0 ? 0 : product / Math.sqrt(first * second);
    }
}
