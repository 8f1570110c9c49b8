package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Models;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.dam.generation.PromptReading;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// Says what shall be made, and orders it.
final class OrderForm extends Div {

    private static final long serialVersionUID = 1;
    private final transient StudioWork work;
    private final transient Consumer<GenerationOrder> make;
    private final transient Consumer<GenerationOrder> remember;
    private final PromptPart prompt = new PromptPart(this::read, this::typed);
    private final OriginPart origin;
    private final Fold originFold;
    private final ModelPart model;
    private final SizePart size;
    private final SeedPart seed = new SeedPart(RandomGenerator.getDefault(), this::changed);
    private final SamplingPart sampling = new SamplingPart(this::changed);
    private final CarriedPart carried = new CarriedPart(this::changed);
    private final AdapterPart adapters = new AdapterPart(this::changed);
    private final SourcePart source;
    private final ControlPart controls;
    private final MatrixPart matrix = new MatrixPart(this::changed);
    private final OrderFolds folds;
    private final transient NotTaken words;
    private final OrderFoot foot = new OrderFoot(this::order);
    private transient @Nullable Capabilities can;

    /// @param measured seconds that a step of a model took on this machine lately
    /// @param make told what shall be made
    /// @param remember told what the form says whenever that changes
    // The two services, and the three ways to the board.
    OrderForm(
            StudioWork work,
            OriginWork origins,
            Function<String, OptionalDouble> measured,
            Consumer<GenerationOrder> make,
            Consumer<GenerationOrder> remember) {
        this.work = work;
        this.make = make;
        this.remember = remember;
        this.origin = new OriginPart(origins, prompt, this::changed);
        this.originFold = new Fold(getTranslation("origin.fold"), origin);
        this.size = new SizePart(work.places(), this::changed);
        this.source = new SourcePart(work, this::changed);
        this.controls = new ControlPart(work, this::changed);
        this.folds = new OrderFolds(size, sampling, carried, adapters, source, controls, matrix);
        this.words = new NotTaken(new RecipeWords(this, getLocale(), origins));
        this.model = new ModelPart(work.models(), work::beginsWithWords, measured, this::fit);
        lay();
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, this::order, Key.ENTER, modifier)
                    .listenOn(this)
                    .setResetFocusOnActiveElement(true);
        }
        model.choose(null, "");
    }

    private void lay() {
        addClassName("bw-studio-form");
        getElement().setAttribute("role", "form").setAttribute("aria-label", getTranslation("studio.title"));
        var body = new Div(new H1(getTranslation("studio.title")), prompt, originFold, model, size, seed, folds);
        body.addClassName("bw-studio-form-body");
        add(body, foot);
    }

    /// Shows an order.
    ///
    /// @param again whether the same pictures are wanted: its seed is kept
    /// @return what of it is not taken over, because the model, or something that belongs to it, is not there
    List<String> show(GenerationOrder wanted, boolean again) {
        return show(wanted, again, List.of());
    }

    private List<String> show(GenerationOrder wanted, boolean again, List<String> already) {
        model.choose(wanted.generator(), wanted.recipe().model());
        parts().forEach(part -> part.show(wanted.recipe()));
        size.count(wanted.count());
        matrix.show(wanted.axes());
        var missing = new ArrayList<>(already);
        missing.addAll(words.between(wanted.recipe(), said().recipe()));
        seed.lock(again, missing.isEmpty());
        changed();
        return missing;
    }

    /// Shows what another picture was made with, where its model is there; for pictures like it, with new seeds.
    void follow(Recipe recipe) {
        if (model.knows(recipe.model())) {
            show(new GenerationOrder(null, recipe, size.count(), List.of(), 0), false);
        }
    }

    /// Begins with a picture; returns whether the chosen model can.
    boolean begin(Asset asset, GenerationMode mode) {
        if (!source.begin(asset, mode)) {
            return false;
        }
        folds.openSource();
        if (mode == GenerationMode.INPAINT) {
            source.paint();
        }
        return true;
    }

    /// Goes so far from the picture that it begins with.
    void strength(double value) {
        source.strength(value);
    }

    /// Is guided by a picture; returns whether the chosen model can.
    boolean guide(Asset asset) {
        if (!controls.begin(asset)) {
            return false;
        }
        folds.openControls();
        return true;
    }

    /// Says anew how long it takes.
    void refresh() {
        model.refresh();
        tell();
    }

    /// Returns what the form says.
    GenerationOrder said() {
        var chosen = model.model();
        var edit = Recipe.wanted(chosen.card().name(), "");
        parts().forEach(part -> part.write(edit));
        return new GenerationOrder(chosen.generator(), edit.recipe(), size.count(), matrix.axes(), 0);
    }

    /// Returns what is ordered: of a picture that is only made larger nothing but that.
    private GenerationOrder ordered() {
        if (source.mode() != GenerationMode.UPSCALE) {
            return said();
        }
        var chosen = model.model();
        var edit = Recipe.wanted(chosen.card().name(), "");
        source.write(edit);
        return new GenerationOrder(chosen.generator(), edit.recipe(), 1, List.of(), 0);
    }

    private List<Part> parts() {
        return List.of(prompt, origin, size, seed, sampling, carried, adapters, source, controls);
    }

    /// Orders what the form says, or asks for what is missing.
    void order() {
        if (prompt.text().isEmpty() && source.mode() != GenerationMode.UPSCALE) {
            prompt.ask();
            return;
        }
        var missing = source.missing();
        if (missing.isPresent()) {
            folds.openSource();
            Toast.tell(missing.get());
            source.ask();
            return;
        }
        if (matrix.ask()) {
            folds.openMatrix();
            return;
        }
        seed.next();
        make.accept(ordered());
    }

    private void fit(Models.Installed chosen) {
        var present = work.capabilities(chosen);
        can = present;
        parts().forEach(part -> part.fit(chosen.card(), present));
        changed();
    }

    private Optional<PromptReading> read(String text) {
        return can != null ? work.read(model.model(), text) : Optional.empty();
    }

    /// Takes the settings out of a text that another program wrote beside its picture.
    private void typed(String text) {
        var pasted = PastedSettings.read(text, model, getTranslation("studio.model"));
        if (pasted.isEmpty()) {
            origin.compare();
            changed();
            return;
        }
        var wanted = new GenerationOrder(null, pasted.get().recipe(), size.count(), List.of(), 0);
        var left = show(wanted, true, pasted.get().left());
        var told = getTranslation("studio.infotextRead");
        Toast.tell(
                left.isEmpty() ? told : told + ". " + getTranslation("studio.infotextRest", String.join(", ", left)));
    }

    private void changed() {
        if (can != null) {
            tell();
            remember.accept(said());
        }
    }

    /// Hides what makes no difference where a picture is only made larger.
    private void enlarging(Capabilities present, boolean only) {
        prompt.setVisible(!only);
        originFold.setVisible(!only);
        size.setVisible(!only);
        seed.setVisible(!only && present.seed());
        folds.fit(only);
    }

    private void tell() {
        var present = can;
        if (present == null) {
            return;
        }
        var begun = source.source().map(Asset::version);
        size.begin(
                begun.map(each -> new PictureSize(each.width(), each.height())).orElse(null), source.mode());
        matrix.offer(present, begun.isPresent());
        enlarging(present, source.mode() == GenerationMode.UPSCALE);
        var said = said();
        originFold.tell(origin.words());
        folds.tell(said, model);
        foot.tell(said, model, size.size(), sampling.effort());
    }
}
