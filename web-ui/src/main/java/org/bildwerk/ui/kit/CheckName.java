package org.bildwerk.ui.kit;

import com.vaadin.flow.component.Component;

/// Says in the reader's language what a check of a gate looks for.
public final class CheckName {

    private CheckName() {}

    /// Returns the name; the plain one of a check that a host brought.
    public static String of(Component reader, String check) {
        var name = reader.getTranslation("check." + check);
        return name.startsWith("!") ? check : name;
    }
}
