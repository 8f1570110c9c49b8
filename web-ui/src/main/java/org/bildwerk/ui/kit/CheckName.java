package org.bildwerk.ui.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Says in the reader's language what a check of a gate looks for.
public final class CheckName {

    private CheckName() {}

    /// Returns the name; the plain one of a check that a host brought.
    public static String of(Component reader, String check) {
        var name = reader.getTranslation("check." + check);
        return name.startsWith("!") ? check : name;
    }

    /// Says what the values of a check mean, where its name does not say it.
    public static Optional<String> hint(Component reader, String check) {
        return Optional.of(reader.getTranslation("checkHint." + check)).filter(hint -> !hint.startsWith("!"));
    }
}
