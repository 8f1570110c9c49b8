package org.bildwerk.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.generator.TinyModels;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.model.Model;

/// Holds what pipelines make against the references of diffusers 0.42.1 on torch 2.15 that `src/test/models/make.py`
/// made.
final class References implements AutoCloseable {

    static final double RELATIVE = 1e-3;

    private final Sessions sessions = new Sessions(1, 64 << 20);
    private final Cancellation cancellation = new Cancellation();

    Sessions sessions() {
        return sessions;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void close() {
        cancellation.close();
        sessions.close();
    }

    void agrees(String reference, Model model, Wish wish) {
        assertThat(apart(reference, model, wish, Overlay.NONE)).as(reference).isLessThan(RELATIVE);
    }

    double apart(String reference, Model model, Wish wish, Overlay overlay) {
        var pipeline = new Pipeline(Wishes.bench(model, sessions, overlay));
        var latents = pipeline.latents(wish, Progress.NONE, cancellation).values();
        return apart(latents, TinyModels.latents(reference));
    }

    /// The length of the difference over the length of the reference.
    static double apart(float[] made, float[] wanted) {
        assertThat(made).hasSameSizeAs(wanted);
        double difference = 0;
        double length = 0;
        for (int i = 0; i < made.length; i++) {
            difference += Math.pow(made[i] - wanted[i], 2);
            length += Math.pow(wanted[i], 2);
        }
        return Math.sqrt(difference / length);
    }

    /// Bytes of the picture that are not the same.
    int bytesApart(String reference, Model model, Wish wish) {
        var made = new Pipeline(Wishes.bench(model, sessions, Overlay.NONE)).make(wish, Progress.NONE, cancellation);
        var wanted = TinyModels.picture(reference);
        int apart = 0;
        for (int i = 0; i < wanted.length; i++) {
            apart += made.rgb()[i] == wanted[i] ? 0 : 1;
        }
        return apart;
    }
}
