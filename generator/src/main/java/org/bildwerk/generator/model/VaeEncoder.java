package org.bildwerk.generator.model;

import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.noise.Noise;

/// Makes latents of pixels. For one thread.
public final class VaeEncoder implements AutoCloseable {

    private final Loan loan;
    private final LatentScale scale;
    private final int channels;

    /// @param channels of the latents
    public VaeEncoder(Loan loan, LatentScale scale, int channels) {
        this.loan = loan;
        this.scale = scale;
        this.channels = channels;
    }

    /// Returns latents as the U-Net knows them: 1 × channels × height × width. Where the graph gives mean and variance
    /// a sample is drawn, in the order of diffusers; where it gives one value, that is taken and nothing drawn.
    ///
    /// @param pixels from −1 to 1: 1 × 3 × height × width
    public Tensor encode(Tensor pixels, Noise noise, Cancellation cancellation) {
        var input = loan.session().inputs().keySet().iterator().next();
        var answer = loan.session().run(Map.of(input, pixels), cancellation);
        int size = channels * answer.dim(2) * answer.dim(3);
        var latents = answer.dim(1) == channels ? answer.values() : drawn(answer.values(), size, noise);
        return new Tensor(scale.fromEncoder(latents, channels), 1, channels, answer.dim(2), answer.dim(3));
    }

    private static float[] drawn(float[] moments, int size, Noise noise) {
        var normal = noise.normal(size);
        var drawn = new float[size];
        for (int i = 0; i < size; i++) {
            float logVariance = Math.clamp(moments[size + i], -30f, 20f);
            drawn[i] = moments[i] + (float) Math.exp(0.5f * logVariance) * normal[i];
        }
        return drawn;
    }

    @Override
    public void close() {
        loan.close();
    }
}
