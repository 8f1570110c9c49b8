package org.bildwerk.dam.asset;

import java.nio.file.Path;
import java.util.List;
import org.bildwerk.dam.preview.EditRendering;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.provenance.stamp.DownloadFinish;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.vips.VipsPool;
import org.bildwerk.watermark.Payload;
import org.jspecify.annotations.Nullable;

/// Makes pictures in the form of a preset: pixels, mark, metadata, signature, in this order. Thread-safe.
final class PresetMaker {

    private static final int QUALITY = 88;

    private final BlobStore store;
    private final VipsPool pool;
    private final Marks marks;
    private final DownloadFinish finish;

    PresetMaker(BlobStore store, VipsPool pool, Marks marks, DownloadFinish finish) {
        this.store = store;
        this.pool = pool;
        this.marks = marks;
        this.finish = finish;
    }

    private record Rendered(
            byte[] bytes, List<Step> steps, @Nullable Payload mark) {}

    /// Returns the bytes of a JPEG with record and credential in it.
    byte[] make(Asset asset, String fileName, Preset preset) throws InterruptedException {
        var rendered = rendered(asset, preset);
        return finish.finish(asset, fileName, rendered.bytes, rendered.steps, rendered.mark);
    }

    /// Returns the bytes of a JPEG that is to be looked at and not to be kept: without record and credential.
    byte[] show(Asset asset, Preset preset) throws InterruptedException {
        return rendered(asset, preset).bytes;
    }

    private Rendered rendered(Asset asset, Preset preset) throws InterruptedException {
        try (var lease = store.lend(asset.version().blob())) {
            return pool.call(vips -> render(vips, lease.path(), asset, preset));
        } catch (VipsException e) {
            throw new LifeException(
                    AssetRefusal.DOWNLOAD_NOT_MADE,
                    preset.key(),
                    asset.version().fileName(),
                    e.publicReason());
        }
    }

    private Rendered render(Vips vips, Path file, Asset asset, Preset preset) {
        var encoding = Encoding.Jpeg.small(QUALITY);
        try (var image = vips.load(file)) {
            var edited = EditRendering.apply(image.autoRotate(), asset.edit()).toSrgb();
            var shaped = shaped(edited, asset.focalPoint(), preset);
            var steps = steps(edited, shaped);
            var version = asset.version();
            var mark = version.generated()
                    ? marks.payloadFor(asset.id(), version.id(), shaped.width(), shaped.height())
                    : null;
            if (mark == null) {
                return new Rendered(shaped.encode(encoding), steps, null);
            }
            try (var marked = marks.marked(vips, shaped, mark)) {
                return new Rendered(marked.encode(encoding), steps, mark);
            }
        }
    }

    private static VipsImage shaped(VipsImage image, FocalPoint focalPoint, Preset preset) {
        return preset.fills()
                ? image.fill(
                        new Box(preset.widthPx(), preset.heightPx()),
                        new org.bildwerk.vips.FocalPoint(focalPoint.x(), focalPoint.y()))
                : image.fit(Box.edge(preset.widthPx()));
    }

    private static List<Step> steps(VipsImage from, VipsImage to) {
        if (from.width() == to.width() && from.height() == to.height()) {
            return List.of();
        }
        // A side may be off by half a pixel where nothing was cut.
        double scale = Math.max((double) to.width() / from.width(), (double) to.height() / from.height());
        boolean cut =
                Math.abs(from.width() * scale - to.width()) > 1 || Math.abs(from.height() * scale - to.height()) > 1;
        return cut ? List.of(Step.CROP, Step.RESIZE) : List.of(Step.RESIZE);
    }
}
