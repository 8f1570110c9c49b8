package org.bildwerk.generator.model;

import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Tensor;

/// Makes pixels of latents. For one thread.
public final class VaeDecoder implements AutoCloseable {

    private final Loan loan;
    private final LatentScale scale;

    public VaeDecoder(Loan loan, LatentScale scale) {
        this.loan = loan;
        this.scale = scale;
    }

    /// Returns pixels from −1 to 1: 1 × 3 × height × width.
    ///
    /// @param latents as the U-Net knows them: 1 × channels × height × width
    public Tensor decode(Tensor latents, Cancellation cancellation) {
        var input = loan.session().inputs().keySet().iterator().next();
        var scaled = new Tensor(scale.toDecoder(latents.values(), latents.dim(1)), latents.shape());
        return loan.session().run(Map.of(input, scaled), cancellation);
    }

    /// Tells whether it computes in half precision, where large values overflow.
    public boolean isHalf() {
        return loan.session().inputs().values().iterator().next().isHalf();
    }

    @Override
    public void close() {
        loan.close();
    }
}
