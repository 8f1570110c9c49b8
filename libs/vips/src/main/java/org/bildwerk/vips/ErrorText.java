package org.bildwerk.vips;

/// Finds out what libvips says about a failure.
///
/// libvips has one buffer of error text for the whole process. It also holds what succeeded in spite of errors, such as
/// the probing of formats, and lines of other threads. So each call remembers how full the buffer was when it began,
/// and the buffer is emptied when nobody is at work, or before it is full. The text explains a failure; it never
/// decides whether there was one. Thread-safe.
final class ErrorText {

    private static final int NEARLY_FULL = 4096;

    private final VipsLibrary vips;
    private int atWork;
    private String overflow = "";

    ErrorText(VipsLibrary vips) {
        this.vips = vips;
    }

    /// Marks the begin of a call; [#succeeded()] or [#failed(int)] ends it.
    synchronized int begin() {
        atWork++;
        return text().length();
    }

    synchronized void succeeded() {
        end();
    }

    /// Returns what was said since the mark.
    synchronized String failed(int mark) {
        var text = text();
        var said = text.length() > mark ? text.substring(mark) : text;
        // A full buffer is emptied under the hands of those at work: their reason is among what it held.
        var reason = said.isBlank() ? overflow : said;
        end();
        return reason.strip();
    }

    private void end() {
        atWork--;
        if (atWork == 0) {
            overflow = "";
            vips.errorClear.run();
        } else if (text().length() > NEARLY_FULL) {
            overflow = text();
            vips.errorClear.run();
        }
    }

    private String text() {
        return VipsLibrary.string(vips.errorBuffer.toPointer());
    }
}
