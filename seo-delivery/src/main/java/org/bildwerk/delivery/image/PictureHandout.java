package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.image.Keeping.Term;
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
    private final Shelf shelf;
    private final Clock clock;

    public PictureHandout(Renditions renditions, Shelf shelf, Clock clock) {
        this.renditions = renditions;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// Answers with one picture.
    ///
    /// @return what to answer instead; null where the answer is written
    @Nullable
    ResponseEntity<?> deliver(Answer.Picture picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return deliver(
                picture.order(),
                new Keeping(picture.forever() ? Term.FOREVER : Term.SHORT, picture.until()),
                request,
                response);
    }

    /// Answers with the picture that the browser likes best. Where that is an AVIF nobody has made yet, it is begun,
    /// and the best of the others goes out, for this once.
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
        return deliver(meanwhile(choice), new Keeping(Term.MEANWHILE, choice.until()), request, response);
    }

    private RenditionOrder meanwhile(Answer.Negotiated choice) {
        var others = choice.wanted().subList(1, choice.wanted().size());
        return others.stream().filter(renditions::isReady).findFirst().orElse(others.getFirst());
    }

    private @Nullable ResponseEntity<?> deliver(
            RenditionOrder order, Keeping keeping, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = renditions.know(order);
        if (hasAlready(request, PublicHeaders.tag(known))) {
            PublicHeaders.unchanged(response, known, keeping.of(known).control(clock.instant()));
            Handed.note(request, order, known, keeping, null);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return null;
        }
        if (request.getMethod().equals("HEAD")) {
            head(order, known, keeping, request, response);
            Handed.note(request, order, known, keeping, null);
            renditions.size(order).ifPresent(response::setContentLengthLong);
            return null;
        }
        try (var rendition = renditions.open(order)) {
            var naming = rendition.naming();
            var range = ByteRange.of(request, PublicHeaders.tag(naming), rendition.size());
            if (range instanceof ByteRange.Outside) {
                response.setHeader("Content-Range", "bytes */" + rendition.size());
                return DeliveryProblem.of(
                        HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "range-outside", "The picture ends before");
            }
            head(order, naming, keeping, request, response);
            PublicHeaders.serverTiming(response, rendition.encoding());
            if (range instanceof ByteRange.Whole && shelf.takes(rendition.size())) {
                var bytes = rendition.bytes();
                Handed.note(request, order, naming, keeping, bytes);
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            } else {
                Handed.note(request, order, naming, keeping, null);
                send(rendition, range, response);
            }
            return null;
        }
    }

    private void head(
            RenditionOrder order,
            Naming naming,
            Keeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicHeaders.picture(
                request, response, order, naming, keeping.of(naming).control(clock.instant()));
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
                var named = one.strip();
                var strong = named.startsWith("W/") ? named.substring(2) : named;
                if (strong.equals(tag) || strong.equals("*")) {
                    return true;
                }
            }
        }
        return false;
    }
}
