package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.dam.generation.Sizes;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// What place the pictures are for, how many, and how large; says where the place needs more than the model makes.
final class SizePart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private static final int MOST = 64;
    private final transient Runnable changed;
    private final Select<Place> place = new Select<>();
    private final IntegerField count = new IntegerField(getTranslation("studio.count"));
    private final IntegerField width = new IntegerField(getTranslation("studio.width"));
    private final IntegerField height = new IntegerField(getTranslation("studio.height"));
    private final Span hint = new Span();
    private final Span warning = new Span();
    private transient @Nullable Sizes sizes;
    // What the model or the place proposed; another model may change it, but not what somebody typed.
    private transient @Nullable PictureSize proposed;

    SizePart(List<Place> places, Runnable changed) {
        this.changed = changed;
        addClassName("bw-studio-size");
        place.setLabel(getTranslation("studio.for"));
        place.setItems(places);
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(getTranslation("studio.anywhere"));
        place.setItemLabelGenerator(each -> each == null ? getTranslation("studio.anywhere") : each.name());
        place.addValueChangeListener(change -> shape());
        count.setMin(1);
        count.setMax(MOST);
        count.setStepButtonsVisible(true);
        count.setValue(4);
        count.addValueChangeListener(change -> changed.run());
        for (var edge : List.of(width, height)) {
            edge.addValueChangeListener(change -> warn());
        }
        hint.addClassName("bw-second");
        warning.addClassNames("bw-second", "bw-warn");
        warning.getElement().setAttribute("role", "status");
        var row = new Div(place, count);
        row.addClassName("bw-studio-pair");
        add(row, warning);
    }

    /// Returns width and height, for the fold that holds what is changed seldom.
    Div edges() {
        var row = new Div(width, height);
        row.addClassName("bw-studio-pair");
        return new Div(row, hint);
    }

    int count() {
        return Math.clamp(Objects.requireNonNullElse(count.getValue(), 1), 1, MOST);
    }

    void count(int pictures) {
        count.setValue(Math.clamp(pictures, 1, MOST));
    }

    /// Returns the place that is chosen.
    Optional<Place> place() {
        return Optional.ofNullable(place.getValue());
    }

    PictureSize size() {
        return new PictureSize(
                Math.max(1, Objects.requireNonNullElse(width.getValue(), 1)),
                Math.max(1, Objects.requireNonNullElse(height.getValue(), 1)));
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        sizes = can.sizes();
        for (var edge : List.of(width, height)) {
            edge.setMin(can.sizes().least());
            edge.setMax(can.sizes().most());
            edge.setStep(can.sizes().multipleOf());
            edge.setStepButtonsVisible(!can.sizes().onlyPreferred());
        }
        hint.setText(getTranslation(
                "studio.edgeHint", can.sizes().multipleOf(), can.sizes().most()));
        if (width.isEmpty()
                || height.isEmpty()
                || size().equals(proposed)
                || !can.sizes().allows(size())) {
            shape();
        }
        warn();
    }

    @Override
    public void show(Recipe recipe) {
        if (recipe.width() != null && recipe.height() != null) {
            width.setValue(recipe.width());
            height.setValue(recipe.height());
        }
    }

    @Override
    public void write(RecipeEdit edit) {
        edit.size(size().width(), size().height());
    }

    /// Takes the shape of the place.
    private void shape() {
        var known = sizes;
        if (known == null || known.preferred().isEmpty()) {
            return;
        }
        var wanted = place().flatMap(each -> each.size(known))
                .orElse(known.preferred().getFirst());
        proposed = wanted;
        width.setValue(wanted.width());
        height.setValue(wanted.height());
        warn();
    }

    private void warn() {
        var figures = new Figures(getLocale());
        var small = place().filter(each -> !width.isEmpty() && size().width() < each.widest());
        warning.setVisible(small.isPresent());
        small.ifPresent(each -> warning.setText(getTranslation(
                "studio.tooSmall",
                figures.number(size().width()),
                figures.number(each.widest()),
                each.slot().key())));
        changed.run();
    }
}
