package org.bildwerk.bench.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.picture.Pixels;
import org.bildwerk.generator.picture.RgbImage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The classifier that reads the attributes of a scene from a picture. For one thread.
public final class Judge {

    private final Sessions sessions;
    private final GraphFile graph;
    private final Card card;

    /// What stands beside the graph.
    ///
    /// @param attributes their names with their values' names, in the order of the graph's answer
    /// @param renders the share of renders that it reads right, of those that it was not trained on; 0 to 1
    record Card(LinkedHashMap<String, List<String>> attributes, LinkedHashMap<String, Double> renders) {}

    public Judge(Path folder, Sessions sessions) throws IOException {
        this.sessions = sessions;
        graph = GraphFile.read(folder.resolve("model.onnx"));
        card = new JsonMapper().readValue(Files.readString(folder.resolve("judge.json")), new TypeReference<Card>() {});
    }

    /// Returns the names of the attributes in the order of a scene.
    public List<String> attributes() {
        return List.copyOf(card.attributes().keySet());
    }

    /// Returns the share of renders whose attribute it reads right, of those that it was not trained on; 0 to 1, and 0
    /// where it was not measured.
    public double ofRenders(String attribute) {
        return card.renders().getOrDefault(attribute, 0.0);
    }

    /// Returns the value that it reads for each attribute.
    public List<Integer> read(RgbImage picture) {
        try (var cancellation = new Cancellation();
                var loan = sessions.lend(graph, Device.CPU, Overlay.NONE)) {
            var logits = loan.session()
                    .run(Map.of("pixel_values", Pixels.centred(picture)), cancellation)
                    .values();
            var read = new ArrayList<Integer>();
            int first = 0;
            for (var values : card.attributes().values()) {
                read.add(best(logits, first, values.size()));
                first += values.size();
            }
            return List.copyOf(read);
        }
    }

    private static int best(float[] logits, int first, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = logits[first + i] > logits[first + best] ? i : best;
        }
        return best;
    }
}
