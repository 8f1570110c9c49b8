package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Models;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.dam.generation.PromptReading;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.infotext.Infotext;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// Says what shall be made, and orders it.
// Long, for it brings the parts of an order together.
final class OrderForm extends Div {

    private static final long serialVersionUID = 1;
    private static final Pattern PASTED = Pattern.compile("(?m)^(Negative prompt|Steps): ");
    private final transient StudioWork work;
    private final transient Consumer<GenerationOrder> make;
    private final transient Consumer<GenerationOrder> remember;
    private final PromptPart prompt = new PromptPart(this::read, this::typed);
    private final ModelPart model;
    private final SizePart size;
    private final SeedPart seed = new SeedPart(RandomGenerator.getDefault(), this::changed);
    private final SamplingPart sampling = new SamplingPart(this::changed);
    private final AdapterPart adapters = new AdapterPart(this::changed);
    private final SourcePart source;
    private final ControlPart controls;
    private final MatrixPart matrix = new MatrixPart(this::changed);
    private final Fold advanced;
    private final Fold adapterFold;
    private final Fold sourceFold;
    private final Fold controlFold;
    private final Fold matrixFold;
    private final Button order = new Button();
    private final Span words = new Span();
    private final Span estimate = new Span();
    private transient @Nullable Capabilities can;

    /// @param measured seconds that a step of a model took on this machine lately
    /// @param make told what shall be made
    /// @param remember told what the form says whenever that changes
    OrderForm(
            StudioWork work,
            Function<String, OptionalDouble> measured,
            Consumer<GenerationOrder> make,
            Consumer<GenerationOrder> remember) {
        this.work = work;
        this.make = make;
        this.remember = remember;
        this.size = new SizePart(work.places(), this::changed);
        this.source = new SourcePart(work, this::changed);
        this.controls = new ControlPart(work, this::changed);
        this.advanced = new Fold(getTranslation("studio.advanced"), size.edges(), sampling);
        this.adapterFold = new Fold(getTranslation("studio.adapters"), adapters);
        this.sourceFold = new Fold(getTranslation("studio.source"), source);
        this.controlFold = new Fold(getTranslation("studio.controls"), controls);
        this.matrixFold = new Fold(getTranslation("studio.matrix"), matrix);
        addClassName("bw-studio-form");
        getElement().setAttribute("role", "form").setAttribute("aria-label", getTranslation("studio.title"));
        this.model = new ModelPart(work.models(), measured, this::fit);
        var body = new Div(new H1(getTranslation("studio.title")), prompt, model, size, seed);
        var folds = new Div(advanced, adapterFold, sourceFold, controlFold, matrixFold);
        folds.addClassName("bw-studio-folds");
        body.add(folds);
        body.addClassName("bw-studio-form-body");
        add(body, foot());
        model.choose(null, "");
    }

