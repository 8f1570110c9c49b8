package org.bildwerk.vips;

import java.util.regex.Pattern;

/// Reports that libvips could not do what was asked, with its own words.
public class VipsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("^/.*?: |\"/[^\"]*\"|(?<!\\S)/\\S+");
    private static final String UNKNOWN = "the data is damaged, or of a kind that is not read here";

    private final String operation;
    private final String reason;
    private final boolean own;

    /// A failure that this library found itself.
    VipsException(String operation, String reason) {
        this(operation, new ErrorText.Said(reason, true));
    }

    VipsException(String operation, ErrorText.Said said) {
        super("libvips could not " + operation + ": " + (said.text().isBlank() ? "no reason given" : said.text()));
        this.operation = operation;
        this.reason = said.text();
        this.own = said.own();
    }

    /// Returns the name of the operation that failed, such as `thumbnail_source`.
    public final String operation() {
        return operation;
    }

    final ErrorText.Said said() {
        return new ErrorText.Said(reason, own);
    }

    /// Returns the text that libvips gave, possibly of several lines. It may name files of this machine, and what
    /// another call said at the same time may be among it: a text for logs.
    public final String reason() {
        return reason;
    }

    /// Returns a line for whoever handed the file in: what libvips said, without names of files, or that the data
    /// cannot be decoded where nobody knows whether it was said of this one.
    public final String publicReason() {
        var line = reason.lines()
                .map(said -> FILE.matcher(said).replaceAll("").strip())
                .filter(said -> !said.isEmpty())
                .findFirst();
        return own ? line.orElse(UNKNOWN) : UNKNOWN;
    }
}
