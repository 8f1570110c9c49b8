package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bildwerk.dam.audit.AuditEntry;
import tools.jackson.databind.JsonNode;

/// Says in words what an entry of the audit means.
public final class CommandWords {

    private static final int LONGEST = 140;
    private static final Pattern TOLD = Pattern.compile("texts\\..+|rights\\..+|reason|fileName|siteKey|pick|stars");

    private static final Set<String> WORDED = Set.of("reason", "fileName", "siteKey", "pick", "stars");

    private CommandWords() {}

    /// Returns the sentence for what was done, or the bare command where there is none.
    public static String of(Component component, AuditEntry entry) {
        var text = component.getTranslation("audit." + entry.command());
        return text.startsWith("!") ? entry.command() : text;
    }

    /// Returns what was written, shortened, where the entry keeps it; of what ended, where it was.
    public static Optional<String> detail(Component component, AuditEntry entry) {
        var after = entry.after() == null ? entry.before() : entry.after();
        if (after == null || !after.isObject() || after.isEmpty()) {
            return Optional.empty();
        }
        var text = after.properties().stream()
                .filter(field -> TOLD.matcher(field.getKey()).matches())
                .filter(field -> !field.getValue().isNull() && !field.getValue().isContainer())
                .map(field -> name(component, field.getKey()) + ": " + value(field.getValue()))
                .collect(Collectors.joining("; "));
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private static String name(Component component, String key) {
        return WORDED.contains(key)
                ? component.getTranslation("auditField." + key)
                : key.replaceFirst("^texts\\.", "").replaceFirst("^rights\\.", "");
    }

    private static String value(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}
