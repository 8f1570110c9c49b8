package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationMode;
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
    private final Div edges = new Div();
    private boolean asked = true;
    private boolean several = true;
    private transient @Nullable PictureSize reworked;
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
        var pair = new Div(width, height);
        pair.addClassName("bw-studio-pair");
        edges.add(pair, hint);
        var row = new Div(place, count);
        row.addClassName("bw-studio-pair");
        add(row, warning);
    }

    /// Returns width and height, for the fold that holds what is changed seldom.
    Div edges() {
        return edges;
    }

    /// Takes the shape of the picture that is reworked, unless a place or a person says another. Where a picture is
    /// changed in part, extended or enlarged there is nothing to say: it keeps its own.
    ///
    /// @param picture null where it begins with none
    void begin(@Nullable PictureSize picture, GenerationMode mode) {
        asked = asks(mode);
        edges.setVisible(asked);
        // An upscaler makes the same picture each time.
        several = mode != GenerationMode.UPSCALE;
        count.setVisible(several);
        tellSmall();
        var other = asked ? picture : null;
        if (!Objects.equals(other, reworked)) {
            reworked = other;
            if (size().equals(proposed)) {
                shape();
            }
        }
    }

    private static boolean asks(@Nullable GenerationMode mode) {
        return mode == null || mode == GenerationMode.TEXT_TO_IMAGE || mode == GenerationMode.IMAGE_TO_IMAGE;
    }

    /// Tells whether a size is asked for; else the picture that it begins with says it.
    boolean asked() {
        return asked;
    }

    /// Returns how many pictures of each kind are wanted.
    int count() {
        return several ? Math.clamp(Objects.requireNonNullElse(count.getValue(), 1), 1, MOST) : 1;
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
                "studio.edgeHint",
                can.sizes().multipleOf(),
                can.sizes().least(),
                can.sizes().most()));
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
        if (recipe.width() != null && recipe.height() != null && asks(recipe.mode())) {
            width.setValue(recipe.width());
            height.setValue(recipe.height());
        }
    }

    @Override
    public void write(RecipeEdit edit) {
        if (asked) {
            edit.size(size().width(), size().height());
        }
    }

    /// Takes the shape of the place.
    private void shape() {
        var known = sizes;
        if (known == null || known.preferred().isEmpty()) {
            return;
        }
        var wanted = place().flatMap(each -> each.size(known)).orElseGet(() -> natural(known));
        proposed = wanted;
        width.setValue(wanted.width());
        height.setValue(wanted.height());
        warn();
    }

    private PictureSize natural(Sizes known) {
        var picture = reworked;
        return picture == null ? known.preferred().getFirst() : known.working(picture);
    }

    private void warn() {
        tellSmall();
        changed.run();
    }

    private void tellSmall() {
        var figures = new Figures(getLocale());
        var small = place().filter(each -> asked && !width.isEmpty() && size().width() < each.widest());
        warning.setVisible(small.isPresent());
        small.ifPresent(each -> warning.setText(getTranslation(
                "studio.tooSmall",
                figures.number(size().width()),
                figures.number(each.widest()),
                each.slot().key())));
    }
}