    private Div foot() {
        var cap = new Span(getTranslation("studio.makeKey"));
        cap.addClassName("bw-key");
        cap.getElement().setAttribute("aria-hidden", "true");
        var inside = new Div(words, cap);
        inside.addClassName("bw-row");
        order.setIcon(inside);
        order.addThemeVariants(ButtonVariant.PRIMARY);
        order.addClassName("bw-studio-make");
        order.addClickListener(click -> order());
        estimate.addClassNames("bw-second", "bw-figures");
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, this::order, Key.ENTER, modifier)
                    .listenOn(this)
                    .setResetFocusOnActiveElement(true);
        }
        var foot = new Div(order, estimate);
        foot.addClassName("bw-studio-form-foot");
        return foot;
    }

    /// Shows an order.
    ///
    /// @param again whether the same pictures are wanted: its seed is kept
    /// @return whether the model of the order is there
    boolean show(GenerationOrder wanted, boolean again) {
        var found = model.choose(wanted.generator(), wanted.recipe().model());
        parts().forEach(part -> part.show(wanted.recipe()));
        size.count(wanted.count());
        matrix.show(wanted.axes());
        seed.lock(again);
        changed();
        return found;
    }

    /// Shows what another file or another picture was made with; the number of pictures stays.
    boolean show(Recipe recipe) {
        return show(new GenerationOrder(null, recipe, size.count(), List.of(), 0), true);
    }

    /// Begins with a picture.
    void begin(Asset asset, GenerationMode mode) {
        source.begin(asset, mode);
        sourceFold.setOpen(true);
        if (mode == GenerationMode.INPAINT) {
            source.paint();
        }
    }

    void guide(Asset asset) {
        controls.begin(asset);
        controlFold.setOpen(true);
    }

    /// Says anew how long it takes.
    void refresh() {
        model.refresh();
        changed();
    }

    /// Returns what the form says.
    GenerationOrder said() {
        var chosen = model.model();
        var edit = Recipe.wanted(chosen.card().name(), "");
        parts().forEach(part -> part.write(edit));
        return new GenerationOrder(chosen.generator(), edit.recipe(), size.count(), matrix.axes(), 0);
    }

    private List<Part> parts() {
        return List.of(prompt, size, seed, sampling, adapters, source, controls);
    }

    private void order() {
        if (prompt.text().isEmpty() && source.mode() != GenerationMode.UPSCALE) {
            prompt.ask();
            return;
        }
        var missing = source.missing();
        if (missing.isPresent()) {
            sourceFold.setOpen(true);
            source.paint();
            return;
        }
        seed.next();
        make.accept(said());
    }

    private void fit(Models.Installed chosen) {
        var present = work.capabilities(chosen);
        can = present;
        parts().forEach(part -> part.fit(chosen.card(), present));
        adapterFold.setVisible(adapters.any());
        sourceFold.setVisible(source.isVisible());
        controlFold.setVisible(controls.isVisible());
        changed();
    }

    private Optional<PromptReading> read(String text) {
        return can != null ? work.read(model.model(), text) : Optional.empty();
    }

    /// Takes the settings out of a text that another program wrote beside its picture.
    private void typed(String text) {
        var read = PASTED.matcher(text).find() ? Infotext.read(text) : null;
        if (read == null || read.software().isEmpty()) {
            changed();
            return;
        }
        var known = model.knows(read.recipe().model());
        show(
                known
                        ? read.recipe()
                        : read.recipe()
                                .edit()
                                .model(model.model().card().name(), null)
                                .recipe());
        var rest = new ArrayList<>(read.notUnderstood());
        if (!known && !read.recipe().model().isEmpty()) {
            rest.addFirst(getTranslation("studio.model") + ": " + read.recipe().model());
        }
        Toast.tell(
                rest.isEmpty()
                        ? getTranslation("studio.infotextRead")
                        : getTranslation("studio.infotextRead") + ". "
                                + getTranslation("studio.infotextRest", String.join(", ", rest)));
    }

    private void changed() {
        var present = can;
        if (present == null) {
            return;
        }
        matrix.offer(present, source.source().isPresent());
        var said = said();
        advanced.tell(String.join(", ", inside()));
        adapterFold.tell(adapters.words().isEmpty() ? getTranslation("studio.none") : adapters.words());
        sourceFold.tell(source.words());
        controlFold.tell(controls.words());
        matrixFold.tell(
                said.axes().isEmpty()
                        ? getTranslation("studio.none")
                        : getTranslation("studio.matrixSize", said.size() / Math.max(1, said.count())));
        words.setText(getTranslation("studio.make", said.size()));
        estimate.setText(estimate(said));
        remember.accept(said);
    }

    private List<String> inside() {
        var inside = new ArrayList<String>();
        var edges = size.size();
        var sizes = model.model().card().sizes();
        if (sizes == null || !sizes.preferred().contains(edges)) {
            inside.add(new Figures(getLocale()).dimensions(edges.width(), edges.height()));
        }
        inside.addAll(sampling.words());
        return inside;
    }

    private String estimate(GenerationOrder said) {
        var card = model.model().card();
        var sizes = card.sizes();
        double seconds = model.seconds(card);
        if (seconds <= 0 || sizes == null || sizes.preferred().isEmpty()) {
            return getTranslation("studio.untilKept");
        }
        double pixels = area(size.size()) / area(sizes.preferred().getFirst());
        var span = Duration.ofMillis(Math.round(seconds * 1000 * said.size() * sampling.effort() * pixels));
        return getTranslation("studio.about", new Figures(getLocale()).span(span));
    }

    private static double area(PictureSize size) {
        return (double) size.width() * size.height();
    }
}
