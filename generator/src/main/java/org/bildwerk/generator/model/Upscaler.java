package org.bildwerk.generator.model;

import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Tensor;

/// Makes pictures larger in one go, as Real-ESRGAN and its like. For one thread.
public final class Upscaler implements AutoCloseable {

    private final Loan loan;

    public Upscaler(Loan loan) {
        this.loan = loan;
    }

    /// Returns a larger picture: 1 × 3 × height × width, 0 to 1 but for what overshoots.
    ///
    /// @param pixels 1 × 3 × height × width, 0 to 1
    public Tensor enlarge(Tensor pixels, Cancellation cancellation) {
        var input = loan.session().inputs().keySet().iterator().next();
        return loan.session().run(Map.of(input, pixels), cancellation);
    }

    /// Returns the only height and width that the graph takes; 0 where it takes any.
    public int fixedEdge() {
        var slot = loan.session().inputs().values().iterator().next();
        return (int) Math.max(0, Math.max(slot.dim(2), slot.dim(3)));
    }

    @Override
    public void close() {
        loan.close();
    }
}
