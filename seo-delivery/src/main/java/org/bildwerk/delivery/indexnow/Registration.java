package org.bildwerk.delivery.indexnow;

import java.time.Instant;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteId;
import org.jspecify.annotations.Nullable;

/// A site that tells of its changed pages.
///
/// @param key 32 hexadecimal digits, public: they prove that the host of the pages agrees
/// @param toldUntil changes up to this moment were handed to a job
/// @param answer HTTP status of the last answer; null before the first one
/// @param silence why the latest message got no answer; null where it got one
public record Registration(
        SiteId site,
        String key,
        Instant toldUntil,
        @Nullable Integer answer,
        @Nullable Instant answeredAt,
        @Nullable String silence) {

    /// Returns where search engines look for the key, on the host of the pages.
    public String location(Site of) {
        return of.pageOrigin() + "/" + key + ".txt";
    }

    /// Returns where this server has the file, for the website to hand the former address on to.
    public String served(Site of) {
        return "%s/indexnow/%s/%s.txt".formatted(of.imageOrigin(), of.key(), key);
    }
}
