package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.bildwerk.dam.site.PublicAsset;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.rendition.KeptRendition;
import org.bildwerk.delivery.rendition.KeptRenditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Answers `/c/{id}.c2pa`: the manifest of a rendition that does not carry it inside.
@RestController
public final class ManifestController {

    private static final Pattern FILE = Pattern.compile("([0-9a-f]{32})\\.c2pa");

    private final KeptRenditions kept;
    private final PublicAssets assets;
    private final Clock clock;

    public ManifestController(KeptRenditions kept, PublicAssets assets, Clock clock) {
        this.kept = kept;
        this.assets = assets;
        this.clock = clock;
    }

    @GetMapping("/c/{file}")
    @Nullable
    ResponseEntity<?> manifest(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublicHeaders.common(response);
        var name = FILE.matcher(file);
        var rendition = name.matches() ? kept.byId(name.group(1)).orElse(null) : null;
        if (rendition == null && name.matches() && kept.isEnded(name.group(1))) {
            return gone();
        }
        if (rendition == null || rendition.manifest() == null) {
            return DeliveryProblem.of(HttpStatus.NOT_FOUND, "manifest-unknown", "There is no manifest at this address");
        }
        var asset = assets.byKey(rendition.assetKey()).orElse(null);
        if (asset == null || !asset.shownAt(clock.instant()) || !live(asset, rendition)) {
            return gone();
        }
        deliver(rendition, asset, request, response);
        return null;
    }

    private static ResponseEntity<?> gone() {
        return DeliveryProblem.of(HttpStatus.GONE, "image-gone", "The picture is not published any more");
    }

    private static boolean live(PublicAsset asset, KeptRendition rendition) {
        return asset.live().stream()
                .filter(release -> release.prompts() || !rendition.prompt())
                .anyMatch(release -> release.publication().rev().equals(rendition.rev()));
    }

    private void deliver(
            KeptRendition rendition, PublicAsset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = '"' + rendition.id() + '"';
        response.setContentType("application/c2pa");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", PublicHeaders.cacheControl(true, asset.shownUntil(), clock.instant()));
        response.setHeader("Cache-Tag", "asset-" + rendition.assetKey());
        response.setHeader("Surrogate-Key", "asset-" + rendition.assetKey());
        if (PictureHandout.hasAlready(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var bytes = kept.manifest(rendition).orElseThrow();
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
