package org.bildwerk.dam.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.provenance.stamp.Workbench;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Rgb;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;

/// Lays out the files that a picture is made from: upright, sRGB, without transparency, as PNG. Thread-safe.
final class InputFiles {

    private final OrderReading reading;
    private final BlobStore store;
    private final VipsPool pool;

    InputFiles(OrderReading reading, BlobStore store, VipsPool pool) {
        this.reading = reading;
        this.store = store;
        this.pool = pool;
    }

    /// Returns the task with its files on the workbench and their digests in its recipe.
    ///
    /// @throws GenerationException.Permanent if a picture is gone, or cannot be read
    GenerationTask lay(Caller caller, UUID key, Recipe recipe, Workbench bench) throws InterruptedException {
        var inputs = recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
        var controls = new ArrayList<Path>();
        var known = new ArrayList<Inputs.Control>();
        for (var control : inputs.controls()) {
            var version = version(caller, control.version());
            controls.add(rendered(version, bench));
            known.add(control.of(version.blob().sha256()));
        }
        Path source = null;
        var begun = inputs.source();
        if (begun != null) {
            var version = version(caller, begun.version());
            source = rendered(version, bench);
            begun = new Inputs.Source(begun.version(), version.blob().sha256(), begun.strength());
        }
        var complete = recipe.inputs() == null
                ? recipe
                : recipe.edit()
                        .inputs(new Inputs(begun, inputs.mask(), inputs.borders(), known))
                        .recipe();
        var mask = inputs.mask() == null ? null : copied(inputs.mask(), bench);
        return new GenerationTask(key.toString(), complete, source, mask, controls, bench.next());
    }

    private Version version(Caller caller, VersionId id) {
        return reading.find(caller, id)
                .orElseThrow(
                        () -> new GenerationException.Permanent(GenerationRefusal.SOURCE_UNKNOWN, null, id.toString()));
    }

    private Path rendered(Version version, Workbench bench) throws InterruptedException {
        var target = bench.next();
        try (var lease = store.lend(version.blob())) {
            var file = lease.path();
            return pool.call(vips -> render(vips, file, target));
        } catch (VipsException e) {
            throw new GenerationException.Permanent(
                    GenerationRefusal.SOURCE_UNKNOWN, e, version.id().toString());
        }
    }

    private static Path render(Vips vips, Path file, Path target) {
        try (var image = vips.load(file);
                var upright = image.autoRotate();
                var srgb = upright.toSrgb()) {
            if (srgb.hasAlpha()) {
                try (var flat = srgb.flatten(new Rgb(255, 255, 255))) {
                    flat.save(target, Encoding.Png.standard());
                }
            } else {
                srgb.save(target, Encoding.Png.standard());
            }
        }
        return target;
    }

    private Path copied(Inputs.Mask mask, Workbench bench) {
        var target = bench.next();
        try (var lease = store.lend(new BlobId(mask.sha256()))) {
            return Files.copy(lease.path(), target);
        } catch (IOException e) {
            throw new UncheckedIOException("Copying a mask failed", e);
        }
    }
}
