package org.bildwerk.delivery.audit;

import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.delivery.crawl.Answer;
import org.jspecify.annotations.Nullable;

/// Something on a page that wants a look.
///
/// @param page address of the page, or of the file that could not be read
/// @param picture address of the picture; empty where it is about none
/// @param asset null where the picture is none of ours, or gone for good
/// @param values what the text of the rule speaks of
public record PageFinding(
        PageRule rule,
        String page,
        String picture,
        @Nullable AssetId asset,
        @Nullable String assetKey,
        List<String> values) {

    // The database takes no NUL.
    public PageFinding {
        values = values.stream().map(value -> value.replace("\0", "")).toList();
    }

    static PageFinding unread(String file, Answer.Failed why) {
        return new PageFinding(
                PageRule.UNREADABLE, file, "", null, null, List.of(why.trouble().name(), why.detail()));
    }

    /// Returns what stays the same from one audit to the next.
    String place() {
        return String.join("\n", rule.key(), page, assetKey == null ? picture : assetKey);
    }

    /// Returns the reason in English.
    public String text() {
        return rule.text(values);
    }
}
