package org.bildwerk.delivery.audit;

import java.util.List;
import java.util.Locale;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.lint.LintRule.Severity;

/// What the page auditor looks for; the text takes the values of a finding.
public enum PageRule {
    /// The website shows a picture that is not published on it now, or never was.
    NOT_PUBLISHED(Severity.ERROR, "%s is not published on this site"),
    /// An image tag without `alt`.
    ALT_ABSENT(Severity.ERROR, "The image has no alt attribute"),
    /// The picture that visitors see first is told to wait.
    HERO_LAZY(Severity.ERROR, "The image is the hero of its page, and lazy"),
    /// A page, a sitemap or robots.txt could not be read.
    UNREADABLE(Severity.ERROR, "%s"),
    /// The tag names a slot that the site has no more.
    SLOT_GONE(Severity.WARNING, "The image names the slot %s, which is gone"),
    /// `alt` says something else than the markup would.
    ALT_DIFFERS(Severity.WARNING, "The page says \"%s\", the record \"%s\""),
    /// The address has an old revision, and leads to a redirect.
    REV_OUTDATED(Severity.WARNING, "The page has revision %s, live is %s"),
    /// Without width and height the page jumps.
    UNSIZED(Severity.WARNING, "The image has no width and height"),
    /// Shown larger than its largest file.
    UPSCALED(Severity.WARNING, "Shown at %s pixels of width, its largest file has %s"),
    /// The only file is much larger than shown.
    OVERSIZED(Severity.WARNING, "Shown at %s pixels of width, its only file has %s"),
    /// One file for all screens.
    NO_SRCSET(Severity.WARNING, "The image offers one file to all screens"),
    /// The page shows a picture that was not declared on it: sitemap and structured data do not know.
    NOT_DECLARED(Severity.WARNING, "The page shows %s, but did not declare it"),
    /// The page declared a picture and does not show it.
    NOT_SHOWN(Severity.WARNING, "The page declared %s, but does not show it");

    private final Severity severity;
    private final String text;

    PageRule(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    public Severity severity() {
        return severity;
    }

    /// Returns the name as stored and spoken in the API: `alt-absent`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PageRule of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Returns the reason in English.
    public String text(List<String> values) {
        return this == UNREADABLE
                ? Trouble.valueOf(values.getFirst()).text(values.getLast())
                : text.formatted(values.toArray());
    }
}
