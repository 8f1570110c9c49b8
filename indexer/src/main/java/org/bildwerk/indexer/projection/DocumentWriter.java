package org.bildwerk.indexer.projection;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.provenance.evidence.EvidenceFact;
import org.bildwerk.indexer.text.FoldedText;
import org.jspecify.annotations.Nullable;

/// Writes the document of one asset.
final class DocumentWriter {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private DocumentWriter() {}

    /// What its recipe says of an asset.
    ///
    /// @param settings each as `seed:7`
    record Made(@Nullable String model, @Nullable String prompt, List<String> settings) {

        static final Made UNKNOWN = new Made(null, null, List.of());
    }

    static AssetDocument document(
            Asset asset,
            long position,
            Collection<String> acl,
            List<String> conceptPaths,
            List<String> draftLanguages,
            Made made) {
        var version = asset.version();
        var description = asset.description();
        var month = MONTH.format(asset.createdAt());
        return new AssetDocument(
                asset.id().toString(),
                asset.key(),
                position,
                List.copyOf(acl),
                asset.status().key(),
                asset.candidate(),
                asset.binned(),
                asset.owner().toString(),
                asset.ownerName(),
                version.id().toString(),
                asset.revision(),
                version.fileName(),
                version.mediaType(),
                format(version.mediaType()),
                version.width(),
                version.height(),
                version.size(),
                orientation(version),
                description.keywords(),
                description.creators(),
                asset.concepts().stream().map(Object::toString).toList(),
                conceptPaths,
                asset.collections().stream().map(Object::toString).toList(),
                description.digitalSourceType(),
                aiOrigin(asset.derived().get(EvidenceFact.KIND)),
                made.model(),
                made.settings(),
                altLanguages(description.texts()),
                draftLanguages,
                derivedStates(asset),
                worstState(asset),
                month.substring(0, 4),
                month,
                asset.createdAt(),
                asset.updatedAt(),
                FoldedText.of(title(asset)),
                description.texts(),
                made.prompt(),
                thumbhash(asset.derived().get("thumbhash")));
    }

    /// Returns the derived facts that say something about the asset; whether it is in the index is none of them.
    private static Stream<Derived> derived(Asset asset) {
        return asset.derived().values().stream().filter(fact -> !fact.kind().equals(IndexFailures.KIND));
    }

    private static String worstState(Asset asset) {
        var states = derived(asset).map(Derived::state).toList();
        return Stream.of(Derived.State.FAILED, Derived.State.MISSING, Derived.State.STALE)
                .filter(states::contains)
                .findFirst()
                .map(DocumentWriter::key)
                .orElse(states.isEmpty() ? "missing" : "fresh");
    }

    private static List<String> derivedStates(Asset asset) {
        return derived(asset).map(fact -> fact.kind() + ":" + key(fact.state())).toList();
    }

    private static String key(Derived.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String thumbhash(@Nullable Derived fact) {
        var value = fact == null ? null : fact.value();
        return value == null ? null : value.path("hash").asString(null);
    }

    private static String aiOrigin(@Nullable Derived fact) {
        var value = fact == null ? null : fact.value();
        var origin = value == null
                ? Optional.<AiOrigin>empty()
                : AiOrigin.of(value.path("origin").asString(""));
        return origin.orElse(AiOrigin.UNKNOWN).key();
    }

    private static List<String> altLanguages(Map<String, Text> texts) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().alt() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String title(Asset asset) {
        return asset.description().texts().values().stream()
                .map(Text::title)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(asset.version().fileName());
    }

    private static String orientation(Version version) {
        return version.width() == version.height()
                ? "square"
                : version.width() > version.height() ? "landscape" : "portrait";
    }

    /// Returns the short name of a media type: `image/svg+xml` is `svg`.
    private static String format(String mediaType) {
        var name = mediaType.substring(mediaType.indexOf('/') + 1);
        var bare = name.startsWith("x-") ? name.substring(2) : name;
        var plus = bare.indexOf('+');
        return switch (plus < 0 ? bare : bare.substring(0, plus)) {
            case "vnd.adobe.photoshop" -> "psd";
            case String other -> other;
        };
    }
}
