package org.bildwerk.indexer.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.metadata.Text;
import org.jspecify.annotations.Nullable;

/// What the index keeps of an asset and gives back: everything a row, a filter or a count needs.
///
/// @param position outbox position that the asset was read at
/// @param acl tokens of those who may see it
/// @param evidence what the evidence in the file says about AI: `yes`, `unknown`
/// @param model name of the model that made it, as its recipe says
/// @param recipe what else its recipe says, each as `seed:7`
/// @param altLanguages languages in which an alternative text is written
/// @param draftLanguages languages in which drafts of texts wait for a person
/// @param conceptPaths paths of its concepts and of everything above them
/// @param derived state by kind: `preview-512:failed`
public record AssetDocument(
        String id,
        String key,
        long position,
        List<String> acl,
        String status,
        boolean candidate,
        boolean binned,
        String owner,
        String ownerName,
        String version,
        long revision,
        String fileName,
        String mediaType,
        String format,
        int width,
        int height,
        long size,
        String orientation,
        List<String> keywords,
        List<String> creators,
        List<String> conceptIds,
        List<String> conceptPaths,
        List<String> collections,
        @Nullable String sourceType,
        String evidence,
        @Nullable String model,
        List<String> recipe,
        List<String> altLanguages,
        List<String> draftLanguages,
        List<String> derived,
        String derivedState,
        String year,
        String month,
        Instant createdAt,
        Instant updatedAt,
        String titleSort,
        Map<String, Text> texts,
        @Nullable String promptText,
        @Nullable String thumbhash) {}
