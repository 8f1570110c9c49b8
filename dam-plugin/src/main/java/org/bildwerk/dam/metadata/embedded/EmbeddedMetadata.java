package org.bildwerk.dam.metadata.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// What a file says about itself.
///
/// @param stars xmp:Rating, 0 to 5; null where there is none
/// @param label xmp:Label
/// @param tags everything that was read, by block and tag name
/// @param warnings what could not be read, in words
/// @param traces texts that may tell how the picture was made
public record EmbeddedMetadata(
        Description description,
        Rights rights,
        @Nullable Instant captureTime,
        @Nullable Integer stars,
        @Nullable String label,
        Map<String, Map<String, String>> tags,
        List<String> warnings,
        Traces traces) {

    private static final String NO_PLACE = "Other files were read for so long that this one will be read later";

    /// The value of the derived fact: all tags, and what could not be read.
    public record Dump(Map<String, Map<String, String>> tags, List<String> warnings) {}

    public Dump dump() {
        return new Dump(tags, warnings);
    }

    /// Tells whether nothing could be read though there was something.
    public boolean unread() {
        return tags.isEmpty() && !warnings.isEmpty();
    }

    /// Returns the state of the derived fact: what had to wait too long is stale, and is read again by a job.
    public String state() {
        if (!unread()) {
            return "fresh";
        }
        return warnings.equals(List.of(NO_PLACE)) ? "stale" : "failed";
    }

    /// A file whose turn did not come.
    static EmbeddedMetadata postponed() {
        return unread(NO_PLACE);
    }

    /// A file that says nothing, and why nothing was read.
    static EmbeddedMetadata unread(String warning) {
        return new EmbeddedMetadata(
                Description.EMPTY, Rights.NONE, null, null, null, Map.of(), List.of(warning), Traces.NONE);
    }
}
