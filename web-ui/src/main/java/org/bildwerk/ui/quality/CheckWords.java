package org.bildwerk.ui.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Waiver;
import org.bildwerk.ui.kit.Figures;

/// Says in the reader's language what a check found.
public final class CheckWords {

    private static final Set<String> SHARES = Set.of("clipping", "nsfw", "size");
    private static final Set<String> OF_MODELS = Set.of("nsfw", "text-image");

    private static final Set<String> OF_THE_RECORD = Set.of("alt", "licence", "credit", "ai-label");

    private CheckWords() {}

    /// Says what was measured and what is asked for, or why nothing was.
    public static String found(Component reader, Verdict verdict) {
        var value = verdict.value();
        if (value == null) {
            return why(reader, verdict);
        }
        if (OF_THE_RECORD.contains(verdict.check())) {
            return missing(reader, verdict);
        }
        if (!verdict.about().isEmpty()) {
            var about = String.join(", ", verdict.about());
            return verdict.check().equals("duplicate")
                    ? reader.getTranslation("quality.looksLike", about)
                    : reader.getTranslation("quality.tooSmallFor", about);
        }
        var limit = verdict.limit();
        return limit == null
                ? figure(verdict.check(), value)
                : reader.getTranslation(
                        "quality.limit", figure(verdict.check(), value), figure(verdict.check(), limit));
    }

    /// Says who let it through, why, and until when.
    public static String waived(Component reader, Waiver waiver) {
        var said = reader.getTranslation("quality.waivedBy", waiver.by(), waiver.reason());
        var until = waiver.until();
        if (until == null) {
            return said;
        }
        return said + " " + reader.getTranslation("quality.until", new Figures(locale()).day(until));
    }

    private static String missing(Component reader, Verdict verdict) {
        if (Objects.equals(verdict.value(), 0.0)) {
            return reader.getTranslation("quality.complete");
        }
        return switch (verdict.check()) {
            case "alt" -> reader.getTranslation("quality.noAltIn", String.join(", ", verdict.about()));
            case "licence" -> reader.getTranslation("quality.noLicence");
            case "credit" -> reader.getTranslation("quality.noCredit");
            default -> reader.getTranslation("quality.noAiLabel");
        };
    }

    private static String why(Component reader, Verdict verdict) {
        if (OF_MODELS.contains(verdict.check())) {
            return reader.getTranslation("quality.noModel");
        }
        return switch (verdict.check()) {
            case "duplicate" -> reader.getTranslation("quality.tooPlain");
            case "ai-label" -> reader.getTranslation("quality.originUnread");
            default -> reader.getTranslation("quality.unreadable");
        };
    }

    private static String figure(String check, double value) {
        var format =
                SHARES.contains(check) ? NumberFormat.getPercentInstance(locale()) : NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(value < 10 && !SHARES.contains(check) ? 2 : 0);
        return format.format(value);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
