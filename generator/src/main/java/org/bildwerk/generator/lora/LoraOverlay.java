package org.bildwerk.generator.lora;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.lora.Modules.Module;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.Weights;

/// Adapters with their weights, merged into those of a model.
///
/// @param model name of it, for refusals
public record LoraOverlay(String model, List<Applied> applied) implements Overlay {

    /// One adapter.
    ///
    /// @param digest SHA-256 of its file
    /// @param weight on the U-Net
    /// @param textWeight on the text encoders
    public record Applied(LoraFile lora, String digest, double weight, double textWeight) {}

    public LoraOverlay {
        applied = List.copyOf(applied);
    }

    @Override
    public String id(GraphFile graph) {
        var part = part(graph);
        return applied.stream()
                .filter(each -> each.lora().pairs().containsKey(part))
                .map(each -> each.digest() + "*" + each.weight() + "*" + each.textWeight())
                .collect(Collectors.joining("+"));
    }

    @Override
    public Map<String, float[]> weights(GraphFile graph) {
        var part = part(graph);
        var modules = Modules.of(graph);
        var merged = new TreeMap<String, float[]>();
        for (var each : applied) {
            double weight = part.equals("unet") ? each.weight() : each.textWeight();
            var pairs = each.lora().pairs().getOrDefault(part, Map.of());
            if (weight != 0) {
                pairs.forEach((path, pair) -> merge(graph, merged, each.lora(), path, pair, weight, modules));
            }
        }
        return merged;
    }

    /// Stops at an adapter that cannot be laid over a part of a model; no weights are read.
    ///
    /// @throws GeneratorRefused naming the adapter, and the module that is not there or of another size
    public void requireFit(GraphFile graph) {
        var part = part(graph);
        for (var each : applied) {
            var pairs = each.lora().pairs().getOrDefault(part, Map.of());
            if (!pairs.isEmpty()) {
                var modules = Modules.of(graph);
                pairs.forEach((path, pair) -> module(each.lora(), path, pair, modules));
            }
        }
    }

    private Module module(LoraFile lora, String path, LoraPair pair, Modules modules) {
        var module = modules.find(path).orElseThrow(() -> other(lora, "it has no module " + path));
        requireShape(lora, path, pair, module);
        return module;
    }

    private static String part(GraphFile graph) {
        var folder = String.valueOf(graph.folder().getFileName());
        return folder.startsWith("unet") ? "unet" : folder;
    }

    private void merge(
            GraphFile graph,
            Map<String, float[]> merged,
            LoraFile lora,
            String path,
            LoraPair pair,
            double weight,
            Modules modules) {
        var module = module(lora, path, pair, modules);
        var values = merged.computeIfAbsent(module.weights().name(), name -> Weights.read(graph, module.weights()));
        var product = pair.product(lora.file(), weight);
        int in = pair.in();
        int out = pair.out();
        for (int i = 0; i < product.length; i++) {
            values[module.transposed() ? i % in * out + i / in : i] += product[i];
        }
    }

    private void requireShape(LoraFile lora, String path, LoraPair pair, Module module) {
        var dims = module.weights().dims();
        boolean fits = module.weights().count() == (long) pair.in() * pair.out()
                && dims.get(module.transposed() ? 1 : 0) == pair.out();
        if (!fits) {
            throw other(lora, path + " has the size " + dims + " there");
        }
    }

    private GeneratorRefused other(LoraFile lora, String why) {
        return new GeneratorRefused(GeneratorRefusal.ADAPTER_OTHER_FAMILY, lora.name(), model, why);
    }
}
