package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.Labels;
import org.bildwerk.ui.kit.Icon;

/// One concept: its labels side by side, what is above and below it, and its pictures.
final class ConceptPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient Outline outline;
    private final transient Concept concept;
    private final String path;
    private final transient Deeds deeds;
    private final H1 name = new H1();
    private final LabelFields labels;

    ConceptPanel(Outline outline, Concept concept, String path, Deeds deeds) {
        this.outline = outline;
        this.concept = concept;
        this.path = path;
        this.deeds = deeds;
        this.labels =
                new LabelFields(concept.labels(), deeds.languages(concept.labels()), deeds.editable(), this::relabel);
        name.setText(outline.name(concept));
        add(new Crumbs(outline, path, deeds::open), head(), section("taxonomy.labels", "taxonomy.labelsHint", labels));
        add(section("taxonomy.broader", "taxonomy.broaderHint", broader()));
        add(section("taxonomy.narrower", null, narrower()));
    }

    void edit() {
        labels.edit();
    }

    private void relabel(Labels wanted) {
        deeds.relabel(concept, wanted);
        name.setText(wanted.inLanguage(outline.language()));
    }

    private Div head() {
        var key = new Span(concept.key());
        key.addClassName("bw-code");
        key.setTitle(getTranslation("taxonomy.keyHint"));
        var facts = new Div(pictures(), key);
        facts.addClassName("bw-concept-facts");
        var head = new Div(new Div(name, facts));
        head.addClassName("bw-concept-head");
        if (deeds.editable()) {
            var delete = new Button(getTranslation("taxonomy.delete"), click -> deeds.delete(concept));
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            var merge = new Button(getTranslation("taxonomy.merge"), click -> deeds.merge(concept));
            merge.addThemeVariants(ButtonVariant.TERTIARY);
            var add = new Button(getTranslation("taxonomy.addNarrower"), click -> deeds.add(path));
            var row = new Div(delete, merge, add);
            row.addClassNames("bw-row", "bw-row-wrap");
            head.add(row);
        }
        return head;
    }

    private Component pictures() {
        var count = outline.uses(concept.id());
        if (count == 0) {
            return new Span(getTranslation("taxonomy.noPictures"));
        }
        var link = new Anchor(
                "library?concept=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                getTranslation("taxonomy.pictures", count));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Section section(String title, @org.jspecify.annotations.Nullable String hint, Component content) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassNames("bw-section", "bw-stack");
        if (hint != null) {
            var words = new Paragraph(getTranslation(hint));
            words.addClassName("bw-second");
            section.add(words);
        }
        section.add(content);
        return section;
    }

    private Div broader() {
        var row = row();
        for (var id : concept.broader()) {
            outline.tree().concept(id).ifPresent(above -> row.add(above(above)));
        }
        if (concept.broader().isEmpty()) {
            var top = new Span(getTranslation("taxonomy.atTop"));
            top.addClassName("bw-muted");
            row.add(top);
        }
        if (deeds.editable()) {
            row.add(adder());
        }
        return row;
    }

    private Component above(Concept above) {
        if (!deeds.editable()) {
            return link(above);
        }
        var chip = new NativeButton();
        chip.add(new Span(outline.name(above)), new Icon("close"));
        chip.addClassName("bw-chip");
        chip.setAriaLabel(getTranslation("taxonomy.noLonger", outline.name(above)));
        chip.addClickListener(click -> {
            var fewer = new HashSet<>(concept.broader());
            fewer.remove(above.id());
            deeds.move(concept, fewer);
        });
        return chip;
    }

    private ComboBox<Concept> adder() {
        var taken = new HashSet<>(outline.tree().withNarrower(concept.id()));
        concept.broader().forEach(id -> outline.tree().concept(id).ifPresent(taken::add));
        var field = new ComboBox<Concept>();
        field.setAriaLabel(getTranslation("taxonomy.addBroader"));
        field.setPlaceholder(getTranslation("taxonomy.addBroader"));
        field.setItems(outline.others(concept.scheme(), taken));
        field.setItemLabelGenerator(outline::name);
        field.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                Set<ConceptId> more = new HashSet<>(concept.broader());
                more.add(changed.getValue().id());
                deeds.move(concept, more);
            }
        });
        return field;
    }

    private Div narrower() {
        var row = row();
        var below = outline.tree().narrower(concept.id(), outline.language());
        below.forEach(each -> row.add(link(each)));
        if (below.isEmpty()) {
            var none = new Span(getTranslation("taxonomy.noNarrower"));
            none.addClassName("bw-muted");
            row.add(none);
        }
        return row;
    }

    private NativeButton link(Concept other) {
        var below = path + "/" + other.key();
        var target = outline.tree().paths(other.id()).contains(below) ? below : outline.pathOf(other.id());
        var chip = new NativeButton(outline.name(other), click -> deeds.open(target));
        chip.addClassNames("bw-chip", "bw-chip-quiet");
        return chip;
    }

    private static Div row() {
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap", "bw-pick");
        return row;
    }
}
