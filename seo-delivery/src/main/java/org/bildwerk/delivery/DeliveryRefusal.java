package org.bildwerk.delivery;

import org.bildwerk.dam.Refusal;

/// Why something is not delivered.
public enum DeliveryRefusal implements Refusal {
    PAGE_NOT_FOUND("page-not-found", "The site %s has declared no page %s"),
    BATCH_TOO_LONG("batch-too-long", "%s were asked for at once; at most %s are answered"),
    FILE_TOO_LONG("file-too-large", "The file is longer than %s bytes; send it in parts"),
    SITEMAP_FAILED("sitemap-failed", "The sitemap could not be written: %s"),
    RENDITION_FAILED("rendition-failed", "The rendition %s.%s of %s could not be made: %s"),
    RECORD_NOT_KEPT(
            "rendition-failed", "The picture was published before its record was kept for delivery; publish it again"),
    ENCODERS_BUSY("rendition-busy", "All encoders are busy; come again in a moment"),
    RENDITION_IN_WORK("rendition-busy", "The rendition is still being made; come again in a moment"),
    ADDRESS_SPEC_UNKNOWN("address-invalid", "\"%s\" is no spec of a rendition: %s"),
    ADDRESS_TYPE_UNKNOWN("address-invalid", "%s is no format of renditions: it takes jpg, webp, avif, png or auto"),
    ADDRESS_PNG_OPAQUE(
            "address-invalid",
            "The rendition has no transparency, so there is no PNG of it: take jpg, webp, avif or auto"),
    ADDRESS_KEY_MISSING("address-invalid", "The site %s has no key for addresses: make one first"),
    ADDRESS_ENDS_EARLY("address-invalid", "A signature until %s is over already"),
    PURGE_PLACE_AHEAD(
            "purge-place-ahead",
            "The place %s lies ahead of the list, which ends at %s (a restored backup?): empty the caches, then go on from %s"),
    PREVIEW_REFUSED("preview-refused", "The token for this draft is not good, or not any more"),
    PREVIEW_TIME_WRONG("address-invalid", "A token for a draft ends later than now and within %s days"),
    INDEXNOW_KEY_MISSING("indexnow-failed", "IndexNow did not find the key of the site at %s"),
    INDEXNOW_REFUSED("indexnow-failed", "IndexNow answered with status %s"),
    INDEXNOW_SILENT("indexnow-failed", "IndexNow does not answer: %s"),
    SITE_NOT_READ("site-not-read", "The pages under %s could not be looked at: %s"),
    FEED_MISSING("page-feed-missing", "The site %s has no feed of pages"),
    FEED_ADDRESS_WRONG("page-feed-invalid", "A feed lies under %s, not at %s"),
    FEED_TIME_WRONG("page-feed-invalid", "A feed is read every %s minutes to every %s days"),
    AUDIT_TIME_WRONG("page-audit-invalid", "Pages are audited every day to every %s days"),
    FEED_NOT_READ("page-feed-not-read", "The feed %s could not be read: %s"),
    DELIVERY_STOPPING("rendition-busy", "The server is stopping");

    private final String type;
    private final String text;

    DeliveryRefusal(String type, String text) {
        this.type = type;
        this.text = text;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String text() {
        return text;
    }
}
