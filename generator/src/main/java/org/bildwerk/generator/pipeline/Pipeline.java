package org.bildwerk.generator.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.model.UNet;
import org.bildwerk.generator.noise.Noise;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.scheduler.Guidance;
import org.bildwerk.generator.scheduler.Scheduler;

/// Makes one picture after the other with one model. For one thread.
public final class Pipeline {

    private final Workbench bench;
    private final Tiles tiles;

    public Pipeline(Workbench bench) {
        this(bench, Tiles.WHOLE);
    }

    private Pipeline(Workbench bench, Tiles tiles) {
        this.bench = bench;
        this.tiles = tiles;
    }

    /// Returns a pipeline that decodes in tiles of so many latents, which takes less memory.
    public Pipeline decodingInTiles(int edge) {
        return new Pipeline(bench, new Tiles(edge, Math.max(1, edge / 4)));
    }

    /// Makes the picture.
    ///
    /// @throws GeneratorRefused if the wish cannot be made with this model
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public RgbImage make(Wish wish, Progress progress, Cancellation cancellation) {
        WishCheck.check(bench.model(), wish);
        if (wish.start() instanceof Start.Inside inside) {
            var area = MaskedArea.of(inside, wish.width(), wish.height());
            var changed = picture(latents(wish.again(area.start()), progress, cancellation), cancellation);
            return area.putBack(changed);
        }
        return picture(latents(wish, progress, cancellation), cancellation);
    }

    /// Makes the picture, enlarges it and refines it at its new size.
    public RgbImage makeLarger(Wish wish, SecondStage second, Progress progress, Cancellation cancellation) {
        WishCheck.check(bench.model(), wish);
        var first = latents(wish, progress, cancellation);
        var refined = second.wish(wish, first, latents -> picture(latents, cancellation));
        return make(refined, progress, cancellation);
    }

    RgbImage picture(Tensor latents, Cancellation cancellation) {
        try (var decoder = bench.vaeDecoder()) {
            return new Decoding(bench.model().name(), decoder, tiles).picture(latents, cancellation);
        }
    }

    private RgbImage preview(Tensor latents, Cancellation cancellation) {
        return picture(Latents.preview(latents, bench.model().scaleFactor()), cancellation);
    }

    /// Returns what the decoder would be given, 1 × channels × height × width.
    public Tensor latents(Wish wish, Progress progress, Cancellation cancellation) {
        var model = bench.model();
        boolean asNumber = model.takesGuidanceAsNumber();
        boolean guided = wish.guidanceScale() > 1 && !asNumber;
        Map<String, Tensor> told = new HashMap<>();
        if (asNumber) {
            int width = model.guidanceWidth();
            told.put("timestep_cond", new Tensor(Guidance.embedding(wish.guidanceScale(), width), 1, width));
        }
        var scheduler = wish.scheduler().scheduler(wish.steps(), strength(wish));
        int calls = scheduler.timesteps().length - scheduler.begin();
        var course = new Conditioner(bench, wish.text(), cancellation).course(wish, guided, calls, told);
        var noise = Noise.of(wish.noiseSource(), wish.seed());
        var canvas = canvas(wish, scheduler, noise, cancellation);
        try (var unet = bench.unet(unetFor(wish));
                var guides = guides(wish, unet)) {
            return new Denoiser(unet, guides, course, wish.guidanceScale(), wish.guidanceRescale())
                    .walk(canvas, scheduler, noise, progress, latents -> preview(latents, cancellation), cancellation);
        }
    }

    private static float strength(Wish wish) {
        return switch (wish.start()) {
            case Start.Blank() -> 1;
            case Start.FromPicture picture -> picture.strength();
            case Start.FromLatents latents -> latents.strength();
            case Start.Inside inside -> inside.strength();
        };
    }

    private Canvas canvas(Wish wish, Scheduler scheduler, Noise noise, Cancellation cancellation) {
        var model = bench.model();
        var beginning = new Beginning(wish, model.latentChannels(), model.scaleFactor(), noise, scheduler);
        boolean wide = model.onlyInside();
        return switch (wish.start()) {
            case Start.Blank() when wide -> throw onlyInside();
            case Start.FromPicture _ when wide -> throw onlyInside();
            case Start.FromLatents _ when wide -> throw onlyInside();
            case Start.Blank() -> beginning.blank();
            case Start.FromLatents start -> beginning.of(start.latents());
            case Start.FromPicture start -> {
                try (var encoder = bench.vaeEncoder()) {
                    yield beginning.of(start.picture().resized(wish.width(), wish.height()), encoder, cancellation);
                }
            }
            case Start.Inside start -> {
                try (var encoder = bench.vaeEncoder()) {
                    yield beginning.inside(
                            start.picture(), start.mask(), start.strength(), wide, encoder, cancellation);
                }
            }
        };
    }

    private GeneratorRefused onlyInside() {
        return new GeneratorRefused(
                GeneratorRefusal.PICTURE_WISH_WRONG, bench.model().name() + " only changes pictures inside of a mask");
    }

    /// Apart from the U-Net, controls can be several; within it, they are faster on a card.
    private PartName unetFor(Wish wish) {
        var fused = bench.model().part(PartName.UNET_CONTROLNET);
        if (wish.controls().isEmpty() || fused.isEmpty()) {
            return PartName.UNET;
        }
        boolean apart = fused.get().graph().inputs().stream().noneMatch("controlnet_conds"::equals);
        boolean better = apart || wish.controls().size() == 1 && bench.device() == Device.CUDA;
        return better || !plainUnetTakesControls() ? PartName.UNET_CONTROLNET : PartName.UNET;
    }

    private boolean plainUnetTakesControls() {
        try (var unet = bench.unet(PartName.UNET)) {
            return unet.takesResiduals();
        }
    }

    private Guides guides(Wish wish, UNet unet) {
        var guides = new Guides();
        try {
            for (var control : wish.controls()) {
                if (unet.takesControlPictures()) {
                    guides.add(control, wish.width(), wish.height());
                } else if (unet.takesResiduals()) {
                    guides.add(control, wish.width(), wish.height(), bench.controlNet(control.part()));
                } else {
                    throw new GeneratorRefused(
                            GeneratorRefusal.PICTURE_WISH_WRONG, bench.model().name() + " takes no controls");
                }
            }
            return guides;
        } catch (RuntimeException e) {
            guides.close();
            throw e;
        }
    }
}
