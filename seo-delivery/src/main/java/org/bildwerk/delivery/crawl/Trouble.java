package org.bildwerk.delivery.crawl;

import java.util.Locale;

/// Why something of a site could not be read; the text takes the detail.
public enum Trouble {
    HOST_UNKNOWN("There is no host %s"),
    OWN_NETWORK("%s leads to this machine or its own network"),
    ROBOTS_FORBID("robots.txt forbids it"),
    ROBOTS_UNREADABLE("robots.txt could not be read (%s), so nothing is allowed"),
    STATUS("The website answers %s"),
    ELSEWHERE("It leads to %s, which is not under the page origin"),
    REDIRECT_LOOP("It is passed on in a circle or too often"),
    TOO_LARGE("It is longer than %s"),
    TOO_SLOW("It took longer than %s"),
    BROKEN_OFF("The connection failed: %s"),
    UNREADABLE("It cannot be read as %s"),
    TOO_MANY("More than %s; the rest was not looked at"),
    OUT_OF_TIME("The visit took longer than %s; the rest was not looked at"),
    STOPPED("Somebody stopped it; the rest was not looked at"),
    EMPTY("It names no page"),
    SHORT("It leaves out more than half of the known pages, or none of it could be taken; these %s stay");

    private final String text;

    Trouble(String text) {
        this.text = text;
    }

    /// Returns the name in the API: `too-large`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the reason in English.
    public String text(String detail) {
        return text.formatted(detail);
    }
}
