package org.bildwerk.ui.quality;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.GateProfile;
import org.bildwerk.dam.quality.Rule;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.kit.DataTable;
import org.jspecify.annotations.Nullable;

/// What a profile makes of each check: from which value on it warns and blocks, and at which gates.
final class RuleTable extends Div {

    private static final long serialVersionUID = 1;
    private final transient GateWork work;
    private final transient Runnable changed;
    private final boolean editable;
    private final DataTable table;
    private final transient Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(NumberField warn, NumberField block, Map<Gate, Checkbox> gates, Checkbox required) {}

    /// @param changed called when a person changes a value
    RuleTable(GateWork work, GateProfile profile, Runnable changed) {
        this.work = work;
        this.changed = changed;
        this.editable = work.editable();
        this.table = new DataTable(
                getTranslation("gate.rules"),
                getTranslation("gate.check"),
                getTranslation("gate.warns"),
                getTranslation("gate.blocks"),
                getTranslation("gate.at"),
                getTranslation("gate.required"));
        work.checks()
                .forEach(check -> row(
                        check,
                        profile.rules().stream()
                                .filter(rule -> rule.check().equals(check))
                                .findFirst()
                                .orElse(null)));
        addClassName("bw-gate-rules");
        add(table);
    }

    /// Returns the rules as they stand; a check that counts nowhere has none.
    List<Rule> rules() {
        return rows.entrySet().stream()
                .filter(each -> !gates(each.getValue()).isEmpty())
                .map(each -> rule(each.getKey(), each.getValue()))
                .toList();
    }

    private static Rule rule(String check, Row row) {
        return new Rule(
                check,
                gates(row),
                row.warn().getValue(),
                row.block().getValue(),
                row.required().getValue());
    }

    private static Set<Gate> gates(Row row) {
        return row.gates().entrySet().stream()
                .filter(each -> each.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gate.class)));
    }

    private void row(String check, @Nullable Rule rule) {
        var name = CheckName.of(this, check);
        var row = new Row(
                limit(name, "gate.warns", rule == null ? null : rule.warn()),
                limit(name, "gate.blocks", rule == null ? null : rule.block()),
                new EnumMap<>(Gate.class),
                box(name, "gate.required", rule != null && rule.required()));
        var places = new Div();
        places.addClassNames("bw-row", "bw-gate-places");
        for (var gate : Gate.values()) {
            var box = box(
                    name, "gate.at." + gate.key(), rule != null && rule.gates().contains(gate));
            box.setLabel(getTranslation("gate.at." + gate.key()));
            row.gates().put(gate, box);
            places.add(box);
        }
        rows.put(check, row);
        var worse = new Span(CheckName.hint(this, check).orElseGet(() -> worse(check)));
        worse.addClassName("bw-second");
        var what = new Div(new Div(name), worse);
        table.row(what, row.warn(), row.block(), places, row.required());
    }

    private String worse(String check) {
        return getTranslation(work.worse(check) == Check.Worse.LOWER ? "gate.lowerIsWorse" : "gate.higherIsWorse");
    }

    private NumberField limit(String check, String label, @Nullable Double value) {
        var field = new NumberField();
        field.setAriaLabel(check + ": " + getTranslation(label));
        field.addClassName("bw-gate-limit");
        field.setValue(value);
        field.setReadOnly(!editable);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    private Checkbox box(String check, String label, boolean value) {
        var box = new Checkbox(value);
        box.setAriaLabel(check + ": " + getTranslation(label));
        box.setReadOnly(!editable);
        box.addValueChangeListener(change -> changed.run());
        return box;
    }
}
