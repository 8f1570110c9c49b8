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
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.Publication;
import org.jspecify.annotations.Nullable;

/// Signs what is delivered of a published picture, with the published version as its origin. Nothing but the public
/// name of the picture stands in the manifest as a file name of ours. Thread-safe.
public final class RenditionSigner {

    private final AssetCatalog catalog;
    private final Planner planner;
    private final PlanSigning signing;
    private final Path workFolder;
    private final Clock clock;

    // Reads the record, plans, signs, in a folder, at a time: one line of work.
    RenditionSigner(AssetCatalog catalog, Planner planner, PlanSigning signing, Path workFolder, Clock clock) {
        this.catalog = catalog;
        this.planner = planner;
        this.signing = signing;
        this.workFolder = workFolder;
        this.clock = clock;
    }

    /// A rendition that is to be signed.
    ///
    /// @param bytes with all its metadata in it
    /// @param steps from the picture as it was edited to the rendition
    /// @param mark the mark in its pixels; null where there is none
    /// @param beside whether the manifest stays out of the file
    /// @param prompts whether prompts are told
    public record Order(
            Publication publication,
            Delivered record,
            String mediaType,
            byte[] bytes,
            List<Step> steps,
            @Nullable WatermarkNote mark,
            boolean beside,
            boolean prompts) {

        public Order {
            steps = List.copyOf(steps);
        }
    }

    /// A signed rendition.
    ///
    /// @param bytes the same as before where the manifest lies beside
    public record Signed(byte[] bytes, byte[] manifest) {}

    /// Says why nothing can be signed; null where all is there.
    public @Nullable String off() {
        return signing.writer().off();
    }

    /// Tells whether files of the media type can carry a credential.
    public boolean takes(String mediaType) {
        return signing.writer().takes(mediaType);
    }

    /// Signs a rendition, and hands none out that our own reader does not accept.
    ///
    /// @throws SigningException if it cannot be signed
    public Signed sign(Order order) {
        var asset = published(order);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var plan = planner.plan(
                asset,
                asset.version().fileName(),
                order.mediaType,
                Occasion.PUBLICATION,
                order.mark,
                now,
                order.steps,
                order.prompts);
        try (var bench = Workbench.in(workFolder)) {
            var source = Files.write(bench.next(), order.bytes);
            var target = bench.next();
            var form = new PlanSigning.Form(order.beside, false);
            var signed = signing.sign(plan, source, target, form, bench);
            return new Signed(order.beside ? order.bytes : Files.readAllBytes(target), signed.manifest());
        } catch (IOException e) {
            throw new UncheckedIOException("Signing a rendition of %s failed".formatted(asset.id()), e);
        }
    }

    /// Returns the asset as it was published, whatever has become of its record since.
    private Asset published(Order order) {
        var publication = order.publication;
        var now = catalog.get(Caller.system(), publication.asset());
        var version = catalog.version(Caller.system(), now.id(), publication.version())
                .orElseThrow(() -> new AssetNotFoundException(publication.version()));
        return new Asset(
                now.id(),
                now.key(),
                now.status(),
                now.candidate(),
                now.owner(),
                now.ownerName(),
                now.revision(),
                named(version, publication.slug().value()),
                said(order.record.description(), version),
                order.record.rights(),
                publication.focalPoint(),
                publication.edit(),
                now.concepts(),
                now.collections(),
                now.derived(),
                now.publications(),
                now.createdAt(),
                now.updatedAt(),
                now.binnedAt());
    }

    private static Version named(Version version, String name) {
        return new Version(
                version.id(),
                version.asset(),
                version.number(),
                version.origin(),
                version.blob(),
                version.size(),
                version.mediaType(),
                name,
                version.width(),
                version.height(),
                version.pages(),
                version.hasAlpha(),
                version.createdAt(),
                version.createdBy());
    }

    /// A picture that we generated says so, even where nobody wrote it into the record.
    private static Description said(Description description, Version version) {
        return version.generated() && description.digitalSourceType() == null
                ? new Description(
                        description.texts(),
                        description.keywords(),
                        description.creators(),
                        SourceType.TRAINED_ALGORITHMIC_MEDIA)
                : description;
    }
}
