package org.bildwerk.ui.quality;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.quality.GateProfile;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.dam.quality.SlotRule;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.ui.kit.DataTable;
import org.jspecify.annotations.Nullable;

/// How large a picture has to be for each slot of a site, and what becomes of one that is not.
final class SlotRuleTable extends Div {

    private static final long serialVersionUID = 1;
    private final boolean editable;
    private final transient Runnable changed;
    private final DataTable table;
    private final transient Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(Select<Outcome> miss, IntegerField least) {}

    /// @param changed called when a person changes a value
    SlotRuleTable(Site site, GateProfile profile, boolean editable, Runnable changed) {
        this.editable = editable;
        this.changed = changed;
        this.table = new DataTable(
                getTranslation("gate.slots"),
                getTranslation("gate.slot"),
                getTranslation("gate.least"),
                getTranslation("gate.miss"));
        site.slots()
                .forEach(slot -> row(
                        slot,
                        profile.slots().stream()
                                .filter(rule -> rule.slot().equals(slot.key()))
                                .findFirst()
                                .orElse(null)));
        add(table);
    }

    /// Returns the rules as they stand; a slot that says nothing but what goes without saying has none.
    List<SlotRule> rules() {
        return rows.entrySet().stream()
                .map(each -> new SlotRule(
                        each.getKey(),
                        each.getValue().miss().getValue(),
                        each.getValue().least().getValue()))
                .filter(rule -> rule.miss() != Outcome.WARN || rule.leastWidth() != null)
                .toList();
    }

    private void row(Slot slot, @Nullable SlotRule rule) {
        var miss = new Select<Outcome>();
        miss.setAriaLabel(slot.key() + ": " + getTranslation("gate.miss"));
        miss.setItems(Outcome.PASS, Outcome.WARN, Outcome.BLOCK);
        miss.setItemLabelGenerator(each -> getTranslation("gate.miss." + each.name()));
        miss.setValue(rule == null ? Outcome.WARN : rule.miss());
        miss.setReadOnly(!editable);
        miss.addValueChangeListener(change -> changed.run());
        var least = new IntegerField();
        least.setAriaLabel(slot.key() + ": " + getTranslation("gate.least"));
        least.addClassName("bw-gate-limit");
        least.setMin(1);
        least.setPlaceholder(String.valueOf(slot.widths().getFirst()));
        least.setValue(rule == null ? null : rule.leastWidth());
        least.setReadOnly(!editable);
        least.setValueChangeMode(ValueChangeMode.LAZY);
        least.addValueChangeListener(change -> changed.run());
        rows.put(slot.key(), new Row(miss, least));
        table.row(new Span(slot.key()), least, miss);
    }
}
