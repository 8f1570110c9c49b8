package org.bildwerk.dam.asset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One picture in the library, as the database knows it at one moment.
///
/// @param key short public name, part of every delivery URL
/// @param revision counts changes; a form sends it back, so that a stale one is noticed
/// @param derived the derived facts of the current version by kind, for example `preview-512`, `thumbhash`
/// @param binnedAt when it was put into the bin; null outside it
public record Asset(
        AssetId id,
        String key,
        Status status,
        boolean candidate,
        UserId owner,
        String ownerName,
        long revision,
        Version version,
        Description description,
        Rights rights,
        FocalPoint focalPoint,
        Edit edit,
        Set<ConceptId> concepts,
        Set<CollectionId> collections,
        Map<String, Derived> derived,
        List<PublishedOn> publications,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant binnedAt) {

    /// Where the asset is live now.
    public record PublishedOn(String siteKey, String rev, String slug, Instant since) {}

    /// Returns the asset as it would be with another edit.
    Asset edited(Edit other) {
        return new Asset(
                id,
                key,
                status,
                candidate,
                owner,
                ownerName,
                revision,
                version,
                description,
                rights,
                focalPoint,
                other,
                concepts,
                collections,
                derived,
                publications,
                createdAt,
                updatedAt,
                binnedAt);
    }

    /// Tells whether it lies in the bin.
    public boolean binned() {
        return binnedAt != null;
    }

    /// Returns the ThumbHash of the picture in Base64, once it is made.
    public Optional<String> placeholder() {
        return Optional.ofNullable(derived.get("thumbhash"))
                .map(Derived::value)
                .map(value -> value.path("hash"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /// Returns those of the languages in which the picture has no alternative text; `de` will do for `de-AT`.
    public List<String> withoutAlt(List<String> languages) {
        return languages.stream()
                .filter(language -> description.altLanguage(language).isEmpty())
                .toList();
    }

    /// Tells what is wrong with a file of which only a part can be shown.
    public Optional<String> damage() {
        return preview()
                .filter(fact -> fact.state() == Derived.State.FRESH)
                .map(Derived::reason)
                .filter(reason -> reason.startsWith(Derived.DAMAGED))
                .map(reason -> reason.substring(Derived.DAMAGED.length()));
    }

    /// Tells why nothing of the file can be shown.
    public Optional<String> undecodable() {
        return preview()
                .filter(fact -> fact.state() == Derived.State.FAILED)
                .map(fact -> fact.reason() == null ? fact.maker() : fact.reason());
    }

    private Optional<Derived> preview() {
        return Optional.ofNullable(derived.get("preview-512"));
    }

    /// Returns the title in the language, else in any, else the file name.
    public String displayTitle(String language) {
        return description.title(language).orElseGet(version::fileName);
    }
}
