package org.bildwerk.dam.metadata;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A text was given for a language that there is not.
public final class UnknownLanguageException extends DamException {

    private static final long serialVersionUID = 1;

    UnknownLanguageException(String language, @Nullable Throwable cause) {
        super(DescriptionRefusal.UNKNOWN_LANGUAGE, List.of(shortened(language)), cause);
    }

    private static String shortened(String text) {
        var plain = text.replaceAll("\\p{C}", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
