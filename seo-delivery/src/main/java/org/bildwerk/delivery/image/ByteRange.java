package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a picture that a request asks for (RFC 9110, section 14). Several ranges at once are answered with the
/// whole, which is always allowed.
sealed interface ByteRange {

    Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,15})-(\\d{0,15})\\s*");

    /// All of it.
    record Whole() implements ByteRange {}

    /// Some bytes.
    ///
    /// @param last the last byte, which belongs to it
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }

        String contentRange(long size) {
            return "bytes %d-%d/%d".formatted(first, last, size);
        }
    }

    /// Bytes that are not there.
    record Outside() implements ByteRange {}

    /// Reads the headers of a request.
    ///
    /// @param tag of the picture that is there
    /// @param size of the picture in bytes
    static ByteRange of(HttpServletRequest request, String tag, long size) {
        return of(request.getHeader("Range"), request.getHeader("If-Range"), tag, size);
    }

    /// Reads the two headers.
    ///
    /// @param ifRange only a picture with this tag is sent in parts; null for any
    /// @param tag of the picture that is there
    /// @param size of the picture in bytes
    static ByteRange of(@Nullable String range, @Nullable String ifRange, String tag, long size) {
        var single = range == null ? null : SINGLE.matcher(range);
        if (single == null
                || !single.matches()
                || (ifRange != null && !ifRange.strip().equals(tag))) {
            return new Whole();
        }
        var first = single.group(1);
        var last = single.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : ending(Long.parseLong(last), size);
        }
        return between(Long.parseLong(first), last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last), size);
    }

    private static ByteRange ending(long length, long size) {
        return length == 0 ? new Outside() : new Part(Math.max(0, size - length), size - 1);
    }

    private static ByteRange between(long first, long last, long size) {
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, Math.min(last, size - 1));
    }
}
