package org.bildwerk.generator.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bildwerk.dam.quality.check.NsfwClassifier;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.vips.Vips;
import tools.jackson.databind.JsonNode;

/// Asks a classifier of pictures, as Optimum exports it, whose `config.json` has a label for what is not fit for
/// everybody: the sum of the probabilities of all such labels. None comes along. Thread-safe.
public final class OnnxNsfwClassifier implements NsfwClassifier {

    private static final Set<String> UNFIT = Set.of("nsfw", "porn", "hentai", "sexy", "explicit", "unsafe");

    private final JudgeFolder folder;
    private final Sessions sessions;
    private final Vips vips;

    OnnxNsfwClassifier(List<Path> folders, Sessions sessions, Vips vips) {
        this.folder = new JudgeFolder(
                folders, judge -> labels(judge.config()).stream().anyMatch(UNFIT::contains));
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
    public double classify(Path picture) {
        var judge = folder.find().orElseThrow(() -> new IllegalStateException("The model was taken away"));
        var pixels = PictureInput.of(vips, picture, judge.preprocessing());
        try (var cancellation = new Cancellation();
                var loan = sessions.lend(GraphFile.read(judge.graph()), Device.CPU, Overlay.NONE)) {
            var input = loan.session().inputs().keySet().iterator().next();
            var logits = loan.session().run(Map.of(input, pixels), cancellation).values();
            return unfit(logits, labels(judge.config()));
        }
    }

    private static double unfit(float[] logits, List<String> labels) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double all = 0;
        double unfit = 0;
        for (int index = 0; index < logits.length; index++) {
            double share = Math.exp(logits[index] - most);
            all += share;
            unfit += index < labels.size() && UNFIT.contains(labels.get(index)) ? share : 0;
        }
        return unfit / all;
    }

    private static List<String> labels(JsonNode config) {
        var names = config.path("id2label");
        return java.util.stream.IntStream.range(0, names.size())
                .mapToObj(
                        index -> names.path(String.valueOf(index)).asString("").toLowerCase(Locale.ROOT))
                .toList();
    }
}
