package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.Axis.Parameter;
import org.bildwerk.dam.generation.Capabilities;

/// Values to try against each other: along one direction or two.
final class MatrixPart extends Div {

    private static final long serialVersionUID = 1;
    private final transient Runnable changed;
    private final Direction across = new Direction("studio.across");
    private final Direction down = new Direction("studio.down");

    MatrixPart(Runnable changed) {
        this.changed = changed;
        addClassName("bw-stack");
        add(across, down);
    }

    /// Offers what the model can be told.
    ///
    /// @param source whether it begins with a picture
    void offer(Capabilities can, boolean source) {
        var possible = EnumSet.of(Parameter.PROMPT, Parameter.WORDS, Parameter.SIZE);
        if (can.seed()) {
            possible.add(Parameter.SEED);
        }
        if (can.negativePrompt()) {
            possible.add(Parameter.NEGATIVE_PROMPT);
        }
        if (can.tuning()) {
            possible.addAll(Set.of(Parameter.GUIDANCE_SCALE, Parameter.NUM_INFERENCE_STEPS, Parameter.SCHEDULER));
        }
        if (!can.adapters().isEmpty()) {
            possible.add(Parameter.ADAPTER_WEIGHT);
        }
        if (source) {
            possible.add(Parameter.STRENGTH);
        }
        across.offer(possible);
        down.offer(possible);
    }

    /// Returns the directions that are filled; the one that goes down comes first, for the last runs fastest.
    List<Axis> axes() {
        return Stream.of(down.axis(), across.axis()).flatMap(Optional::stream).toList();
    }

    /// Asks for values where a direction has none, or some that do not fit; returns whether it had to.
    boolean ask() {
        return across.ask() || down.ask();
    }

    void show(List<Axis> axes) {
        across.show(axes.isEmpty() ? Optional.empty() : Optional.of(axes.getLast()));
        down.show(axes.size() < 2 ? Optional.empty() : Optional.of(axes.getFirst()));
    }

    /// What changes along one direction, and its values.
    private final class Direction extends Div {

        private static final long serialVersionUID = 1;
        private final Select<Parameter> parameter = new Select<>();
        private transient Set<Parameter> offered = Set.of();
        private final TextField values = new TextField(getTranslation("studio.values"));

        Direction(String label) {
            addClassName("bw-studio-axis");
            parameter.setLabel(getTranslation(label));
            parameter.setEmptySelectionAllowed(true);
            parameter.setEmptySelectionCaption(getTranslation("studio.nothing"));
            parameter.setItemLabelGenerator(
                    each -> getTranslation(each == null ? "studio.nothing" : "studio.axis." + each.key()));
            values.setVisible(false);
            values.setValueChangeMode(ValueChangeMode.LAZY);
            parameter.addValueChangeListener(change -> {
                var chosen = change.getValue();
                values.setVisible(chosen != null);
                if (chosen != null) {
                    values.setHelperText(getTranslation("studio.axisHint." + chosen.key()));
                }
                check();
                changed.run();
            });
            values.setManualValidation(true);
            values.addValueChangeListener(change -> {
                check();
                changed.run();
            });
            add(parameter, values);
        }

        void offer(Set<Parameter> possible) {
            if (possible.equals(offered)) {
                return;
            }
            offered = possible;
            var chosen = parameter.getValue();
            parameter.setItems(possible);
            parameter.setValue(chosen != null && possible.contains(chosen) ? chosen : null);
        }

        void show(Optional<Axis> axis) {
            parameter.setValue(axis.map(Axis::parameter).orElse(null));
            values.setValue(axis.map(AxisValues::write).orElse(""));
        }

        private void check() {
            var wrong = Optional.ofNullable(parameter.getValue())
                    .flatMap(chosen -> AxisValues.wrong(chosen, values.getValue()));
            values.setInvalid(wrong.isPresent());
            wrong.ifPresent(each -> values.setErrorMessage(getTranslation("studio.valueWrong", each)));
        }

        boolean ask() {
            if (parameter.getValue() == null) {
                return false;
            }
            check();
            if (values.getValue().isBlank()) {
                values.setErrorMessage(getTranslation("studio.valuesMissing"));
                values.setInvalid(true);
            }
            if (values.isInvalid()) {
                values.focus();
            }
            return values.isInvalid();
        }

        Optional<Axis> axis() {
            var chosen = parameter.getValue();
            if (chosen == null) {
                return Optional.empty();
            }
            var list = AxisValues.read(chosen, values.getValue());
            return list.isEmpty() ? Optional.empty() : Optional.of(new Axis(chosen, list));
        }
    }
}
