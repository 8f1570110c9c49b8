package org.bildwerk.dam.site;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why the DAM says no about a site, its slots, or what goes out on it.
public enum SiteRefusal implements Refusal {
    SITE_NOT_FOUND("There is no site %s"),
    SLOT_NOT_FOUND("site-not-found", "The site %s has no slot %s"),
    SITE_EXISTS("There is already a site %s: choose another key"),
    PAGES_WOULD_GO("%d of %d pages would go, as the list leaves them out: send all pages, or add and change some with "
            + "mode=merge, or say shrink=true if they shall go"),
    NOT_PUBLISHED("The asset %s is not published on the site %s"),
    PUBLISH_FROM_BIN("not-publishable", "%s lies in the bin"),
    PUBLISH_NOT_APPROVED(
            "not-publishable",
            "%s is %s: a reviewer must approve it first; if a review was refused, its history says why"),
    PUBLISH_RIGHTS_CLOSED(
            "not-publishable", "The rights of %s do not allow public use now: look at validity and embargo"),
    PUBLISH_FILE_CHANGED("not-publishable", "%s got another file a moment ago: look at it, and publish again"),
    PUBLISH_RECORD_CHANGED("not-publishable", "%s was described anew a moment ago: look at it, and publish again"),
    SITE_KEY_INVALID(
            "invalid-site", "%s cannot be \"%s\": it takes lower-case letters, digits and hyphens, at most 40"),
    SITE_NAME_LENGTH("invalid-site", "%s cannot be \"%s\": it takes 1 to 200 characters"),
    SITE_ADDRESS_INVALID("invalid-site", "%s cannot be \"%s\": it takes an origin like https://www.example.org"),
    SITE_HOST_NUMBER(
            "invalid-site",
            "%s cannot be \"%s\": it takes a host by its name, or by an address like 192.0.2.1 or [2001:db8::1]"),
    SITE_PORT_INVALID("invalid-site", "%s cannot be \"%s\": it takes a port from 1 to 65535, or none"),
    SITE_HOST_OWN(
            "invalid-site",
            "%s cannot be \"%s\": an origin on this machine or in its own network takes the role ADMINISTRATOR"),
    SITE_LANGUAGES_MISSING("invalid-site", "%s cannot be \"%s\": it takes 1 to 50 BCP 47 tags"),
    SITE_LANGUAGE_INVALID("invalid-site", "%s cannot be \"%s\": it takes a BCP 47 tag like de or en-GB"),
    SITE_CREDENTIAL_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes automatic, inside, beside or none"),
    SITE_PROMPTS_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes true or false"),
    SITE_SAVE_DATA_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes true or false"),
    SITE_CLIENT_HINTS_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes true or false"),
    LABEL_SCOPE_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes none, ai or all"),
    LABEL_WORDS_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes ai, ki, ai-generated or ki-generiert"),
    LABEL_CORNER_UNKNOWN(
            "invalid-site", "%s cannot be \"%s\": it takes top-left, top-right, bottom-left or bottom-right"),
    LABEL_SIZE_INVALID("invalid-site", "%s cannot be \"%s\": it takes 2 to 12 percent of the width"),
    LABEL_LEAST_WIDTH_INVALID("invalid-site", "%s cannot be \"%s\": it takes 100 to 2000 pixels"),
    STAND_IN_FOR_ITSELF("invalid-site", "%s cannot be \"%s\": nothing stands in for itself"),
    STAND_IN_NOT_PUBLISHED("invalid-site", "%s cannot be \"%s\": it takes an asset that is published on this site"),
    ADDRESS_KEY_UNKNOWN("invalid-site", "%s cannot be \"%s\": the site has no such key for addresses that is good"),
    SLOTS_REPEATED("invalid-site", "%s of \"%s\" repeat a key: it takes each key once"),
    SLOT_WIDTHS_INVALID("invalid-site", "%s cannot be \"%s\": it takes 1 to 20 widths from 16 to 8192 pixels"),
    SLOT_SIZES_LENGTH("invalid-site", "%s cannot be \"%s\": it takes at most 500 characters"),
    SLOT_ROLE_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes hero, card, inline, og or merchant"),
    SLOT_RATIO_INVALID("invalid-site", "%s cannot be \"%s\": it takes a ratio like 16:9"),
    SLOT_SCREENS_INVALID(
            "invalid-site",
            "%s cannot be \"%s\": they take widths from 0 to 9999 pixels, the least before the greatest"),
    SLOT_SCREENS_MISSING(
            "invalid-site", "%s cannot be \"%s\": they take minWidth, maxWidth or orientation, at least one of them"),
    SLOT_ORIENTATION_UNKNOWN("invalid-site", "%s cannot be \"%s\": it takes portrait or landscape"),
    SLOT_DIRECTIONS_MANY("invalid-site", "%s cannot be %s: a slot takes at most 6"),
    SLOT_DIRECTIONS_ROLE("invalid-site", "%s are not for the role %s: its picture stands on no page of yours"),
    SLOT_DIRECTION_UNREACHED(
            "invalid-site",
            "%s cannot be \"%s\": what stands before has all of these already; narrow that, or put this before it"),
    SLUG_INVALID(
            "invalid-site", "%s cannot be \"%s\": it takes lower-case words joined by hyphens, at most 80 characters");

    private final @Nullable String kind;
    private final String text;

    SiteRefusal(String text) {
        this(null, text);
    }

    SiteRefusal(@Nullable String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind == null ? reason() : kind;
    }

    @Override
    public String text() {
        return text;
    }
}
