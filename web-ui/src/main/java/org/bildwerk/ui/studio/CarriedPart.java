package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.dam.generation.Sampling;
import org.bildwerk.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// What a recipe says that the form has no field for: it is shown and ordered as it is, and can be left out, point by
/// point.
final class CarriedPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private static final String LATENT = "latent";
    private final transient Runnable changed;
    private final Div chips = new Div();
    private transient Recipe carried = Recipe.wanted("", "").recipe();
    private transient @Nullable Capabilities can;

    CarriedPart(Runnable changed) {
        this.changed = changed;
        var label = new Span(getTranslation("beyond.carried"));
        label.addClassName("bw-label");
        chips.addClassNames("bw-row", "bw-row-wrap");
        addClassName("bw-chips");
        add(label, chips);
        draw();
    }

    /// Says in a few words what is carried.
    List<String> words() {
        return points().stream().map(CarriedPart::words).toList();
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        this.can = can;
        draw();
    }

    @Override
    public void show(Recipe recipe) {
        carried = recipe;
        draw();
    }

    @Override
    public void write(RecipeEdit edit) {
        var taken = taken();
        edit.sampling(taken.sampling())
                .textMode(taken.textMode())
                .noiseSource(taken.noiseSource())
                .hires(taken.hires());
    }

    /// Returns what the chosen model can do of it.
    private Recipe taken() {
        var edit = Recipe.wanted("", "");
        var known = can;
        if (known != null && known.tuning()) {
            var noise = carried.noiseSource();
            edit.sampling(sampling(carried.sampling()))
                    .textMode(carried.textMode())
                    .hires(hires(carried, known))
                    .noiseSource(noise != null && known.noiseSources().contains(noise) ? noise : null);
        }
        return edit.recipe();
    }

    // No generator reads eta.
    private static @Nullable Sampling sampling(@Nullable Sampling wanted) {
        if (wanted == null || wanted.eta() == null) {
            return wanted;
        }
        return new Sampling(
                wanted.schedulerConfig(),
                wanted.guidanceRescale(),
                wanted.noiseDtype(),
                wanted.variationSeed(),
                wanted.variationStrength(),
                null);
    }

    // An enlargement is said by the part that holds its picture.
    private static @Nullable Hires hires(Recipe recipe, Capabilities can) {
        var wanted = recipe.hires();
        boolean known = wanted != null
                && recipe.mode() != GenerationMode.UPSCALE
                && (wanted.upscaler().equals(LATENT) || can.upscalers().contains(wanted.upscaler()));
        return known ? wanted : null;
    }

    /// Returns what is worth saying: not where the noise comes from, where it comes from there anyway.
    private List<Beyond> points() {
        var known = can;
        var usual = known == null ? List.<String>of() : known.noiseSources();
        return Beyond.of(this, getLocale(), taken()).stream()
                .filter(point -> usual.isEmpty() || !point.value().equals(usual.getFirst()))
                .toList();
    }

    private void draw() {
        chips.removeAll();
        var points = points();
        points.forEach(point -> chips.add(chip(point)));
        setVisible(!points.isEmpty());
    }

    private NativeButton chip(Beyond point) {
        var words = words(point);
        var chip = new NativeButton("", click -> {
            carried = Objects.requireNonNull(point.without().apply(carried));
            draw();
            changed.run();
        });
        chip.add(new Span(words), new Icon("close"));
        chip.addClassName("bw-chip");
        chip.setAriaLabel(getTranslation("beyond.leaveOut", words));
        chip.setTitle(getTranslation("beyond.leaveOut", words));
        return chip;
    }

    private static String words(Beyond point) {
        return point.name() + ": " + point.value();
    }
}
