package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bildwerk.ui.kit.Icon;

/// Words in a row that can be taken off and added; Enter adds and goes on to the next.
final class WordChips extends Div {

    private static final long serialVersionUID = 1;
    private final String label;
    private final boolean editable;
    private final transient Function<SortedSet<String>, String> change;
    private final Div row = new Div();
    private final Div error = new Div();
    private SortedSet<String> words;

    /// @param change takes the words as they shall be and returns what speaks against them; empty for nothing
    WordChips(String label, SortedSet<String> words, boolean editable, Function<SortedSet<String>, String> change) {
        this.label = label;
        this.words = words;
        this.editable = editable;
        this.change = change;
        addClassName("bw-words");
        var head = new Span(label);
        head.addClassName("bw-label");
        row.addClassNames("bw-row", "bw-row-wrap");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        error.addClassName("bw-error");
        error.getElement().setAttribute("role", "alert");
        add(head, row, error);
        draw(false);
    }

    private void draw(boolean adding) {
        row.removeAll();
        words.forEach(word -> row.add(editable ? removable(word) : plain(word)));
        if (!editable) {
            if (words.isEmpty()) {
                row.add(new Span("–"));
            }
            return;
        }
        if (adding) {
            var field = field();
            row.add(field);
            field.focus();
        } else {
            var add = new NativeButton("+ " + getTranslation("taxonomy.addWord"), click -> draw(true));
            add.addClassNames("bw-chip", "bw-chip-add");
            add.setAriaLabel(getTranslation("taxonomy.addWordTo", label));
            row.add(add);
        }
    }

    private Span plain(String word) {
        var chip = new Span(word);
        chip.addClassNames("bw-chip", "bw-chip-quiet");
        return chip;
    }

    private NativeButton removable(String word) {
        var chip = new NativeButton();
        chip.add(new Span(word), new Icon("close"));
        chip.addClassNames("bw-chip", "bw-chip-quiet");
        chip.setAriaLabel(getTranslation("describe.takeOff", word));
        chip.addClickListener(click -> {
            var fewer = new TreeSet<>(words);
            fewer.remove(word);
            take(fewer, false);
        });
        return chip;
    }

    private TextField field() {
        var field = new TextField();
        field.setAriaLabel(getTranslation("taxonomy.addWordTo", label));
        field.setMaxLength(300);
        field.addKeyDownListener(Key.ESCAPE, key -> draw(false));
        // Enter goes on to the next word; leaving the field ends.
        var entered = new AtomicBoolean();
        field.addKeyDownListener(Key.ENTER, key -> entered.set(true));
        field.addValueChangeListener(changed -> {
            if (!changed.getValue().isBlank()) {
                var more = new TreeSet<>(words);
                more.add(changed.getValue().strip());
                take(more, entered.get());
            }
        });
        field.addBlurListener(blur -> {
            if (field.isEmpty()) {
                draw(false);
            }
        });
        return field;
    }

    private void take(SortedSet<String> wanted, boolean adding) {
        var problem = change.apply(wanted);
        error.setText(problem);
        if (problem.isEmpty()) {
            words = wanted;
            draw(adding);
        }
    }
}
