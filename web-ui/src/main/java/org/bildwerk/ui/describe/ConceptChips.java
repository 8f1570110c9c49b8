package org.bildwerk.ui.describe;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;

/// The concepts of the pictures; they are found by any label in any language.
final class ConceptChips extends Chips {

    private static final long serialVersionUID = 1;
    private final boolean editable;
    private final transient Terms terms;
    private final transient Consumer<List<Asset>> changed;
    private transient List<Asset> assets;

    ConceptChips(List<Asset> assets, boolean editable, Terms terms, Consumer<List<Asset>> changed) {
        super("field.concepts");
        this.editable = editable;
        this.terms = terms;
        this.changed = changed;
        this.assets = assets;
        draw();
    }

    private void draw() {
        clear();
        var ids = new LinkedHashSet<ConceptId>();
        assets.forEach(asset -> ids.addAll(asset.concepts()));
        for (var concept : terms.named(ids)) {
            var everywhere = assets.stream().allMatch(asset -> asset.concepts().contains(concept.id()));
            chip(name(concept), everywhere, editable, () -> take(terms.removeConcept(assets, concept.id())));
        }
        if (editable) {
            var field = field();
            adder(getTranslation("describe.add"), field, () -> {
                field.focus();
                field.setOpened(true);
            });
        }
    }

    private ComboBox<Concept> field() {
        var field = new ComboBox<Concept>();
        field.setAriaLabel(getTranslation("describe.addConcept"));
        field.addClassName("bw-chip-field");
        field.setItemLabelGenerator(this::name);
        field.setItems(query -> {
            var found = terms.find(query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                take(terms.addConcept(assets, change.getValue().id()));
            }
        });
        return field;
    }

    private String name(Concept concept) {
        return concept.labels().inLanguage(getLocale().getLanguage());
    }

    private void take(List<Asset> present) {
        assets = present;
        changed.accept(present);
        draw();
    }
}
