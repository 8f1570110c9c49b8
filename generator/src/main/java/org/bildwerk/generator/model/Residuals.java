package org.bildwerk.generator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.GraphSession;
import org.bildwerk.generator.device.Slot;
import org.bildwerk.generator.device.Tensor;

/// What controls add to the U-Net on its way: several on the way down, one in the middle. No standard names them, so
/// they are found by the words `down` and `mid` and kept in the order of the graph, unless a file beside it names them.
record Residuals(List<Slot> slots) {

    private static final Pattern DOWN = Pattern.compile("(?i)down.*(res|block|control)|control.*down");
    private static final Pattern MIDDLE = Pattern.compile("(?i)mid.*(res|block|control)|control.*mid");

    Residuals {
        slots = List.copyOf(slots);
    }

    static Residuals inputsOf(GraphSession unet, Part part) {
        return of(unet.inputs(), part);
    }

    /// @throws GeneratorRefused if they cannot be told by their names
    static Residuals outputsOf(GraphSession control, Part part) {
        var found = of(control.outputs(), part);
        if (found.isEmpty()) {
            throw ResidualNames.wrong(
                    part,
                    "it is needed, since the outputs %s tell nothing by their names".formatted(control.outputNames()),
                    null);
        }
        return found;
    }

    static Residuals of(Map<String, Slot> slots, Part part) {
        return ResidualNames.read(part)
                .map(names -> new Residuals(names.stream()
                        .map(name -> Optional.ofNullable(slots.get(name))
                                .orElseThrow(() -> ResidualNames.wrong(part, "the graph has no " + name, null)))
                        .toList()))
                .orElseGet(() -> among(List.copyOf(slots.values())));
    }

    private static Residuals among(List<Slot> slots) {
        var found = new ArrayList<Slot>();
        slots.stream().filter(slot -> DOWN.matcher(slot.name()).find()).forEach(found::add);
        slots.stream().filter(slot -> MIDDLE.matcher(slot.name()).find()).forEach(found::add);
        return new Residuals(found);
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    List<String> names() {
        return slots.stream().map(Slot::name).toList();
    }

    /// Nothing is added, in the sizes of a U-Net of diffusers: one residual at the door, then those of the layers of
    /// each block and one for each halving. The graph says the channels.
    ///
    /// @param blocks on the way down
    Map<String, Tensor> zeros(Tensor sample, int blocks) {
        var zeros = new LinkedHashMap<String, Tensor>();
        int down = slots.size() - 1;
        for (int i = 0; i < slots.size(); i++) {
            int edge = 1 << (i == down ? blocks - 1 : i * blocks / down);
            long height = Math.ceilDiv(sample.dim(2), edge);
            long width = Math.ceilDiv(sample.dim(3), edge);
            zeros.put(
                    slots.get(i).name(),
                    Tensor.zeros(sample.dim(0), slots.get(i).dim(1), height, width));
        }
        return zeros;
    }

    /// Gives what a control answered under the names that a U-Net wants it by.
    Map<String, Tensor> named(List<Tensor> values) {
        if (values.size() != slots.size()) {
            throw new GeneratorRefused(
                    GeneratorRefusal.PICTURE_WISH_WRONG,
                    "the control adds at %d places, the U-Net takes %d".formatted(values.size(), slots.size()));
        }
        var named = new LinkedHashMap<String, Tensor>();
        for (int i = 0; i < values.size(); i++) {
            named.put(slots.get(i).name(), values.get(i));
        }
        return named;
    }
}
