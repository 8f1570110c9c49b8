package org.bildwerk.generator.lora;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.lora.SafeTensors.Entry;

/// One adapter, read from its file.
///
/// @param name that recipes call it
/// @param pairs by the part of the model, then by the path of the module, underscores in place of dots
public record LoraFile(String name, SafeTensors file, Map<String, Map<String, LoraPair>> pairs) {

    /// Reads an adapter.
    ///
    /// @throws GeneratorRefused if it is damaged, or of a kind that cannot be merged
    public static LoraFile read(String name, Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".safetensors")) {
            throw new GeneratorRefused(
                    GeneratorRefusal.ADAPTER_KIND_UNKNOWN,
                    name,
                    "only .safetensors is taken, other files can run code");
        }
        var tensors = SafeTensors.read(file);
        return new LoraFile(name, tensors, new Collector(name, tensors).pairs());
    }

    /// Tells which base model the trainer names; empty where it names none.
    public String base() {
        return file.metadata().getOrDefault("ss_base_model_version", "");
    }

    private static final class Collector {

        private record Place(String part, String module) {}

        private final String name;
        private final SafeTensors tensors;
        private final Map<Place, Entry> downs = new HashMap<>();
        private final Map<Place, Entry> ups = new HashMap<>();
        private final Map<Place, Double> alphas = new HashMap<>();

        Collector(String name, SafeTensors tensors) {
            this.name = name;
            this.tensors = tensors;
            tensors.tensors().forEach(this::take);
        }

        private void take(String key, Entry entry) {
            var read = key.contains("dora_scale") || key.contains("lora_mid")
                    ? java.util.Optional.<LoraKeys.Key>empty()
                    : LoraKeys.read(key);
            var found = read.orElseThrow(
                    () -> new GeneratorRefused(GeneratorRefusal.ADAPTER_KIND_UNKNOWN, name, "it holds " + key));
            var place = new Place(found.part(), found.module());
            switch (found.role()) {
                case DOWN -> downs.put(place, entry);
                case UP -> ups.put(place, entry);
                case ALPHA -> alphas.put(place, (double) tensors.values(entry)[0]);
            }
        }

        Map<String, Map<String, LoraPair>> pairs() {
            var pairs = new TreeMap<String, Map<String, LoraPair>>();
            if (downs.isEmpty() || !downs.keySet().equals(ups.keySet())) {
                throw SafeTensors.broken(tensors.file(), "it holds no pairs of tensors");
            }
            downs.forEach((place, down) -> {
                var up = Objects.requireNonNull(ups.get(place));
                pairs.computeIfAbsent(place.part(), part -> new TreeMap<>()).put(place.module(), pair(place, down, up));
            });
            return pairs;
        }

        private LoraPair pair(Place place, Entry down, Entry up) {
            if (down.shape().size() < 2 || up.shape().size() < 2 || down.count() == 0 || up.count() == 0) {
                throw SafeTensors.broken(tensors.file(), place.module() + " has no rank");
            }
            int rank = down.shape().getFirst();
            if (up.count() != up.shape().getFirst() * rank) {
                throw SafeTensors.broken(tensors.file(), "the ranks of " + place.module() + " differ");
            }
            double alpha = alphas.getOrDefault(place, (double) rank);
            return new LoraPair(down, up, alpha);
        }
    }
}
