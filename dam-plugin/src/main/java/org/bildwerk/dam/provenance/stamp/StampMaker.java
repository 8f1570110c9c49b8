package org.bildwerk.dam.provenance.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.provenance.Digests;
import org.bildwerk.dam.provenance.ProvenanceSettings;
import org.bildwerk.dam.provenance.credential.SigningException;
import org.bildwerk.dam.provenance.credential.SigningRefusal;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.watermark.Payload;

/// Makes a stamped file from the original: pixels, mark, metadata, signature, in this order. Thread-safe.
final class StampMaker {

    private final BlobStore store;
    private final Planner planner;
    private final PixelWork pixels;
    private final RecordWriting records;
    private final PlanSigning signing;
    private final Marks marks;
    private final ProvenanceSettings settings;
    private final Path workFolder;
    private final Clock clock;

    // One line of work with many tools: each step of the line is a collaborator.
    StampMaker(
            BlobStore store,
            Planner planner,
            PixelWork pixels,
            RecordWriting records,
            PlanSigning signing,
            Marks marks,
            ProvenanceSettings settings,
            Path workFolder,
            Clock clock) {
        this.store = store;
        this.planner = planner;
        this.pixels = pixels;
        this.records = records;
        this.signing = signing;
        this.marks = marks;
        this.settings = settings;
        this.workFolder = workFolder;
        this.clock = clock;
    }

    /// A stamped file that lies in the store, referred to by nobody yet.
    record Made(Stamp.StampedFile file, Snapshot snapshot) {}

    /// Names what stamps; it stands in the fact.
    String maker() {
        return "stamp 1";
    }

    /// @throws SigningException if no file comes out that holds
    Made make(String by, Asset asset, Occasion occasion) throws InterruptedException {
        var writer = signing.writer();
        var off = writer.off();
        if (off != null) {
            throw new SigningException(SigningRefusal.SIGNING_OFF, null, off);
        }
        var shape = shape(asset);
        if (!writer.takes(shape.mediaType)) {
            throw new SigningException(SigningRefusal.STAMP_FORMAT, null, shape.mediaType);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (var bench = Workbench.in(workFolder)) {
            return make(by, asset, occasion, shape, bench, now);
        } catch (IOException e) {
            throw new UncheckedIOException("Stamping %s failed".formatted(asset.id()), e);
        }
    }

    /// What the file will be.
    private record Shape(String mediaType, String fileName, boolean rendered) {}

    private Shape shape(Asset asset) throws InterruptedException {
        var version = asset.version();
        boolean marked = version.generated()
                && marks.payloadFor(asset.id(), version.id(), version.width(), version.height()) != null;
        boolean rendered = marked || !asset.edit().equals(Edit.NONE) || hidesText(asset);
        var mediaType = rendered ? PixelWork.mediaTypeFor(version.mediaType()) : version.mediaType();
        var fileName = mediaType.equals(version.mediaType())
                ? version.fileName()
                : version.fileName().replaceFirst("\\.[^.]*$", "") + ".png";
        return new Shape(mediaType, fileName, rendered);
    }

    private boolean hidesText(Asset asset) throws InterruptedException {
        if (!asset.version().hasAlpha()) {
            return false;
        }
        try (var original = store.lend(asset.version().blob())) {
            return pixels.hidesText(original.path());
        }
    }

    private Made make(String by, Asset asset, Occasion occasion, Shape shape, Workbench bench, Instant now)
            throws InterruptedException, IOException {
        var snapshot = Snapshot.of(asset);
        var described = bench.next();
        Payload mark = null;
        Plan plan;
        List<String> warnings;
        try (var original = store.lend(asset.version().blob())) {
            var source = original.path();
            if (shape.rendered) {
                source = bench.next();
                mark = pixels.render(original.path(), source, asset, shape.mediaType)
                        .orElse(null);
            }
            var note = mark == null ? null : Marks.note(mark);
            plan = planner.plan(asset, shape.fileName, shape.mediaType, occasion, note, now);
            var known = plan.prompts().known();
            warnings = records.write(
                    new RecordWriting.Source(source, shape.mediaType, plan.recipe(), known),
                    described,
                    snapshot.written(plan));
        }
        var signedFile = bench.next();
        boolean thumbnails = Files.size(described) >= settings.thumbnailsFrom().toBytes();
        var signed = signing.sign(plan, described, signedFile, new PlanSigning.Form(false, thumbnails), bench);
        var blob = commit(signedFile);
        var credential = signed.reading().credential();
        var tree = credential.tree();
        var signature = credential.signature();
        var file = new Stamp.StampedFile(
                blob,
                shape.fileName,
                shape.mediaType,
                Files.size(signedFile),
                occasion.key(),
                by,
                now,
                tree == null ? null : tree.manifest(),
                Digests.sha256(signed.manifest()),
                signed.signerSerial(),
                signature == null ? null : signature.signedAt(),
                credential.standing().key(),
                mark == null ? null : mark.toString(),
                snapshot.digest(),
                warnings);
        return new Made(file, snapshot);
    }

    private BlobId commit(Path file) throws IOException {
        try (var staging = store.stage()) {
            Files.copy(file, staging.stream());
            return staging.commit();
        }
    }
}
