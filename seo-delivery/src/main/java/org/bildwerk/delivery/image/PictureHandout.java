package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.rendition.Naming;
import org.bildwerk.delivery.rendition.Rendition;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Hands pictures out: whole, in parts, or the word that the browser has them already. Thread-safe.
public final class PictureHandout {

    private final Renditions renditions;
    private final Clock clock;

    public PictureHandout(Renditions renditions, Clock clock) {
        this.renditions = renditions;
        this.clock = clock;
    }

    /// Answers with one picture.
    ///
    /// @return what to answer instead; null where the answer is written
    @Nullable
    ResponseEntity<?> deliver(Answer.Picture picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return deliver(picture.order(), naming -> control(picture, naming), request, response);
    }

    private String control(Answer.Picture picture, Naming naming) {
        return PublicHeaders.cacheControl(picture.forever() && naming.settled(), picture.until(), clock.instant());
    }

    /// Answers with the picture that the browser likes best. Where that is an AVIF nobody has made yet, it is begun,
    /// and
    /// the best of the others goes out, for this once.
    ///
    /// @return what to answer instead; null where the answer is written
    @Nullable
    ResponseEntity<?> deliver(Answer.Negotiated choice, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var best = choice.wanted().getFirst();
        var known = renditions.know(best);
        var settled = new Answer.Picture(best, true, choice.until());
        if (best.type() != ImageType.AVIF
                || hasAlready(request, PublicHeaders.tag(known))
                || renditions.isReady(best)) {
            return deliver(settled, request, response);
        }
        if (!request.getMethod().equals("HEAD")) {
            renditions.begin(best);
        }
        return deliver(
                meanwhile(choice),
                naming -> PublicHeaders.meanwhile(choice.until(), clock.instant()),
                request,
                response);
    }

    private RenditionOrder meanwhile(Answer.Negotiated choice) {
        var others = choice.wanted().subList(1, choice.wanted().size());
        return others.stream().filter(renditions::isReady).findFirst().orElse(others.getFirst());
    }

    /// Says how long a picture may be kept.
    private interface Keeping {

        String of(Naming naming);
    }

    private @Nullable ResponseEntity<?> deliver(
            RenditionOrder order, Keeping keeping, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = renditions.know(order);
        if (hasAlready(request, PublicHeaders.tag(known))) {
            PublicHeaders.picture(request, response, order, known, keeping.of(known));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return null;
        }
        if (request.getMethod().equals("HEAD")) {
            PublicHeaders.picture(request, response, order, known, keeping.of(known));
            renditions.size(order).ifPresent(response::setContentLengthLong);
            return null;
        }
        try (var rendition = renditions.open(order)) {
            var naming = rendition.naming();
            var range = ByteRange.of(
                    request.getHeader("Range"),
                    request.getHeader("If-Range"),
                    PublicHeaders.tag(naming),
                    rendition.size());
            if (range instanceof ByteRange.Outside) {
                response.setHeader("Content-Range", "bytes */" + rendition.size());
                return DeliveryProblem.of(
                        HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "range-outside", "The picture ends before");
            }
            PublicHeaders.picture(request, response, order, naming, keeping.of(naming));
            PublicHeaders.serverTiming(response, rendition.encoding());
            send(rendition, range, response);
            return null;
        }
    }

    private static void send(Rendition rendition, ByteRange range, HttpServletResponse response) throws IOException {
        if (range instanceof ByteRange.Part part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.contentRange(rendition.size()));
            response.setContentLengthLong(part.length());
            rendition.writeTo(response.getOutputStream(), part.first(), part.length());
        } else {
            response.setContentLengthLong(rendition.size());
            rendition.writeTo(response.getOutputStream());
        }
    }

    static boolean hasAlready(HttpServletRequest request, String tag) {
        var sent = request.getHeaders("If-None-Match");
        while (sent.hasMoreElements()) {
            for (var one : sent.nextElement().split(",")) {
                var strong = one.strip().replaceFirst("^W/", "");
                if (strong.equals(tag) || strong.equals("*")) {
                    return true;
                }
            }
        }
        return false;
    }
}
