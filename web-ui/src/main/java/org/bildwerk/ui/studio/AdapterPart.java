package org.bildwerk.ui.studio;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;

/// What is laid over the model's weights, each part with its own weight.
final class AdapterPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private final transient Runnable changed;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    // The weights for words that a recipe says beside the others, until a person says another weight.
    private final Map<String, Double> forWords = new HashMap<>();

    private record Row(Checkbox chosen, NumberField weight) {}

    AdapterPart(Runnable changed) {
        this.changed = changed;
        addClassName("bw-studio-adapters");
    }

    /// Tells whether there is anything to choose.
    boolean any() {
        return !rows.isEmpty();
    }

    /// Says in a few words what is chosen; nothing where nothing is.
    String words() {
        var format = NumberFormat.getNumberInstance(getLocale());
        return chosen().stream()
                .map(each -> each.name() + " × " + format.format(each.weight()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        var before = chosen();
        rows.clear();
        removeAll();
        can.adapters().forEach(this::row);
        select(before);
    }

    @Override
    public void show(Recipe recipe) {
        select(recipe.adapters());
    }

    @Override
    public void write(RecipeEdit edit) {
        edit.adapters(chosen());
    }

    private void row(String name) {
        var box = new Checkbox(name);
        var weight = new NumberField();
        weight.setAriaLabel(getTranslation("studio.weightOf", name));
        weight.setMin(-2);
        weight.setMax(2);
        weight.setStep(0.1);
        weight.setValue(1.0);
        weight.setStepButtonsVisible(true);
        weight.setEnabled(false);
        box.addValueChangeListener(change -> {
            weight.setEnabled(change.getValue());
            changed.run();
        });
        weight.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                forWords.remove(name);
                weight.setHelperText(null);
            }
            changed.run();
        });
        rows.put(name, new Row(box, weight));
        var line = new Div(box, weight);
        line.addClassNames("bw-row", "bw-between", "bw-studio-adapter");
        add(line);
    }

    private void select(List<Recipe.Adapter> adapters) {
        forWords.clear();
        rows.forEach((name, row) -> {
            row.weight().setHelperText(null);
            var wanted =
                    adapters.stream().filter(each -> each.name().equals(name)).findFirst();
            row.chosen().setValue(wanted.isPresent());
            wanted.ifPresent(each -> weigh(row, each));
        });
    }

    private void weigh(Row row, Recipe.Adapter adapter) {
        row.weight().setValue(adapter.weight());
        var words = adapter.textEncoderWeight();
        if (words != null) {
            forWords.put(adapter.name(), words);
            var figure = NumberFormat.getNumberInstance(getLocale()).format(words);
            row.weight().setHelperText(getTranslation("studio.weightForWords", figure));
        }
    }

    private List<Recipe.Adapter> chosen() {
        return rows.entrySet().stream()
                .filter(each -> each.getValue().chosen().getValue())
                .filter(each -> !each.getValue().weight().isEmpty())
                .map(each -> new Recipe.Adapter(
                        each.getKey(), null, each.getValue().weight().getValue(), forWords.get(each.getKey())))
                .toList();
    }
}
