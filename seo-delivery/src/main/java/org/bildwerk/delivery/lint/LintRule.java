package org.bildwerk.delivery.lint;

import java.util.Locale;

/// What the linter looks for.
public enum LintRule {
    /// The rights forbid public use now: visitors get nothing.
    RIGHTS_CLOSED(Severity.ERROR),
    /// Rights of the record are others than those in the delivered files and the structured data.
    RIGHTS_CHANGED(Severity.ERROR),
    /// Texts or origin of the record are others than those in the delivered files and the structured data.
    DESCRIPTION_CHANGED(Severity.WARNING),
    /// Neither licence nor terms of acquisition: search engines show no licence badge.
    LICENCE_MISSING(Severity.WARNING),
    /// No creator, credit line or copyright notice.
    CREDIT_MISSING(Severity.WARNING),
    /// No alternative text in a language of the site.
    ALT_MISSING(Severity.ERROR),
    /// An alternative text is proposed and waits for a person.
    ALT_UNCONFIRMED(Severity.WARNING),
    /// Made by a model, but neither record nor files say so, or they say the opposite.
    AI_LABEL_MISSING(Severity.ERROR),
    /// Another picture of the site has the same slug.
    SLUG_REPEATED(Severity.WARNING),
    /// Published, but on no declared page.
    ON_NO_PAGE(Severity.WARNING),
    /// Narrower than the narrowest width of the slot that it stands in.
    SLOT_TOO_WIDE(Severity.WARNING),
    /// Too small for what other sites show beside a link.
    OPEN_GRAPH_SIZE(Severity.WARNING),
    /// Too small for a product feed.
    MERCHANT_SIZE(Severity.ERROR),
    /// Too small for large previews.
    DISCOVER_SIZE(Severity.WARNING),
    /// Too small for structured data of articles and products.
    ARTICLE_SIZE(Severity.WARNING),
    /// More bytes for each pixel than Lighthouse lets pass.
    BYTES_PER_PIXEL(Severity.WARNING);

    private final Severity severity;

    LintRule(Severity severity) {
        this.severity = severity;
    }

    /// How bad it is.
    public enum Severity {
        /// Wrong, or shown to nobody.
        ERROR,
        /// Works, and could work better.
        WARNING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Severity severity() {
        return severity;
    }

    /// Returns the name in the API: `alt-missing`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
