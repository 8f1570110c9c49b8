package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bildwerk.dam.taxonomy.Labels;
import org.bildwerk.dam.taxonomy.TaxonomyRuleBroken;
import org.bildwerk.ui.kit.Refusals;

/// The labels of a concept, language beside language; each field saves when it is left.
final class LabelFields extends Div {

    private static final long serialVersionUID = 1;
    private final boolean editable;
    private final transient Consumer<Labels> save;
    private final Map<String, TextField> preferred = new LinkedHashMap<>();
    private transient Labels labels;

    LabelFields(Labels labels, Set<String> languages, boolean editable, Consumer<Labels> save) {
        this.labels = labels;
        this.editable = editable;
        this.save = save;
        addClassName("bw-label-columns");
        languages.forEach(tag -> add(column(tag)));
    }

    void edit() {
        preferred.values().stream().findFirst().ifPresent(TextField::focus);
    }

    static String languageName(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }

    private Div column(String tag) {
        var column = new Div(new H3(languageName(tag, getLocale())));
        column.addClassName("bw-language");
        column.getElement().setAttribute("lang", tag);
        column.add(
                preferred(tag),
                new WordChips(
                        getTranslation("taxonomy.alternative"),
                        words(labels.alternative(), tag),
                        editable,
                        words -> keep(with(labels.alternative(), tag, words), labels.hidden())),
                new WordChips(
                        getTranslation("taxonomy.hidden"),
                        words(labels.hidden(), tag),
                        editable,
                        words -> keep(labels.alternative(), with(labels.hidden(), tag, words))));
        return column;
    }

    private TextField preferred(String tag) {
        var field = new TextField(getTranslation("taxonomy.preferred"));
        field.setValue(labels.preferred().getOrDefault(tag, ""));
        field.setReadOnly(!editable);
        field.setMaxLength(300);
        field.addValueChangeListener(changed -> {
            var names = new TreeMap<>(labels.preferred());
            names.put(tag, changed.getValue());
            var problem = names.values().stream().allMatch(String::isBlank)
                    ? getTranslation("taxonomy.nameNeeded")
                    : keep(names, labels.alternative(), labels.hidden());
            field.setErrorMessage(problem);
            field.setInvalid(!problem.isEmpty());
            if (problem.isEmpty()) {
                tick(field);
            }
        });
        preferred.put(tag, field);
        return field;
    }

    private void tick(TextField field) {
        field.addClassName("bw-saved");
        field.getElement().setAttribute("data-saved", "✓ " + getTranslation("describe.saved"));
    }

    private String keep(SortedMap<String, SortedSet<String>> alternative, SortedMap<String, SortedSet<String>> hidden) {
        return keep(labels.preferred(), alternative, hidden);
    }

    /// Returns what speaks against the labels; empty if they are saved.
    private String keep(
            SortedMap<String, String> names,
            SortedMap<String, SortedSet<String>> alternative,
            SortedMap<String, SortedSet<String>> hidden) {
        try {
            var wanted = new Labels(names, alternative, hidden);
            save.accept(wanted);
            labels = wanted;
            return "";
        } catch (TaxonomyRuleBroken broken) {
            return Refusals.of(this, broken);
        }
    }

    private static SortedSet<String> words(SortedMap<String, SortedSet<String>> all, String tag) {
        return all.getOrDefault(tag, new TreeSet<>());
    }

    private static SortedMap<String, SortedSet<String>> with(
            SortedMap<String, SortedSet<String>> all, String tag, SortedSet<String> words) {
        var changed = new TreeMap<>(all);
        changed.put(tag, words);
        return changed;
    }
}
