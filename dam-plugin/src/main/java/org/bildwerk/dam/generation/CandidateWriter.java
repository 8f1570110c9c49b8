package org.bildwerk.dam.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetKey;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.ingest.FileReading;
import org.bildwerk.dam.ingest.NewVersion;
import org.bildwerk.dam.ingest.RejectedFileException;
import org.bildwerk.dam.ingest.VersionWriter;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.DescriptionTable;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.provenance.evidence.Evidence;
import org.bildwerk.dam.provenance.evidence.EvidenceReport;
import org.bildwerk.dam.provenance.evidence.Findings;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what was generated as a candidate of who ordered it: its unmarked file, its recipe and what it was made from.
/// Thread-safe.
final class CandidateWriter {

    private final JdbcClient db;
    private final FileReading files;
    private final VersionWriter versions;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final Clock clock;

    // It looks at a file, writes rows of four packages and names them: each by its owner.
    CandidateWriter(
            JdbcClient db,
            FileReading files,
            VersionWriter versions,
            Ledger ledger,
            RandomGenerator random,
            Clock clock) {
        this.db = db;
        this.files = files;
        this.versions = versions;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /// A candidate about to be written.
    record Ready(AssetId asset, VersionId version, FileReading.Taken file, Recipe recipe) {}

    /// Looks at the file and takes it into the store; nothing refers to it yet.
    ///
    /// @throws GenerationException.Permanent if it is not what the library takes
    Ready take(GeneratedPicture picture, Recipe wanted) {
        var asset = new AssetId(UUID.randomUUID());
        var name = "generated-%s.png".formatted(asset.toString().substring(0, 8));
        try (var in = Files.newInputStream(picture.file());
                var staging = files.stage(in)) {
            var taken = files.take(staging, name);
            return new Ready(asset, new VersionId(UUID.randomUUID()), taken, complete(picture.recipe(), wanted));
        } catch (RejectedFileException e) {
            throw new GenerationException.Permanent(
                    GenerationRefusal.PICTURE_UNREADABLE, e, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading what was generated failed", e);
        }
    }

    // What was wanted is ours to say; what was done, the generator's.
    private static Recipe complete(Recipe made, Recipe wanted) {
        var laid = wanted.inputs();
        var inputs = laid == null ? null : (made.inputs() == null ? Inputs.NONE : made.inputs()).ofFiles(laid);
        return made.edit()
                .mode(wanted.mode())
                .inputs(inputs)
                .origin(wanted.origin())
                .recipe();
    }

    /// Writes it within the transaction of the caller.
    void write(Caller owner, Ready candidate) {
        insertAsset(owner, candidate);
        var file = candidate.file();
        var sourceType = sourceType(candidate.recipe());
        var version = new NewVersion(
                candidate.asset(),
                candidate.version(),
                1,
                "generate",
                file.blob(),
                file.size(),
                file.inspection(),
                file.metadata(),
                findings(candidate.recipe(), sourceType),
                owner.name());
        insertRecipe(candidate, version, owner);
        var described = Description.EMPTY.withSourceType(sourceType);
        new DescriptionTable(db).insert(candidate.asset(), described, Rights.NONE);
        insertLineage(candidate);
        ledger.record(owner, command(candidate), new DamEvent.AssetStored(candidate.asset(), candidate.version()));
    }

    /// Returns what we know of the picture's origin: we made it.
    private static Findings findings(Recipe recipe, String sourceType) {
        boolean whole = sourceType.equals(SourceType.TRAINED_ALGORITHMIC_MEDIA);
        var claim = whole ? Evidence.Claim.AI_MADE : Evidence.Claim.AI_EDITED;
        var evidence =
                new Evidence(Evidence.Source.GENERATOR, Evidence.Strength.DECLARED, claim, "Bildwerk", recipe.model());
        var report =
                new EvidenceReport(whole ? AiOrigin.YES : AiOrigin.PARTLY, List.of(evidence), List.of(), List.of());
        return new Findings(report, null, List.of());
    }

    private void insertAsset(Caller owner, Ready candidate) {
        db.sql("""
                with asset as (
                    insert into bw_asset (id, key, status, candidate, owner, owner_name, current_version, file_name,
                        capture_time)
                    values (:id, :key, :status, true, :owner, :ownerName, :version, :fileName, :made)
                    returning id, status, owner_name)
                insert into bw_status_change (id, asset_id, to_status, by_name)
                select :changeId, id, status, owner_name from asset
                """)
                .param("id", candidate.asset().value())
                .param("key", AssetKey.random(random))
                .param("status", Status.DRAFT.key())
                .param("owner", owner.user().value())
                .param("ownerName", owner.name())
                .param("version", candidate.version().value())
                .param("fileName", candidate.file().inspection().fileName())
                .param("made", Timestamp.from(clock.instant()))
                .param("changeId", UUID.randomUUID())
                .update();
    }

    private void insertRecipe(Ready candidate, NewVersion version, Caller owner) {
        versions.write(owner, version, "Generation");
        db.sql("""
                insert into bw_recipe (version_id, body, origin) values (:version, cast(:body as jsonb), 'generated')
                on conflict (version_id) do update set body = excluded.body, origin = excluded.origin
                """)
                .param("version", candidate.version().value())
                .param("body", Json.write(candidate.recipe()))
                .update();
    }

    private void insertLineage(Ready candidate) {
        var inputs = candidate.recipe().inputs();
        if (inputs == null) {
            return;
        }
        var mode = candidate.recipe().mode();
        if (inputs.source() != null && mode != null) {
            link(candidate.version(), inputs.source().version(), relation(mode));
        }
        inputs.controls().forEach(control -> link(candidate.version(), control.version(), "guided-by"));
    }

    private static String relation(GenerationMode mode) {
        return switch (mode) {
            case TEXT_TO_IMAGE, IMAGE_TO_IMAGE -> "variant-of";
            case INPAINT, OUTPAINT -> "inpainted-from";
            case UPSCALE -> "upscaled-from";
        };
    }

    private void link(VersionId child, VersionId parent, String relation) {
        db.sql("""
                insert into bw_lineage (child_version, parent_version, relation) values (:child, :parent, :relation)
                on conflict do nothing
                """)
                .param("child", child.value())
                .param("parent", parent.value())
                .param("relation", relation)
                .update();
    }

    /// Returns IPTC's term: what a model made alone, or of a picture that a model made, was made by a model; of another
    /// picture, in part.
    private String sourceType(Recipe recipe) {
        var source = recipe.inputs() == null ? null : recipe.inputs().source();
        if (source == null || SourceType.isByAi(sourceTypeOf(source.version()))) {
            return SourceType.TRAINED_ALGORITHMIC_MEDIA;
        }
        return recipe.mode() == GenerationMode.UPSCALE
                ? SourceType.ALGORITHMICALLY_ENHANCED
                : SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
    }

    private @Nullable String sourceTypeOf(VersionId version) {
        return db.sql("""
                select coalesce(a.digital_source_type, '') from bw_version v join bw_asset a on a.id = v.asset_id
                where v.id = ?
                """).param(version.value()).query(String.class).optional().orElse(null);
    }

    private static Command command(Ready candidate) {
        record After(
                String sha256,
                String model,
                @Nullable String modelDigest,
                @Nullable Long seed,
                @Nullable Origin origin,
                @Nullable Making making) {}
        var recipe = candidate.recipe();
        return new Command(
                "asset.generate",
                "asset:" + candidate.asset(),
                null,
                new After(
                        candidate.file().blob().sha256(),
                        recipe.model(),
                        recipe.modelDigest(),
                        recipe.seed(),
                        recipe.origin(),
                        recipe.making()));
    }
}
