package org.bildwerk.delivery.website;

import java.util.Locale;
import org.bildwerk.delivery.crawl.Answer;
import org.jspecify.annotations.Nullable;

/// One thing that a website has to do, as it looks from outside.
///
/// @param address that was asked for
/// @param why it could not be had; null unless it failed
public record Confirmation(Part part, State state, String address, Answer.@Nullable Failed why) {

    /// What is looked at.
    public enum Part {
        /// A published picture comes from the image origin.
        IMAGES,
        /// robots.txt of the pages names the sitemap.
        ROBOTS,
        /// The page origin hands the present sitemap on.
        SITEMAP,
        /// The page origin has the key of IndexNow.
        INDEXNOW_KEY;

        /// Returns the name in the API: `indexnow-key`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What came of it.
    public enum State {
        CONFIRMED,
        /// Something is there, but not that.
        DIFFERENT,
        FAILED,
        /// The site does without, or has nothing to show yet.
        NOT_NEEDED;

        /// Returns the name in the API: `not-needed`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Confirmation of(Part part, boolean confirmed, String address) {
        return new Confirmation(part, confirmed ? State.CONFIRMED : State.DIFFERENT, address, null);
    }

    static Confirmation failed(Part part, String address, Answer.Failed why) {
        return new Confirmation(part, State.FAILED, address, why);
    }

    static Confirmation notNeeded(Part part, String address) {
        return new Confirmation(part, State.NOT_NEEDED, address, null);
    }
}
