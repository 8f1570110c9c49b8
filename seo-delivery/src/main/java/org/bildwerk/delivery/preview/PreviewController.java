package org.bildwerk.delivery.preview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.image.Offer;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Answers `/preview/{token}/{spec}.{ext}` with the picture of a draft, in the widths that everybody gets of published
/// ones. Its pixels carry the mark; metadata and credential come with publication. Opens no session, sets no cookie.
@RestController
public final class PreviewController {

    private final Previews previews;
    private final Renditions renditions;

    PreviewController(Previews previews, Renditions renditions) {
        this.previews = previews;
        this.renditions = renditions;
    }

    @GetMapping("/preview/{token}/{file}")
    @Nullable
    ResponseEntity<?> picture(@PathVariable String token, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Robots-Tag", "noindex");
        var order = order(previews.open(token).release(), file).orElse(null);
        if (order == null) {
            return DeliveryProblem.of(HttpStatus.NOT_FOUND, "image-unknown", "There is no picture at this address");
        }
        try (var rendition = renditions.open(order)) {
            response.setContentType(order.type().mediaType());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setContentLengthLong(rendition.size());
            rendition.writeTo(response.getOutputStream());
            return null;
        }
    }

    /// Only what is offered for published pictures, too: a token is no leave to keep the encoders busy.
    private static Optional<RenditionOrder> order(Release release, String file) {
        var dot = file.lastIndexOf('.');
        var type = ImageType.ofExtension(file.substring(dot + 1));
        var offer = Offer.of(release);
        return RenditionSpec.parse(file.substring(0, Math.max(0, dot)))
                .filter(spec -> offer.has(spec) && offer.next(spec).equals(spec))
                .flatMap(spec -> type.map(known -> new RenditionOrder(release, spec, known)));
    }
}
