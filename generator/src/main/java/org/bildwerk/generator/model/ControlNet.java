package org.bildwerk.generator.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Tensor;

/// Reads a picture that guides, and says what a U-Net shall add for it. For one thread.
public final class ControlNet implements AutoCloseable {

    private static final String SCALE = "conditioning_scale";

    private final Loan loan;
    private final Residuals residuals;

    public ControlNet(Loan loan, Part part) {
        this.loan = loan;
        this.residuals = Residuals.outputsOf(loan.session(), part);
    }

    /// Returns what is to be added on the way down, in the order of the blocks, then in the middle.
    ///
    /// @param picture batch × 3 × height × width, 0 to 1
    /// @param further inputs beyond, by name; what the graph does not take is left out
    public List<Tensor> residuals(
            Tensor sample,
            float timestep,
            Tensor text,
            Tensor picture,
            float weight,
            Map<String, Tensor> further,
            Cancellation cancellation) {
        var slots = loan.session().inputs();
        var inputs = UNet.inputs(loan.session(), sample, timestep, text);
        inputs.put(pictureName(), picture);
        var scale = slots.get(SCALE);
        if (scale != null) {
            inputs.put(SCALE, scale.rank() == 0 ? Tensor.scalar(weight) : new Tensor(new float[] {weight}, 1));
        }
        further.forEach((name, value) -> {
            if (slots.containsKey(name)) {
                inputs.put(name, value);
            }
        });
        var answers = loan.session().run(inputs, new HashSet<>(residuals.names()), cancellation);
        var ordered = new ArrayList<Tensor>();
        for (var name : residuals.names()) {
            var answer = Objects.requireNonNull(answers.get(name), "a wanted output is there");
            ordered.add(scale != null ? answer : scaled(answer, weight));
        }
        return ordered;
    }

    private String pictureName() {
        return loan.session().inputs().keySet().stream()
                .filter(name -> name.contains("cond") && !name.equals(SCALE) && !name.equals("timestep_cond"))
                .findFirst()
                .orElse("controlnet_cond");
    }

    private static Tensor scaled(Tensor values, float weight) {
        if (weight == 1) {
            return values;
        }
        var scaled = values.values().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= weight;
        }
        return new Tensor(scaled, values.shape());
    }

    @Override
    public void close() {
        loan.close();
    }
}
