package org.bildwerk.dam.provenance.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.provenance.credential.SigningException;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.watermark.Payload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes fit to leave the house what people download: the stamped file in the place of an original that is not marked,
/// and record and credential in every smaller form of a picture. Thread-safe.
public final class DownloadFinish {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadFinish.class);
    private static final String JPEG = "image/jpeg";

    private final Stamper stamper;
    private final Planner planner;
    private final RecordWriting records;
    private final PlanSigning signing;
    private final Path workFolder;
    private final Clock clock;

    // Plans, writes the record, signs, in a folder, at a time: one line of work.
    DownloadFinish(
            Stamper stamper,
            Planner planner,
            RecordWriting records,
            PlanSigning signing,
            Path workFolder,
            Clock clock) {
        this.stamper = stamper;
        this.planner = planner;
        this.records = records;
        this.signing = signing;
        this.workFolder = workFolder;
        this.clock = clock;
    }

    /// Returns the stamped file, as new as the record.
    ///
    /// @throws SigningException if it cannot be stamped
    public Stamp.StampedFile stamped(Caller caller, AssetId id) throws InterruptedException {
        var file = stamper.fresh(caller, id, Occasion.DOWNLOAD).file();
        if (file == null) {
            throw new AssetNotFoundException(id);
        }
        return file;
    }

    /// Writes what the record says into a smaller form of the picture and signs it. Where nothing can be signed, it
    /// goes out without a credential.
    ///
    /// @param jpeg its pixels, encoded, without metadata
    /// @param steps from the picture as it was edited to this form
    /// @param mark what lies in its pixels; null where there is nothing
    public byte[] finish(Asset asset, String fileName, byte[] jpeg, List<Step> steps, @Nullable Payload mark) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var note = mark == null ? null : Marks.note(mark);
        var plan = planner.plan(asset, fileName, JPEG, Occasion.DOWNLOAD, note, now, steps, false);
        try (var bench = Workbench.in(workFolder)) {
            var source = Files.write(bench.next(), jpeg);
            var described = bench.next();
            var file = new RecordWriting.Source(
                    source, JPEG, plan.recipe(), plan.prompts().known());
            records.write(file, described, Snapshot.of(asset).written(plan));
            return Files.readAllBytes(signed(asset, plan, described, bench));
        } catch (IOException e) {
            throw new UncheckedIOException("Finishing a download of %s failed".formatted(asset.id()), e);
        }
    }

    private Path signed(Asset asset, Plan plan, Path described, Workbench bench) {
        var target = bench.next();
        try {
            signing.sign(plan, described, target, new PlanSigning.Form(false, false), bench);
            return target;
        } catch (SigningException e) {
            LOG.warn("A download of {} goes out without a credential: {}", asset.id(), e.getMessage());
            return described;
        }
    }
}
