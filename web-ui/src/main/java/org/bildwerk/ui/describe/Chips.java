package org.bildwerk.ui.describe;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.ui.kit.Icon;

/// Words in a row, each of which can be taken off, and a way to add one.
abstract class Chips extends Div {

    private static final long serialVersionUID = 1;
    private final Div row = new Div();

    Chips(String key) {
        var label = getTranslation(key);
        var words = new Span(label);
        words.addClassName("bw-label");
        row.addClassNames("bw-row", "bw-row-wrap");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        add(words, row);
        addClassName("bw-chips");
    }

    final void clear() {
        row.removeAll();
    }

    /// Adds a chip.
    ///
    /// @param everywhere whether all selected pictures carry it; one that only some carry is drawn quiet
    final void chip(String text, boolean everywhere, boolean editable, Runnable takeOff) {
        if (!editable) {
            var chip = new Span(text);
            chip.addClassName("bw-chip");
            row.add(chip);
            return;
        }
        var chip = new NativeButton();
        chip.add(new Span(text), new Icon("close"));
        chip.addClassName("bw-chip");
        if (!everywhere) {
            chip.addClassName("bw-chip-quiet");
        }
        chip.setAriaLabel(getTranslation("describe.takeOff", text));
        chip.addClickListener(click -> takeOff.run());
        row.add(chip);
    }

    /// Adds the way to add one: a chip that turns into the field.
    final void adder(String text, Component field, Runnable focus) {
        var chip = new NativeButton("+ " + text);
        chip.addClassNames("bw-chip", "bw-chip-add");
        chip.addClickListener(click -> {
            row.replace(chip, field);
            focus.run();
        });
        row.add(chip);
    }
}
