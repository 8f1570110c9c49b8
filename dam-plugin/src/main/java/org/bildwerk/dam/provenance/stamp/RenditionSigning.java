package org.bildwerk.dam.provenance.stamp;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.provenance.credential.CredentialWriter;
import org.bildwerk.dam.provenance.credential.SigningException;
import org.bildwerk.dam.provenance.manifest.Ingredient;
import org.bildwerk.dam.provenance.manifest.ManifestRecipes;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.provenance.manifest.Statement;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.manifest.Subject;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.jspecify.annotations.Nullable;

/// Signs renditions: files made for delivery from a version, with the stamped file, or else the original, as their
/// parent. For the application itself, which has checked that the picture may leave. Thread-safe.
public final class RenditionSigning {

    private final AssetCatalog catalog;
    private final StampTable stamps;
    private final ManifestRecipes recipes;
    private final CredentialWriter writer;
    private final BlobStore store;
    private final Clock clock;

    // Six hands: it looks up, plans, lends, signs and dates.
    RenditionSigning(
            AssetCatalog catalog,
            StampTable stamps,
            ManifestRecipes recipes,
            CredentialWriter writer,
            BlobStore store,
            Clock clock) {
        this.catalog = catalog;
        this.stamps = stamps;
        this.recipes = recipes;
        this.writer = writer;
        this.store = store;
        this.clock = clock;
    }

    /// A rendition to be signed.
    ///
    /// @param file with its metadata in it: what is written later breaks the signature
    /// @param steps from the stamped file to this one, in their order
    /// @param beside whether the manifest stays out of the file, to be kept beside it
    public record Rendition(
            AssetId asset,
            VersionId version,
            String title,
            String mediaType,
            Path file,
            List<Step> steps,
            boolean beside) {

        public Rendition {
            steps = List.copyOf(steps);
        }
    }

    /// A signed rendition.
    ///
    /// @param manifest the manifest store; it lies in the file as well unless it was to stay out
    /// @param label of the manifest, `urn:c2pa:…`
    public record SignedRendition(byte[] manifest, @Nullable String label) {}

    /// Says why nothing can be signed; null where all is there.
    public @Nullable String off() {
        return writer.off();
    }

    /// Tells whether files of the media type can carry a credential.
    public boolean takes(String mediaType) {
        return writer.takes(mediaType);
    }

    /// Signs a rendition and writes it to the target; our own reader has accepted it then.
    ///
    /// @throws SigningException if nothing comes out that holds
    public SignedRendition sign(Rendition rendition, Path target) {
        var asset = catalog.get(Caller.system(), rendition.asset());
        var version = catalog.version(Caller.system(), asset.id(), rendition.version())
                .orElseThrow(() -> new AssetNotFoundException(rendition.asset()));
        var source = source(version);
        var parent = Ingredient.parent(source.fileName, source.mediaType);
        var definition = recipes.derived(subject(asset, version, rendition), parent);
        try (var lease = store.lend(source.blob)) {
            var pictures = Map.of(parent.label(), new CredentialWriter.PictureFile(lease.path(), source.mediaType));
            var signed = writer.sign(new CredentialWriter.Order(
                    definition, rendition.file(), target, pictures, rendition.beside(), false, Rubric.strict()));
            var tree = signed.reading().credential().tree();
            return new SignedRendition(signed.manifest(), tree == null ? null : tree.manifest());
        }
    }

    private Subject subject(Asset asset, Version version, Rendition rendition) {
        boolean byAi =
                version.generated() || SourceType.isByAi(asset.description().digitalSourceType());
        return new Subject(
                rendition.title(),
                rendition.mediaType(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Statement.NOTHING,
                rendition.steps(),
                byAi,
                null,
                false);
    }

    private record Source(BlobId blob, String mediaType, String fileName) {}

    private Source source(Version version) {
        return stamps.find(version.id())
                .map(Stamp::file)
                .map(file -> new Source(file.blob(), file.mediaType(), file.fileName()))
                .orElseGet(() -> new Source(version.blob(), version.mediaType(), version.fileName()));
    }
}
