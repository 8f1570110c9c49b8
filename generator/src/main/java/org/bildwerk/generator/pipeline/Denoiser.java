package org.bildwerk.generator.pipeline;

import java.util.HashMap;
import java.util.function.Function;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.UNet;
import org.bildwerk.generator.noise.Noise;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.scheduler.Guidance;
import org.bildwerk.generator.scheduler.Scheduler;

/// Walks latents from noise to a picture, one call of the U-Net a step.
final class Denoiser {

    private final UNet unet;
    private final Guides guides;
    private final Course course;
    private final float scale;
    private final float rescale;

    Denoiser(UNet unet, Guides guides, Course course, float scale, float rescale) {
        this.unet = unet;
        this.guides = guides;
        this.course = course;
        this.scale = scale;
        this.rescale = rescale;
    }

    /// Returns the latents after the last step.
    ///
    /// @param preview makes a small picture of latents
    Tensor walk(
            Canvas canvas,
            Scheduler scheduler,
            Noise noise,
            Progress progress,
            Function<Tensor, RgbImage> preview,
            Cancellation cancellation) {
        var shape = canvas.latents().shape();
        var sample = canvas.latents().values();
        int calls = scheduler.timesteps().length;
        int begin = scheduler.begin();
        for (int i = begin; i < calls; i++) {
            cancellation.check();
            var input = new Tensor(scheduler.scaleModelInput(sample, i), shape);
            var answer = predict(input, canvas, scheduler.timesteps()[i], i - begin, calls - begin, cancellation);
            sample = scheduler.step(answer, i, sample, noise);
            sample = held(canvas, scheduler, sample, i + 1, calls);
            var latents = new Tensor(sample, shape);
            progress.step(i - begin + 1, calls - begin, () -> preview.apply(latents));
        }
        return new Tensor(sample, shape);
    }

    private static float[] held(Canvas canvas, Scheduler scheduler, float[] sample, int next, int calls) {
        var source = canvas.source();
        if (source == null) {
            return sample;
        }
        return canvas.hold(sample, next < calls ? scheduler.addNoise(source, canvas.noise(), next) : source);
    }

    private float[] predict(
            Tensor input, Canvas canvas, float timestep, int step, int steps, Cancellation cancellation) {
        var conditions = course.at(step);
        var text = conditions.text();
        var told = conditions.told();
        var latents = conditions.guided() ? Tensor.batch(input, input) : input;
        var further = new HashMap<>(told);
        further.putAll(guides.inputs(unet, latents, timestep, text, told, step, steps, cancellation));
        var sample = canvas.extra() == null ? latents : widened(latents, canvas.extra());
        var answer = unet.predict(sample, timestep, text, further, cancellation);
        if (!conditions.guided()) {
            return answer.values();
        }
        var positive = answer.item(1).values();
        return Guidance.rescaled(Guidance.classifierFree(answer.item(0).values(), positive, scale), positive, rescale);
    }

    /// Lays the channels of inpainting behind those of each latent.
    private static Tensor widened(Tensor latents, Tensor extra) {
        int batch = latents.dim(0);
        int own = latents.values().length / batch;
        int more = extra.values().length;
        var values = new float[batch * (own + more)];
        for (int i = 0; i < batch; i++) {
            System.arraycopy(latents.values(), i * own, values, i * (own + more), own);
            System.arraycopy(extra.values(), 0, values, i * (own + more) + own, more);
        }
        return new Tensor(values, batch, latents.dim(1) + extra.dim(1), latents.dim(2), latents.dim(3));
    }
}
