package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.FacetValues;
import org.bildwerk.ui.kit.Sources;

/// Names the values of facets in the reader's language.
final class FacetLabels {

    private FacetLabels() {}

    static String of(Component component, Facet facet, FacetValues.Value value) {
        var label = value.label();
        return label != null && !label.isBlank() ? label : of(component, facet, value.value());
    }

    static String of(Component component, Facet facet, String value) {
        return switch (facet) {
            case STATUS ->
                component.getTranslation("assetStatus." + Status.of(value).name());
            case ORIENTATION -> component.getTranslation("orientation." + value);
            case DERIVED -> component.getTranslation("derived." + value);
            case EVIDENCE -> component.getTranslation("aiOrigin." + value);
            case SOURCE_TYPE -> known(component, "sourceType." + Sources.term(value), Sources.term(value));
            case ALT_MISSING -> component.getTranslation("facet.altMissing", language(component, value));
            case DRAFT -> component.getTranslation("facet.draftIn", language(component, value));
            case CONCEPT -> value.substring(value.lastIndexOf('/') + 1);
            case FORMAT -> value.substring(value.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    private static String language(Component component, String tag) {
        return Locale.forLanguageTag(tag)
                .getDisplayLanguage(component.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH));
    }

    private static String known(Component component, String key, String otherwise) {
        var text = component.getTranslation(key);
        return text.startsWith("!") ? otherwise : text;
    }
}
