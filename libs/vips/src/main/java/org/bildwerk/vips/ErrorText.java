package org.bildwerk.vips;

import java.util.concurrent.atomic.AtomicInteger;

/// Finds out what libvips says about a failure.
///
/// libvips has one buffer of error text for the whole process. It also holds what succeeded in spite of errors, such as
/// the
/// probing of formats, and lines of other threads. So each call remembers how full the buffer was when it began, and
/// the
/// buffer is emptied when nobody is at work. The text explains a failure; it never decides whether there was one.
final class ErrorText {

    private static final int NEARLY_FULL = 4096;

    private final VipsLibrary vips;
    private final AtomicInteger atWork = new AtomicInteger();

    ErrorText(VipsLibrary vips) {
        this.vips = vips;
    }

    /// Marks the begin of a call; [#succeeded()] or [#failed(int)] ends it.
    int begin() {
        atWork.incrementAndGet();
        return text().length();
    }

    void succeeded() {
        if (atWork.decrementAndGet() == 0 || text().length() > NEARLY_FULL) {
            vips.errorClear.run();
        }
    }

    /// Returns what was said since the mark.
    String failed(int mark) {
        var text = text();
        if (atWork.decrementAndGet() == 0) {
            vips.errorClear.run();
        }
        return (text.length() > mark ? text.substring(mark) : text).strip();
    }

    private String text() {
        return VipsLibrary.string(vips.errorBuffer.toPointer());
    }
}
