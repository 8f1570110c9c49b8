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
import org.bildwerk.dam.quality.QualityRefusal;

/// Says why something was refused, in the reader's language: the text is `refused.` and the reason, filled with the
/// values of the refusal.
public final class Refusals {

    private static final Set<String> GATES =
            Set.of(QualityRefusal.KEEP_BLOCKED.reason(), QualityRefusal.PUBLISH_BLOCKED.reason());

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
                .map(value -> GATES.contains(refused.reason()) ? checks(reader, value) : said(reader, value))
                .toArray();
        var text = reader.getTranslation("refused." + refused.reason(), values);
        return text.startsWith("!") ? otherwise : text;
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
            case Collection<?> values ->
                values.stream()
                        .map(each -> String.valueOf(said(reader, each)))
                        .sorted()
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
