package org.bildwerk.dam.asset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An asset as the REST API tells it.
public record AssetReport(
        AssetId id,
        String key,
        String status,
        boolean candidate,
        long revision,
        String owner,
        VersionReport version,
        Map<String, Text> texts,
        List<String> keywords,
        List<String> creators,
        @Nullable String digitalSourceType,
        Rights rights,
        FocalPoint focalPoint,
        Edit edit,
        Set<ConceptId> concepts,
        Set<CollectionId> collections,
        Map<String, FactReport> derived,
        List<Asset.PublishedOn> publications,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant binnedAt,
        boolean duplicate,
        List<String> warnings) {

    /// A version as the REST API tells it.
    public record VersionReport(
            VersionId id,
            int number,
            String origin,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            int width,
            int height,
            int pages,
            boolean hasAlpha,
            Instant createdAt,
            String createdBy) {

        public static VersionReport of(Version version) {
            return new VersionReport(
                    version.id(),
                    version.number(),
                    version.origin(),
                    version.fileName(),
                    version.mediaType(),
                    version.size(),
                    version.blob().sha256(),
                    version.width(),
                    version.height(),
                    version.pages(),
                    version.hasAlpha(),
                    version.createdAt(),
                    version.createdBy());
        }
    }

    /// A derived fact as the REST API tells it.
    public record FactReport(
            String state,
            String maker,
            @Nullable String reason,
            int width,
            int height,
            @Nullable JsonNode value) {

        static FactReport of(Derived fact) {
            var state = fact.state().name().toLowerCase(java.util.Locale.ROOT);
            return new FactReport(state, fact.maker(), fact.reason(), fact.width(), fact.height(), fact.value());
        }
    }

    /// Returns the report of an asset.
    public static AssetReport of(Asset asset) {
        return of(asset, false, List.of());
    }

    /// Returns the answer to a file that was sent.
    public static AssetReport of(Asset asset, boolean duplicate, List<String> warnings) {
        var derived = new TreeMap<String, FactReport>();
        asset.derived().forEach((kind, fact) -> derived.put(kind, FactReport.of(fact)));
        return new AssetReport(
                asset.id(),
                asset.key(),
                asset.status().key(),
                asset.candidate(),
                asset.revision(),
                asset.ownerName(),
                VersionReport.of(asset.version()),
                asset.description().texts(),
                asset.description().keywords(),
                asset.description().creators(),
                asset.description().digitalSourceType(),
                asset.rights(),
                asset.focalPoint(),
                asset.edit(),
                asset.concepts(),
                asset.collections(),
                derived,
                asset.publications(),
                asset.createdAt(),
                asset.updatedAt(),
                asset.binnedAt(),
                duplicate,
                warnings);
    }
}
