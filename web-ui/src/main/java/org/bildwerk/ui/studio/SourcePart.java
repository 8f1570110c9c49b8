package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.ui.asset.Pictures;
import org.bildwerk.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// The picture that the new ones begin with, and what becomes of it.
final class SourcePart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private final transient StudioWork work;
    private final transient Runnable changed;
    private final Button choose = new Button(getTranslation("studio.choosePicture"));
    private final Div picture = new Div();
    private final Select<GenerationMode> mode = new Select<>();
    private final SourceSettings settings;
    private transient @Nullable Asset source;
    private boolean fromWords = true;

    SourcePart(StudioWork work, Runnable changed) {
        this.work = work;
        this.changed = changed;
        this.settings = new SourceSettings(this::paint, changed);
        addClassName("bw-stack");
        choose.addClickListener(click -> pick());
        mode.setLabel(getTranslation("studio.mode"));
        mode.setItemLabelGenerator(each -> getTranslation("studio.mode." + each.key()));
        mode.addValueChangeListener(change -> draw());
        picture.addClassNames("bw-row", "bw-studio-source");
        add(choose, picture, mode, settings);
        draw();
    }

    /// Begins with this picture, as it is done most: reworked as a whole.
    void begin(Asset asset) {
        var first = mode.getListDataView().getItems().findFirst();
        begin(asset, offered(GenerationMode.IMAGE_TO_IMAGE) ? GenerationMode.IMAGE_TO_IMAGE : first.orElseThrow());
    }

    /// Begins with this picture; returns whether the model can do that with it.
    boolean begin(Asset asset, GenerationMode wanted) {
        if (!offered(wanted)) {
            return false;
        }
        source = asset;
        settings.forget();
        mode.setValue(wanted);
        draw();
        return true;
    }

    /// Goes so far from the picture.
    void strength(double value) {
        settings.strength(value);
    }

    /// Asks for what is missing: the picture, or what shall be changed in it.
    void ask() {
        if (source == null) {
            pick();
        } else {
            paint();
        }
    }

    private void pick() {
        new PickDialog(id -> work.find(id).ifPresent(this::begin)).open();
    }

    /// Asks what shall be changed in the picture.
    void paint() {
        var begun = source;
        var address = begun == null ? null : Pictures.unedited(begun);
        if (begun != null && address != null) {
            new MaskDialog(begun, address, settings.mask(), this::painted).open();
        }
    }

    private void painted(String digest) {
        settings.painted(digest);
        settings.scrollIntoView();
    }

    Optional<Asset> source() {
        return Optional.ofNullable(source);
    }

    GenerationMode mode() {
        return source == null ? GenerationMode.TEXT_TO_IMAGE : mode.getValue();
    }

    /// Says what is missing before it can be ordered; nothing where nothing is.
    Optional<String> missing() {
        if (source == null && !fromWords) {
            return Optional.of(getTranslation("studio.sourceMissing"));
        }
        return mode() == GenerationMode.INPAINT && settings.mask() == null
                ? Optional.of(getTranslation("studio.maskMissing"))
                : Optional.empty();
    }

    /// Says in a few words what is chosen.
    String words() {
        var begun = source;
        return begun == null
                ? getTranslation("studio.noSource")
                : begun.displayTitle(getLocale().getLanguage()) + ", " + getTranslation("studio.mode." + mode().key());
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        var chosen = mode.getValue();
        var possible = can.modes().stream()
                .filter(GenerationMode::needsSource)
                .filter(each ->
                        each != GenerationMode.UPSCALE || !can.upscalers().isEmpty())
                .sorted()
                .toList();
        fromWords = can.modes().contains(GenerationMode.TEXT_TO_IMAGE);
        settings.fit(can);
        mode.setItems(possible);
        if (!possible.isEmpty()) {
            mode.setValue(chosen != null && possible.contains(chosen) ? chosen : possible.getFirst());
        }
        setVisible(!possible.isEmpty());
        draw();
    }

    @Override
    public void show(Recipe recipe) {
        var inputs = recipe.inputs();
        var begun = inputs == null ? null : inputs.source();
        source = begun == null ? null : work.find(begun.version()).orElse(null);
        settings.show(recipe);
        if (source != null && recipe.mode() != null && offered(recipe.mode())) {
            mode.setValue(recipe.mode());
        }
        draw();
    }

    @Override
    public void write(RecipeEdit edit) {
        var begun = source;
        edit.mode(mode());
        if (begun != null) {
            settings.write(edit, begun.version().id(), mode());
        } else {
            edit.inputs(Inputs.NONE);
        }
    }

    private boolean offered(GenerationMode wanted) {
        return mode.getListDataView().getItems().anyMatch(wanted::equals);
    }

    private void draw() {
        var begun = source;
        choose.setVisible(begun == null);
        picture.setVisible(begun != null);
        mode.setVisible(begun != null);
        settings.setVisible(begun != null);
        picture.removeAll();
        if (begun != null) {
            var title = begun.displayTitle(getLocale().getLanguage());
            var words = new Span(title);
            words.addClassNames("bw-ellipsis", "bw-grow");
            picture.add(
                    new Image(Objects.requireNonNullElse(StudioWork.thumbnail(begun), ""), ""), words, remove(title));
            settings.turnTo(mode());
        }
        changed.run();
    }

    private Button remove(String title) {
        var button = new Button(new Icon("close"), click -> {
            source = null;
            draw();
        });
        button.addClassName("bw-icon-button");
        button.setAriaLabel(getTranslation("studio.removeSource", title));
        button.setTooltipText(getTranslation("studio.removeSource", title));
        return button;
    }
}
