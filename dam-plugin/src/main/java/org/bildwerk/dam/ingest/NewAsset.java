package org.bildwerk.dam.ingest;

import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// A file that becomes an asset: what the sender says is laid over what the file says.
record NewAsset(AssetId id, VersionId version, FileReading.Taken file, IngestRequest request) {

    /// Returns what is said; where nobody names a digital source type, what the evidence in the file comes to.
    Description description() {
        var said = said();
        return said.digitalSourceType() == null
                ? said.withSourceType(file.findings().report().sourceType().orElse(null))
                : said;
    }

    private Description said() {
        var embedded = withoutPrompts(file.metadata().description());
        var given = request.description();
        if (given == null) {
            return embedded;
        }
        var merged = new Description(
                embedded.texts(),
                first(given.keywords(), embedded.keywords()),
                first(given.creators(), embedded.creators()),
                first(given.digitalSourceType(), embedded.digitalSourceType()));
        for (var entry : given.texts().entrySet()) {
            var mine = entry.getValue();
            var theirs = embedded.text(entry.getKey());
            merged = merged.withText(
                    entry.getKey(),
                    new Text(
                            first(mine.title(), theirs.title()),
                            first(mine.caption(), theirs.caption()),
                            first(mine.alt(), theirs.alt())));
        }
        return merged;
    }

    /// Leaves out texts that are prompts: generators write them where descriptions stand, and what stands there is
    /// published.
    private Description withoutPrompts(Description embedded) {
        var kept = embedded;
        for (var entry : embedded.texts().entrySet()) {
            var text = entry.getValue();
            for (var field : TextField.values()) {
                if (file.findings().repeatsPrompt(field.of(text))) {
                    text = field.in(text, null);
                }
            }
            kept = kept.withText(entry.getKey(), text);
        }
        return kept;
    }

    Rights rights() {
        var theirs = file.metadata().rights();
        var mine = request.rights();
        if (mine == null) {
            return theirs;
        }
        return new Rights(
                first(mine.holder(), theirs.holder()),
                first(mine.creditLine(), theirs.creditLine()),
                first(mine.copyrightNotice(), theirs.copyrightNotice()),
                first(mine.licenceUrl(), theirs.licenceUrl()),
                first(mine.acquireUrl(), theirs.acquireUrl()),
                first(mine.usageTerms(), theirs.usageTerms()),
                first(mine.territory(), theirs.territory()),
                first(mine.validFrom(), theirs.validFrom()),
                first(mine.validUntil(), theirs.validUntil()),
                first(mine.embargoUntil(), theirs.embargoUntil()),
                first(mine.releases(), theirs.releases()),
                first(mine.dataMining(), theirs.dataMining()));
    }

    private static <T> @Nullable T first(@Nullable T mine, @Nullable T theirs) {
        return mine == null ? theirs : mine;
    }

    private static List<String> first(List<String> mine, List<String> theirs) {
        return mine.isEmpty() ? theirs : mine;
    }
}
