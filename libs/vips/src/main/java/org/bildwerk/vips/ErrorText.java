package org.bildwerk.vips;

/// Finds out what libvips says about a failure.
///
/// libvips has one buffer of error text for the whole process. It also holds what succeeded in spite of errors, such as
/// the probing of formats, and lines of other threads. So each call remembers how full the buffer was when it began,
/// and the buffer is emptied when nobody is at work, or before it is full. The text explains a failure; it never
/// decides whether there was one. Where another call ran at the same time, nobody knows whose words they are.
/// Thread-safe.
final class ErrorText {

    private static final int NEARLY_FULL = 4096;

    private final VipsLibrary vips;
    private int atWork;
    private long begun;
    private String overflow = "";

    ErrorText(VipsLibrary vips) {
        this.vips = vips;
    }

    /// The begin of a call.
    ///
    /// @param length of the text by then
    /// @param number of the call
    /// @param alone whether no other call was at work then
    record Mark(int length, long number, boolean alone) {}

    /// What was said of a failure.
    ///
    /// @param own whether no other call can have said it
    record Said(String text, boolean own) {}

    /// Marks the begin of a call; [#succeeded()] or [#failed(Mark)] ends it.
    synchronized Mark begin() {
        atWork++;
        begun++;
        return new Mark(text().length(), begun, atWork == 1);
    }

    synchronized void succeeded() {
        end();
    }

    /// Returns what was said since the mark.
    synchronized Said failed(Mark mark) {
        var text = text();
        var said = text.length() > mark.length() ? text.substring(mark.length()) : text;
        // A full buffer is emptied under the hands of those at work: their reason is among what it held.
        var reason = said.isBlank() ? overflow : said;
        end();
        return new Said(reason.strip(), mark.alone() && mark.number() == begun);
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
