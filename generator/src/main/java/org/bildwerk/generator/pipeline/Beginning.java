package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.VaeEncoder;
import org.bildwerk.generator.noise.Noise;
import org.bildwerk.generator.noise.Variation;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.Pixels;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;

/// Makes the latents that the steps begin with. Draws in the order of diffusers: first the sample of the encoder, then
/// the noise, then the sample of the masked picture.
final class Beginning {

    private final Wish wish;
    private final int channels;
    private final int latentWidth;
    private final int latentHeight;
    private final Noise noise;
    private final Scheduler scheduler;

    Beginning(Wish wish, int channels, int scaleFactor, Noise noise, Scheduler scheduler) {
        this.wish = wish;
        this.channels = channels;
        this.latentWidth = wish.width() / scaleFactor;
        this.latentHeight = wish.height() / scaleFactor;
        this.noise = noise;
        this.scheduler = scheduler;
    }

    Canvas blank() {
        var fresh = fresh();
        return new Canvas(tensor(scaled(fresh)), null, fresh, null, null);
    }

    Canvas of(RgbImage picture, VaeEncoder encoder, Cancellation cancellation) {
        return of(encoded(picture, encoder, cancellation));
    }

    /// @param source clean latents
    Canvas of(Tensor source) {
        var fresh = fresh();
        var noisy = scheduler.addNoise(source.values(), fresh, scheduler.begin());
        return new Canvas(tensor(noisy), null, fresh, null, null);
    }

    /// @param wide whether the U-Net takes mask and masked picture itself
    Canvas inside(
            RgbImage picture, Mask mask, float strength, boolean wide, VaeEncoder encoder, Cancellation cancellation) {
        var source = strength < 1 || !wide ? encoded(picture, encoder, cancellation) : null;
        var fresh = fresh();
        var first = strength < 1 && source != null
                ? scheduler.addNoise(source.values(), fresh, scheduler.begin())
                : scaled(fresh);
        var small = mask.latent(latentWidth, latentHeight);
        if (!wide) {
            // What diffusers draws for the masked picture, though only the wide U-Net is shown it.
            noise.normal(fresh.length);
            return new Canvas(tensor(first), source == null ? null : source.values(), fresh, small, null);
        }
        var masked = encoder.encode(masked(picture, mask), noise, cancellation);
        var extra = new float[small.length + masked.values().length];
        System.arraycopy(small, 0, extra, 0, small.length);
        System.arraycopy(masked.values(), 0, extra, small.length, masked.values().length);
        return new Canvas(
                tensor(first), null, fresh, null, new Tensor(extra, 1, channels + 1L, latentHeight, latentWidth));
    }

    private static Tensor masked(RgbImage picture, Mask mask) {
        var pixels = Pixels.centred(picture);
        var hard = mask.hard();
        var values = pixels.values();
        for (int i = 0; i < values.length; i++) {
            values[i] *= hard[i % hard.length] < 0.5f ? 1 : 0;
        }
        return pixels;
    }

    private Tensor encoded(RgbImage picture, VaeEncoder encoder, Cancellation cancellation) {
        return encoder.encode(Pixels.centred(picture), noise, cancellation);
    }

    private float[] fresh() {
        var own = noise.normal(channels * latentHeight * latentWidth);
        @Nullable Variation variation = wish.variation();
        return variation == null
                ? own
                : variation.towards(own, wish.noiseSource(), channels, latentHeight, latentWidth);
    }

    private float[] scaled(float[] fresh) {
        var scaled = fresh.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scheduler.initNoiseSigma();
        }
        return scaled;
    }

    private Tensor tensor(float[] values) {
        return new Tensor(values, 1, channels, latentHeight, latentWidth);
    }
}
