package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.generation.Inputs;
import org.jspecify.annotations.Nullable;

/// How many pixels are added on each side of a picture.
final class Borders extends Div {

    private static final long serialVersionUID = 1;
    private static final int SOME = 64;
    private final IntegerField left = new IntegerField(getTranslation("studio.left"));
    private final IntegerField top = new IntegerField(getTranslation("studio.top"));
    private final IntegerField right = new IntegerField(getTranslation("studio.right"));
    private final IntegerField bottom = new IntegerField(getTranslation("studio.bottom"));

    Borders(Runnable changed) {
        addClassName("bw-studio-pair");
        for (var edge : List.of(left, top, right, bottom)) {
            edge.setMin(0);
            edge.setMax(2048);
            edge.setStep(8);
            edge.setStepButtonsVisible(true);
            edge.setValue(0);
            edge.addValueChangeListener(change -> changed.run());
            add(edge);
        }
        right.setValue(SOME);
        left.setValue(SOME);
    }

    void show(Inputs.@Nullable Borders borders) {
        if (borders != null) {
            left.setValue(borders.left());
            top.setValue(borders.top());
            right.setValue(borders.right());
            bottom.setValue(borders.bottom());
        }
    }

    /// Returns the borders; null while nothing is added.
    Inputs.@Nullable Borders value() {
        int sum = pixels(left) + pixels(top) + pixels(right) + pixels(bottom);
        return sum == 0 ? null : new Inputs.Borders(pixels(left), pixels(top), pixels(right), pixels(bottom));
    }

    private static int pixels(IntegerField field) {
        return Math.max(0, Objects.requireNonNullElse(field.getValue(), 0));
    }
}
