package org.bildwerk.generator.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.GraphSession;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Tensor;

/// Says what of a noisy picture is noise. For one thread.
public final class UNet implements AutoCloseable {

    /// What the export of diffusers with controls inside calls their pictures.
    private static final String CONTROL_PICTURES = "controlnet_conds";

    private final Loan loan;
    private final Residuals residuals;
    private final int blocks;

    public UNet(Loan loan, Part part) {
        this.loan = loan;
        this.blocks = Math.max(1, part.config().path("block_out_channels").size());
        this.residuals = Residuals.inputsOf(loan.session(), part);
    }

    /// Tells whether it takes what controls add.
    public boolean takesResiduals() {
        return !residuals.isEmpty();
    }

    /// Tells whether it holds controls itself and takes their pictures.
    public boolean takesControlPictures() {
        return loan.session().inputs().containsKey(CONTROL_PICTURES);
    }

    /// Tells whether it computes in half precision.
    public boolean isHalf() {
        var sample = loan.session().inputs().get("sample");
        return sample != null && sample.isHalf();
    }

    /// Returns the noise, or the velocity, in a sample.
    ///
    /// @param sample batch × channels × height × width
    /// @param text batch × tokens × width
    /// @param further inputs beyond these, by name: `text_embeds`, `time_ids`, `timestep_cond` and those of
    ///     controls; what the graph does not take is left out
    public Tensor predict(
            Tensor sample, float timestep, Tensor text, Map<String, Tensor> further, Cancellation cancellation) {
        var inputs = inputs(loan.session(), sample, timestep, text);
        further.forEach((name, value) -> {
            if (loan.session().inputs().containsKey(name)) {
                inputs.put(name, value);
            }
        });
        if (takesResiduals() && residuals.names().stream().noneMatch(inputs::containsKey)) {
            inputs.putAll(residuals.zeros(sample, blocks));
        }
        return loan.session().run(inputs, cancellation);
    }

    /// Names what controls answered as this graph wants it.
    ///
    /// @param values on the way down, in the order of the blocks, then in the middle
    public Map<String, Tensor> named(List<Tensor> values) {
        return residuals.named(values);
    }

    /// Gives the pictures of controls to a graph that holds the controls.
    ///
    /// @param pictures one for each control: 1 × 3 × height × width, 0 to 1
    /// @param batch how many samples are predicted at once
    public static Map<String, Tensor> controls(List<Tensor> pictures, float[] scales, int batch) {
        var all = new float[pictures.size() * batch * pictures.getFirst().values().length];
        int at = 0;
        for (var picture : pictures) {
            for (int i = 0; i < batch; i++) {
                System.arraycopy(picture.values(), 0, all, at, picture.values().length);
                at += picture.values().length;
            }
        }
        var size = pictures.getFirst().shape();
        return Map.of(
                CONTROL_PICTURES,
                new Tensor(all, pictures.size(), batch, size[1], size[2], size[3]),
                "conditioning_scales",
                new Tensor(scales.clone(), scales.length, 1));
    }

    /// The three inputs that U-Nets and controls share. Exporters give the timestep a dimension or none.
    static Map<String, Tensor> inputs(GraphSession session, Tensor sample, float timestep, Tensor text) {
        var inputs = new LinkedHashMap<String, Tensor>();
        inputs.put("sample", sample);
        inputs.put("encoder_hidden_states", text);
        var slot = session.inputs().get("timestep");
        if (slot != null) {
            inputs.put("timestep", timestep(slot.rank(), slot.dim(0), timestep, sample.dim(0)));
        }
        return inputs;
    }

    private static Tensor timestep(int rank, long size, float timestep, int batch) {
        if (rank == 0) {
            return Tensor.scalar(timestep);
        }
        var each = new float[size == 1 ? 1 : batch];
        Arrays.fill(each, timestep);
        return new Tensor(each, each.length);
    }

    @Override
    public void close() {
        loan.close();
    }
}
