package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.ui.kit.Icon;

/// Pictures that guide the new ones, for example by their edges.
final class ControlPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private final transient StudioWork work;
    private final transient Runnable changed;
    private final Div list = new Div();
    private final transient List<Row> rows = new ArrayList<>();
    private transient List<String> models = List.of();

    ControlPart(StudioWork work, Runnable changed) {
        this.work = work;
        this.changed = changed;
        addClassName("bw-stack");
        list.addClassName("bw-stack");
        var choose = new Button(
                getTranslation("studio.choosePicture"),
                click -> new PickDialog(id -> work.find(id).ifPresent(this::begin)).open());
        add(list, choose);
    }

    /// Is guided by this picture; returns whether the model can be.
    boolean begin(Asset asset) {
        if (models.isEmpty()) {
            return false;
        }
        add(new Row(
                asset,
                new Inputs.Control(
                        models.getFirst(), null, asset.version().id(), null, Inputs.Control.EDGES, 1, 0, 1)));
        changed.run();
        return true;
    }

    String words() {
        return rows.isEmpty()
                ? getTranslation("studio.none")
                : rows.stream()
                        .map(row -> row.asset.displayTitle(getLocale().getLanguage()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        models = can.controls();
        setVisible(!models.isEmpty());
        List.copyOf(rows).stream()
                .filter(row -> !models.contains(row.model.getValue()))
                .forEach(this::remove);
    }

    @Override
    public void show(Recipe recipe) {
        List.copyOf(rows).forEach(this::remove);
        var inputs = Objects.requireNonNullElse(recipe.inputs(), Inputs.NONE);
        inputs.controls().stream()
                .filter(control -> models.contains(control.model()))
                .forEach(control -> work.find(control.version()).ifPresent(asset -> add(new Row(asset, control))));
    }

    @Override
    public void write(RecipeEdit edit) {
        var present = Objects.requireNonNullElse(edit.recipe().inputs(), Inputs.NONE);
        var controls = isVisible() ? rows.stream().map(Row::control).toList() : List.<Inputs.Control>of();
        edit.inputs(new Inputs(present.source(), present.mask(), present.borders(), controls));
    }

    private void add(Row row) {
        rows.add(row);
        list.add(row);
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
    }

    /// One picture, by what it guides, how strongly, and during which part of the steps.
    private final class Row extends Div {

        private static final long serialVersionUID = 1;
        private final transient Asset asset;
        private final Select<String> model = new Select<>();
        private final Checkbox edges = new Checkbox(getTranslation("studio.edges"));
        private final NumberField weight = new NumberField(getTranslation("studio.weight"));
        private final NumberField start = new NumberField(getTranslation("studio.start"));
        private final NumberField end = new NumberField(getTranslation("studio.end"));

        Row(Asset asset, Inputs.Control begun) {
            this.asset = asset;
            addClassName("bw-studio-control");
            model.setLabel(getTranslation("studio.control"));
            model.setItems(models);
            model.setValue(begun.model());
            edges.setValue(begun.preprocessor() != null);
            edges.setHelperText(getTranslation("studio.edgesHint"));
            edges.addValueChangeListener(change -> changed.run());
            fill(weight, begun.weight(), 2);
            fill(start, begun.start(), 1);
            fill(end, begun.end(), 1);
            var title = asset.displayTitle(getLocale().getLanguage());
            var words = new Span(title);
            words.addClassNames("bw-ellipsis", "bw-grow");
            var remove = new Button(new Icon("close"), click -> {
                ControlPart.this.remove(this);
                changed.run();
            });
            remove.addClassName("bw-icon-button");
            remove.setAriaLabel(getTranslation("studio.removeSource", title));
            var thumbnail = new Image(Objects.requireNonNullElse(StudioWork.thumbnail(asset), ""), "");
            var head = new Div(thumbnail, words, remove);
            head.addClassNames("bw-row", "bw-studio-source");
            var figures = new Div(weight, start, end);
            figures.addClassName("bw-studio-three");
            add(head, model, edges, figures);
        }

        private void fill(NumberField field, double value, double most) {
            field.setMin(0);
            field.setMax(most);
            field.setStep(0.05);
            field.setValue(value);
            field.addValueChangeListener(change -> changed.run());
        }

        Inputs.Control control() {
            double from = Math.clamp(Objects.requireNonNullElse(start.getValue(), 0.0), 0, 0.99);
            double to = Math.clamp(Objects.requireNonNullElse(end.getValue(), 1.0), from + 0.01, 1);
            return new Inputs.Control(
                    model.getValue(),
                    null,
                    asset.version().id(),
                    null,
                    edges.getValue() ? Inputs.Control.EDGES : null,
                    Objects.requireNonNullElse(weight.getValue(), 1.0),
                    from,
                    to);
        }
    }
}
