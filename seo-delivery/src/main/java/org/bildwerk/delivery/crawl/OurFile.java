package org.bildwerk.delivery.crawl;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.ImageAddress;
import org.jspecify.annotations.Nullable;

/// An address on a page that leads to a picture of this installation.
///
/// @param rev null for the canonical address, which has none
/// @param width of the file in pixels; 0 where the address does not tell
/// @param ratio to which it is cut; null where it is not
public record OurFile(
        String assetKey,
        @Nullable String rev,
        int width,
        @Nullable Ratio ratio) {

    private static final String PREFIX = "/i/";

    /// Reads an address; empty for one that leads elsewhere. Pictures come from the image origin, or by a proxy from
    /// the page origin.
    public static Optional<OurFile> of(URI address, Site site) {
        var path = address.getRawPath();
        var ours = Stream.of(site.imageOrigin(), site.pageOrigin())
                .anyMatch(origin -> origin.getRawAuthority().equalsIgnoreCase(address.getRawAuthority()));
        return ours && path != null && path.startsWith(PREFIX)
                ? of(path.substring(PREFIX.length()).split("/", -1))
                : Optional.empty();
    }

    private static Optional<OurFile> of(String[] parts) {
        return switch (parts.length) {
            case 2 ->
                ImageAddress.canonical(parts[0], parts[1])
                        .map(address -> new OurFile(address.assetKey(), null, 0, null));
            case 4 -> immutable(parts[0], parts[1], parts[2], parts[3]);
            case 5 -> parts[2].startsWith("~") ? immutable(parts[0], parts[1], parts[3], parts[4]) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<OurFile> immutable(String assetKey, String rev, String spec, String file) {
        return ImageAddress.immutable(assetKey, rev, spec, file)
                .map(address -> new OurFile(
                        address.assetKey(),
                        rev,
                        address.spec().width(),
                        address.spec().ratio()));
    }
}
