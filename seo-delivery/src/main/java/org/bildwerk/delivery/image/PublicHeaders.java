package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.rendition.Naming;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.jspecify.annotations.Nullable;

/// The headers of public images.
final class PublicHeaders {

    static final String HIT = "cache;desc=hit";

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final Duration MEANWHILE = Duration.ofMinutes(1);

    private PublicHeaders() {}

    /// Sets what stands on every answer: any page may show it, nothing in it may run.
    static void common(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Link, ETag, Content-Range");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Timing-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /// Says what the answer depends on, where the browser decides about the format; errors and redirects too.
    ///
    /// @param file the last segment of the path
    /// @param hints headers that count on the site besides
    static void negotiated(HttpServletResponse response, String file, List<String> hints) {
        if (ImageAddress.isNegotiated(file)) {
            response.setHeader("Vary", hints.isEmpty() ? "Accept" : "Accept, " + String.join(", ", hints));
        }
    }

    /// Leaves what stands where only the browser's copy is confirmed: what the copy says of itself, and of how it may
    /// be shown, is right still (RFC 9110, 15.4.5).
    static void unchanged(HttpServletResponse response, Naming naming, String cacheControl) {
        response.setHeader("X-Content-Type-Options", null);
        response.setHeader("Content-Security-Policy", null);
        named(response, naming, cacheControl);
    }

    private static void named(HttpServletResponse response, Naming naming, String cacheControl) {
        response.setHeader("ETag", tag(naming));
        response.setHeader("Cache-Control", cacheControl);
    }

    /// Sets what stands on a picture.
    ///
    /// @param cacheControl how long it may be kept
    static void picture(
            HttpServletRequest request,
            HttpServletResponse response,
            RenditionOrder order,
            Naming naming,
            String cacheControl) {
        named(response, naming, cacheControl);
        response.setContentType(order.type().mediaType());
        response.setHeader("Accept-Ranges", "bytes");
        naming.manifestPath()
                .ifPresent(path -> response.setHeader(
                        "Link", "<%s%s>; rel=\"c2pa-manifest\"".formatted(request.getContextPath(), path)));
        response.setHeader("Content-Disposition", "inline");
        tagged(response, order.release().publication());
    }

    private static void tagged(HttpServletResponse response, Publication publication) {
        response.setHeader("Cache-Tag", String.join(",", tags(publication)));
        response.setHeader("Surrogate-Key", String.join(" ", tags(publication)));
    }

    static String tag(Naming naming) {
        return '"' + naming.key() + '"';
    }

    /// A redirect that may lead elsewhere the next moment is asked for each time: two that were kept could lead to each
    /// other.
    ///
    /// @param within the publication that both addresses name; null for none
    static void moved(HttpServletResponse response, @Nullable Publication within) {
        if (within == null) {
            response.setHeader("Cache-Control", "no-cache");
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=" + SHORT.toSeconds());
        tagged(response, within);
    }

    static void serverTiming(HttpServletResponse response, Optional<Duration> encoding) {
        response.setHeader(
                "Server-Timing",
                encoding.map(time -> String.format(Locale.ROOT, "cache;desc=miss, enc;dur=%.1f", time.toNanos() / 1e6))
                        .orElse(HIT));
    }

    /// The best format is being made: whoever has this one asks again, and shows it meanwhile. No copy outlives the
    /// rights.
    static String meanwhile(@Nullable Instant until, Instant now) {
        var left = until == null ? MEANWHILE : Duration.between(now, until);
        var stale = left.compareTo(MEANWHILE) < 0 ? left : MEANWHILE;
        return "public, max-age=0, stale-while-revalidate=" + Math.max(0, stale.toSeconds());
    }

    /// No copy outlives the rights.
    static String cacheControl(boolean forever, @Nullable Instant until, Instant now) {
        var wanted = forever ? FOREVER : SHORT;
        if (until != null && until.isBefore(now.plus(FOREVER))) {
            var left = Duration.between(now, until);
            return "public, max-age=" + (left.compareTo(wanted) < 0 ? left : wanted).toSeconds();
        }
        return "public, max-age=" + wanted.toSeconds() + (forever ? ", immutable" : "");
    }

    private static String[] tags(Publication publication) {
        return new String[] {
            "asset-" + publication.assetKey(),
            "site-" + publication.siteKey(),
            "rev-" + publication.assetKey() + "-" + publication.rev()
        };
    }
}
