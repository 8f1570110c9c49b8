package org.bildwerk.delivery.lint;

import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// Something that wants a look.
///
/// @param page address of the page; null where it is about the picture wherever it stands
/// @param slot key of the slot; null where it is about none
/// @param language BCP 47 tag; null where it is about none
/// @param mend the step that mends it; null where no single one does
public record Finding(
        LintRule rule,
        AssetId asset,
        String assetKey,
        Reason reason,
        @Nullable String page,
        @Nullable String slot,
        @Nullable String language,
        @Nullable Mend mend) {

    static Finding of(LintRule rule, LintSubject subject, Reason reason, @Nullable Mend mend) {
        return new Finding(rule, subject.id(), subject.key(), reason, null, null, null, mend);
    }

    Finding in(@Nullable String otherPage, @Nullable String otherSlot) {
        return new Finding(rule, asset, assetKey, reason, otherPage, otherSlot, language, mend);
    }

    Finding language(String tag) {
        return new Finding(rule, asset, assetKey, reason, page, slot, tag, mend);
    }
}
