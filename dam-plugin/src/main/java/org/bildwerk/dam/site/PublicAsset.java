package org.bildwerk.dam.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the public address space knows about an asset: the releases it ever had, the latest first, and whether it
/// may be shown.
///
/// @param published whether the asset stands in the status `published`, outside the bin
/// @param shownFrom before this moment it may not be shown; null for no such moment
/// @param shownUntil from this moment on it may not be shown; null for no such moment
public record PublicAsset(
        String key,
        boolean published,
        @Nullable Instant shownFrom,
        @Nullable Instant shownUntil,
        List<Release> releases) {

    public PublicAsset {
        releases = List.copyOf(releases);
    }

    /// Tells whether the public may see it at the moment given.
    public boolean shownAt(Instant moment) {
        return published
                && (shownFrom == null || !moment.isBefore(shownFrom))
                && (shownUntil == null || moment.isBefore(shownUntil));
    }

    /// Returns the release with the rev, live or not.
    public Optional<Release> release(String rev) {
        return releases.stream()
                .filter(release -> release.publication().rev().equals(rev))
                .findFirst();
    }

    /// Returns the live release on the site.
    public Optional<Release> liveOn(SiteId site) {
        return live().stream()
                .filter(release -> release.publication().site().equals(site))
                .findFirst();
    }

    /// Returns the live releases, the latest first.
    public List<Release> live() {
        return releases.stream().filter(release -> release.publication().live()).toList();
    }
}
