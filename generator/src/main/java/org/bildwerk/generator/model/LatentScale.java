package org.bildwerk.generator.model;

import java.util.List;

/// How the numbers that a U-Net works on differ from those that the decoder takes.
///
/// @param factor by which the decoder's numbers are multiplied
/// @param mean of each channel; empty where the model has none
/// @param deviation of each channel; empty where the model has none
public record LatentScale(float factor, List<Float> mean, List<Float> deviation) {

    private static final double USUAL = 0.18215;

    public LatentScale {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /// Reads what the decoder's configuration says.
    public static LatentScale of(Part vae) {
        var mean = vae.numbers("latents_mean");
        var deviation = vae.numbers("latents_std");
        boolean both = !mean.isEmpty() && mean.size() == deviation.size();
        return new LatentScale(
                (float) vae.fraction("scaling_factor", USUAL), both ? mean : List.of(), both ? deviation : List.of());
    }

    /// Returns what the decoder takes.
    ///
    /// @param latents channels × height × width, of one picture
    public float[] toDecoder(float[] latents, int channels) {
        var out = new float[latents.length];
        int plane = plane(latents, channels);
        for (int i = 0; i < out.length; i++) {
            int channel = i / plane;
            out[i] = mean.isEmpty()
                    ? latents[i] / factor
                    : latents[i] * deviation.get(channel) / factor + mean.get(channel);
        }
        return out;
    }

    /// Returns what the U-Net works on.
    public float[] fromEncoder(float[] latents, int channels) {
        var out = new float[latents.length];
        int plane = plane(latents, channels);
        for (int i = 0; i < out.length; i++) {
            int channel = i / plane;
            out[i] = mean.isEmpty()
                    ? latents[i] * factor
                    : (latents[i] - mean.get(channel)) * factor / deviation.get(channel);
        }
        return out;
    }

    private int plane(float[] latents, int channels) {
        if (!mean.isEmpty() && mean.size() != channels) {
            throw new IllegalArgumentException(mean.size() + " means do not fit " + channels + " channels");
        }
        return latents.length / channels;
    }
}
