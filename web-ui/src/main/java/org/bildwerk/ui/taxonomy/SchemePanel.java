package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.taxonomy.Scheme;

/// One scheme: its names, how much is in it, and a first concept.
final class SchemePanel extends Div {

    private static final long serialVersionUID = 1;

    SchemePanel(Outline outline, Scheme scheme, Deeds deeds) {
        var concepts = outline.tree().concepts().stream()
                .filter(each -> each.scheme().equals(scheme.id()))
                .count();
        var key = new Span(scheme.key());
        key.addClassName("bw-code");
        key.setTitle(getTranslation("taxonomy.keyHint"));
        var facts = new Div(new Span(getTranslation("taxonomy.concepts", concepts)), key);
        facts.addClassName("bw-concept-facts");
        var name = new H1(scheme.inLanguage(outline.language()));
        var head = new Div(new Div(name, facts));
        head.addClassName("bw-concept-head");
        if (deeds.editable()) {
            var add = new Button(getTranslation("taxonomy.addConcept"), click -> deeds.add(scheme.key()));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            var row = new Div(add);
            row.addClassNames("bw-row", "bw-row-wrap");
            if (concepts == 0) {
                var delete = new Button(getTranslation("taxonomy.deleteScheme"), click -> deeds.delete(scheme));
                delete.addThemeVariants(ButtonVariant.TERTIARY);
                row.addComponentAsFirst(delete);
            }
            head.add(row);
        }
        add(head, names(scheme, deeds), keys());
    }

    private Section names(Scheme scheme, Deeds deeds) {
        var fields = new Div();
        fields.addClassName("bw-label-columns");
        var now = new TreeMap<>(scheme.labels());
        for (var tag : List.of("de", "en")) {
            var field = new TextField(getTranslation("taxonomy.nameIn", LabelFields.languageName(tag, getLocale())));
            field.setValue(now.getOrDefault(tag, ""));
            field.setReadOnly(!deeds.editable());
            field.addValueChangeListener(changed -> {
                now.put(tag, changed.getValue().strip());
                now.values().removeIf(String::isBlank);
                deeds.rename(scheme, now);
                field.addClassName("bw-saved");
                field.getElement().setAttribute("data-saved", "✓ " + getTranslation("describe.saved"));
            });
            fields.add(field);
        }
        var section = new Section(new H2(getTranslation("taxonomy.names")), fields);
        section.addClassNames("bw-section", "bw-stack");
        return section;
    }

    private Section keys() {
        var section = new Section(new H2(getTranslation("taxonomy.keys")), new TreeKeys());
        section.addClassNames("bw-section", "bw-stack");
        return section;
    }
}
