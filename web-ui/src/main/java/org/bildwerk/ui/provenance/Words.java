package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.Component;
import org.bildwerk.ui.kit.Sources;
import org.jspecify.annotations.Nullable;

/// Says in the reader's language what manifests and evidence say in terms; a term without words stays as it is.
final class Words {

    private Words() {}

    static @Nullable String sourceType(Component reader, @Nullable String uri) {
        return uri == null ? null : known(reader, "sourceType." + Sources.term(uri), Sources.term(uri));
    }

    static String deed(Component reader, String action) {
        var base = action.startsWith("c2pa.") ? action.substring("c2pa.".length()) : action;
        return known(reader, "deed." + base, action);
    }

    static String relationship(Component reader, String relationship) {
        return known(reader, "ingredient." + relationship, relationship);
    }

    /// Names a field of the record: `description.texts.de.title` is "Title (German)".
    static String field(Component reader, String path) {
        var parts = path.split("\\.");
        if (parts[0].equals("edit")) {
            return reader.getTranslation("provenance.crop");
        }
        var name = known(reader, "field." + parts[parts.length - 1], parts[parts.length - 1]);
        return parts.length == 4 && parts[1].equals("texts")
                ? reader.getTranslation(
                        "provenance.inLanguage",
                        name,
                        java.util.Locale.forLanguageTag(parts[2])
                                .getDisplayLanguage(reader.getUI()
                                        .map(ui -> ui.getLocale())
                                        .orElseGet(() -> com.vaadin
                                                .flow
                                                .component
                                                .UI
                                                .getCurrent()
                                                .getLocale())))
                : name;
    }

    static String known(Component reader, String key, String otherwise) {
        var text = reader.getTranslation(key);
        return text.startsWith("!") ? otherwise : text;
    }
}
