package org.bildwerk.dam.asset;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why the DAM says no about an asset and its life.
public enum AssetRefusal implements Refusal {
    ASSET_NOT_FOUND("There is no asset %s"),
    REVISION_MISSING(
            "Send the revision that the change was made from, as If-Match: \"<revision>\" or in the field `revision`"),
    NO_SUCH_STEP("life-step-refused", "No step leads from %s to %s; from there it goes on to %s"),
    STEP_NEEDS_SITE("life-step-refused", "An asset is published and withdrawn for a site: use its publications"),
    STEP_NOT_NOW("life-step-refused", "The asset is %s; it cannot become %s"),
    STEP_NEEDS_PREVIEW("life-step-refused", "Nothing can be shown of this file, so nobody can review it: %s"),
    STEP_IN_BIN("life-step-refused", "The asset is in the bin; restore it first"),
    STEP_NEEDS_KEEPING("life-step-refused", "The asset is a candidate; keep it first"),
    STEP_NEEDS_WHY("life-step-refused", "Say why it is sent back"),
    PUBLISHED_STAYS("life-step-refused", "A published asset cannot be deleted; withdraw it first"),
    PURGE_NEEDS_BIN("life-step-refused", "Only what lies in the bin can be purged"),
    DOWNLOAD_NOT_MADE("life-step-refused", "%s cannot be made of %s: %s"),
    ORIGINAL_UNMARKED(
            "life-step-refused",
            "%s was generated here: its unmarked original stays in the library, take the stamped file");

    private final @Nullable String kind;
    private final String text;

    AssetRefusal(String text) {
        this(null, text);
    }

    AssetRefusal(@Nullable String kind, String text) {
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
