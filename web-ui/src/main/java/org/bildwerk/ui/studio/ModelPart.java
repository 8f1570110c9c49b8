package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Models;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;

/// The chosen model as a card: what it is, what it makes, how long a picture takes on this machine.
final class ModelPart extends Div {

    private static final long serialVersionUID = 1;
    private final Select<Models.Installed> choice = new Select<>();
    private final Div facts = new Div();
    private final transient Function<String, OptionalDouble> measured;
    private final transient Predicate<Models.Installed> words;

    /// @param words tells whether a model makes pictures from words alone
    /// @param measured seconds that a step of a model took on this machine lately
    /// @param chosen told the model whenever it changes
    ModelPart(
            List<Models.Installed> installed,
            Predicate<Models.Installed> words,
            Function<String, OptionalDouble> measured,
            Consumer<Models.Installed> chosen) {
        this.measured = measured;
        this.words = words;
        addClassName("bw-studio-model");
        choice.setLabel(getTranslation("studio.model"));
        choice.setItems(installed);
        choice.setItemLabelGenerator(each -> label(each, installed));
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                describe(change.getValue());
                chosen.accept(change.getValue());
            }
        });
        facts.addClassName("bw-studio-facts");
        add(choice, facts);
    }

    /// Names a model by its title; by its name too where another is called the same.
    private static String label(Models.Installed model, List<Models.Installed> all) {
        var title = model.card().title();
        long called =
                all.stream().filter(each -> each.card().title().equals(title)).count();
        return called > 1 ? title + " (" + model.card().name() + ")" : title;
    }

    /// Chooses the model of the name; where there is none of it, the first that needs no picture to begin with.
    void choose(@Nullable String generator, String model) {
        var all = choice.getListDataView().getItems().toList();
        var found = all.stream()
                .filter(each -> each.card().name().equals(model))
                .filter(each -> generator == null || each.generator().equals(generator))
                .findFirst();
        choice.setValue(
                found.orElseGet(() -> all.stream().filter(words).findFirst().orElse(all.getFirst())));
    }

    boolean knows(String model) {
        return choice.getListDataView()
                .getItems()
                .anyMatch(each -> each.card().name().equals(model));
    }

    Models.Installed model() {
        return Objects.requireNonNull(choice.getValue(), "one is always chosen");
    }

    /// Says anew how long a picture takes.
    void refresh() {
        describe(model());
    }

    private void describe(Models.Installed installed) {
        facts.removeAll();
        var card = installed.card();
        if (card.demonstration()) {
            var pill = new Pill(getTranslation("studio.demonstration"), Pill.Tone.QUIET);
            pill.setTitle(getTranslation("studio.demonstrationHint"));
            pill.addClassName("bw-pill-accent");
            facts.add(pill);
        }
        if (card.demonstration()) {
            var install = new NativeButton(getTranslation("studio.installReal"), click -> new InstallDialog().open());
            install.addClassName("bw-linklike");
            facts.add(install);
        }
        var words = new Span(String.join(" · ", words(installed)));
        words.addClassNames("bw-second", "bw-figures");
        facts.add(words);
    }

    private List<String> words(Models.Installed installed) {
        var card = installed.card();
        var words = new ArrayList<String>();
        var sizes = card.sizes();
        if (sizes != null && !sizes.preferred().isEmpty()) {
            var best = sizes.preferred().getFirst();
            words.add(new Figures(getLocale()).dimensions(best.width(), best.height()));
        }
        if (installed.remote()) {
            words.add(getTranslation("studio.remote"));
        } else if (seconds(card) > 0) {
            words.add(getTranslation("studio.secondsEach", figure(seconds(card))));
        }
        if (card.licence() != null) {
            words.add(card.licence());
        }
        return words;
    }

    private String figure(double value) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }

    /// Returns how long a picture takes: as measured here, else as the card says; 0 where nobody knows.
    double seconds(ModelCard card) {
        var defaults = card.defaults();
        if (defaults == null) {
            return 0;
        }
        var step = measured.apply(card.name());
        return step.isPresent() ? step.getAsDouble() * defaults.numInferenceSteps() : defaults.secondsPerPicture();
    }
}
