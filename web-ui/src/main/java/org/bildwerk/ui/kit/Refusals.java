package org.bildwerk.ui.kit;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.Scope;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationRefusal;
import org.bildwerk.dam.quality.QualityRefusal;

/// Says why something was refused, in the reader's language: the text is `refused.` and the reason, filled with the
/// values of the refusal.
public final class Refusals {

    private static final Set<String> GATES =
            Set.of(QualityRefusal.KEEP_BLOCKED.reason(), QualityRefusal.PUBLISH_BLOCKED.reason());

    private static final String RANGE = GenerationRefusal.VALUE_OUT_OF_RANGE.reason();

    private Refusals() {}

    /// Says why the DAM refused.
    public static String of(Component reader, DamException why) {
        return of(reader, why.refused(), String.valueOf(why.getMessage()));
    }

    /// Says why something was refused.
    ///
    /// @param otherwise what is said where there is no text for the reason: one of a host's own module
    public static String of(Component reader, Refused refused, String otherwise) {
        var values = refused.arguments().stream()
                .map(value -> value(reader, refused.reason(), value))
                .toArray();
        var text = reader.getTranslation("refused." + refused.reason(), values);
        return text.startsWith("!") ? otherwise : text;
    }

    private static Object value(Component reader, String reason, Object value) {
        if (GATES.contains(reason)) {
            return checks(reader, value);
        }
        return reason.equals(RANGE) ? part(reader, value) : said(reader, value);
    }

    // What is out of its range is named as programs name it.
    private static Object part(Component reader, Object value) {
        var name = reader.getTranslation("recipePart." + value);
        return name.startsWith("!") ? value : name;
    }

    // A gate names the checks that block.
    private static Object checks(Component reader, Object value) {
        return value instanceof Collection<?> checks
                ? checks.stream()
                        .map(check -> CheckName.of(reader, String.valueOf(check)))
                        .collect(Collectors.joining(", "))
                : said(reader, value);
    }

    private static Object said(Component reader, Object value) {
        return switch (value) {
            case Status status -> reader.getTranslation("assetStatus." + status.name());
            case Role role -> reader.getTranslation("role." + role.name());
            case Scope scope -> reader.getTranslation("scope." + scope.name());
            case GenerationMode task -> reader.getTranslation("task." + task.key());
            case Axis.Parameter parameter -> reader.getTranslation("studio.axis." + parameter.key());
            case Collection<?> values ->
                values.stream()
                        .map(each -> String.valueOf(said(reader, each)))
                        .sorted()
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
