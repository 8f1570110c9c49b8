package org.bildwerk.generator.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.ControlNet;
import org.bildwerk.generator.model.UNet;
import org.bildwerk.generator.picture.Pixels;
import org.jspecify.annotations.Nullable;

/// The controls of one picture with their graphs, and what they give the U-Net at each step.
final class Guides implements AutoCloseable {

    private record Guide(
            Control control, Tensor picture, @Nullable ControlNet net) {}

    private final List<Guide> guides = new ArrayList<>();

    /// Adds a control whose graph stands for itself.
    ///
    /// @param net closed with this
    void add(Control control, int width, int height, ControlNet net) {
        guides.add(new Guide(control, picture(control, width, height), net));
    }

    /// Adds a control that the U-Net's own graph holds.
    void add(Control control, int width, int height) {
        guides.add(new Guide(control, picture(control, width, height), null));
    }

    private static Tensor picture(Control control, int width, int height) {
        return Pixels.unit(control.picture().resized(width, height));
    }

    /// Returns inputs of the U-Net for a step; empty where nothing guides it.
    Map<String, Tensor> inputs(
            UNet unet,
            Tensor sample,
            float timestep,
            Tensor text,
            Map<String, Tensor> told,
            int step,
            int steps,
            Cancellation cancellation) {
        if (guides.isEmpty()) {
            return Map.of();
        }
        if (unet.takesControlPictures()) {
            return fused(sample.dim(0), step, steps);
        }
        List<Tensor> sum = List.of();
        for (var guide : guides) {
            if (guide.net() != null && guide.control().guides(step, steps)) {
                var picture = repeated(guide.picture(), sample.dim(0));
                var weight = guide.control().weight();
                var residuals = guide.net().residuals(sample, timestep, text, picture, weight, told, cancellation);
                sum = sum.isEmpty() ? residuals : added(sum, residuals);
            }
        }
        return sum.isEmpty() ? Map.of() : new LinkedHashMap<>(unet.named(sum));
    }

    private Map<String, Tensor> fused(int batch, int step, int steps) {
        var scales = new float[guides.size()];
        for (int i = 0; i < scales.length; i++) {
            var control = guides.get(i).control();
            scales[i] = control.guides(step, steps) ? control.weight() : 0;
        }
        return UNet.controls(guides.stream().map(Guide::picture).toList(), scales, batch);
    }

    private static Tensor repeated(Tensor picture, int batch) {
        return batch == 1 ? picture : Tensor.batch(picture, picture);
    }

    private static List<Tensor> added(List<Tensor> first, List<Tensor> second) {
        var sums = new ArrayList<Tensor>();
        for (int i = 0; i < first.size(); i++) {
            var sum = first.get(i).values().clone();
            var more = second.get(i).values();
            for (int j = 0; j < sum.length; j++) {
                sum[j] += more[j];
            }
            sums.add(new Tensor(sum, first.get(i).shape()));
        }
        return sums;
    }

    @Override
    public void close() {
        for (var guide : guides) {
            if (guide.net() != null) {
                guide.net().close();
            }
        }
        guides.clear();
    }
}
