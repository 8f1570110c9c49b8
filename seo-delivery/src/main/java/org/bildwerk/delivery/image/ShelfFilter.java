package org.bildwerk.delivery.image;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.bildwerk.delivery.address.ImageAddress;

/// Stands before everything else and gives the answers again that lie on the [Shelf]: the same status, headers and
/// bytes as the long way gives; a confirmation leaves out what is written there for pages. What it does not know goes
/// the long way, and is known then. Thread-safe.
public final class ShelfFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Shelf shelf;
    private final transient Counter answered;
    private final transient Clock clock;

    /// @param answered counts what needed no other way
    public ShelfFilter(Shelf shelf, Counter answered, Clock clock) {
        this.shelf = shelf;
        this.answered = answered;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var known = isPlain(request) ? shelf.keepUp() : ShelfWatch.UNKNOWN;
        if (known == ShelfWatch.UNKNOWN) {
            chain.doFilter(request, response);
            return;
        }
        var key = ShelfKey.of(request);
        var answer = shelf.find(key);
        if (answer != null && give(answer, request, response)) {
            answered.increment();
        } else {
            chain.doFilter(request, response);
            shelf.learn(known, key, request, response);
        }
    }

    /// Anything that may mean the same as another address, or more than it says, goes the long way.
    private static boolean isPlain(HttpServletRequest request) {
        var method = request.getMethod();
        var path = request.getRequestURI();
        return (method.equals("GET") || method.equals("HEAD"))
                && request.getQueryString() == null
                && path.indexOf('%') < 0
                && path.indexOf(';') < 0
                // Each browser says another width, so hardly an answer would be given twice.
                && (request.getHeader(Wishes.WIDTH) == null || !ImageAddress.isNegotiated(path));
    }

    /// Answers, unless it takes more than what lies on the shelf.
    private boolean give(Shelved answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PictureHandout.hasAlready(request, answer.tag())) {
            answer.confirm(response, clock);
            return true;
        }
        if (!answer.isWhole()) {
            return false;
        }
        if (request.getMethod().equals("HEAD")) {
            answer.head(response, clock);
            response.setContentLength(answer.bytes().length);
            return true;
        }
        var range = ByteRange.of(request, answer.tag(), answer.bytes().length);
        if (range instanceof ByteRange.Outside) {
            return false;
        }
        answer.head(response, clock);
        answer.write(response, range);
        return true;
    }
}
