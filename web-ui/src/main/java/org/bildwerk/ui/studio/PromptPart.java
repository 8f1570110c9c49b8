package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.PromptReading;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.ui.kit.Figures;

/// What shall be seen and what not, with what the model makes of the words: how many of its tokens they take, what it
/// does not get to read, and what it was never taught.
final class PromptPart extends Div implements Part {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_MS = 300;
    private static final int LONGEST = 20_000;
    private final transient Function<String, Optional<PromptReading>> reader;
    private final TextArea prompt = new TextArea(getTranslation("studio.prompt"));
    private final TextArea negative = new TextArea(getTranslation("studio.negative"));
    private final Div unknown = new Div();
    private final Div cut = new Div();
    private final Span meter = new Span();
    private boolean takesNegative = true;

    /// @param reader tells what becomes of a prompt in the chosen model
    /// @param changed told what was typed or pasted
    PromptPart(Function<String, Optional<PromptReading>> reader, Consumer<String> changed) {
        this.reader = reader;
        addClassName("bw-studio-prompt");
        prompt.setMinRows(4);
        prompt.setMaxRows(12);
        prompt.setMaxLength(LONGEST);
        prompt.setValueChangeMode(ValueChangeMode.LAZY);
        prompt.setValueChangeTimeout(PAUSE_MS);
        prompt.addValueChangeListener(change -> {
            prompt.setInvalid(false);
            read();
            if (change.isFromClient()) {
                changed.accept(change.getValue());
            }
        });
        negative.setMinRows(1);
        negative.setMaxRows(6);
        negative.setMaxLength(LONGEST);
        negative.addValueChangeListener(change -> changed.accept(""));
        unknown.addClassName("bw-second");
        unknown.getElement().setAttribute("role", "status");
        meter.addClassNames("bw-second", "bw-figures", "bw-meter");
        cut.addClassNames("bw-studio-cut", "bw-second");
        var line = new Div(unknown, meter);
        line.addClassName("bw-studio-reading");
        add(prompt, line, cut, negative);
        read();
    }

    String text() {
        return prompt.getValue().strip();
    }

    String negative() {
        return takesNegative ? negative.getValue().strip() : "";
    }

    /// Writes these words in place of what stands there.
    void write(String seen, String unseen) {
        prompt.setValue(seen);
        negative.setValue(unseen);
    }

    /// Asks for what shall be seen.
    void ask() {
        prompt.setErrorMessage(getTranslation("studio.promptMissing"));
        prompt.setInvalid(true);
        prompt.focus();
    }

    @Override
    public void fit(ModelCard model, Capabilities can) {
        takesNegative = can.negativePrompt();
        negative.setVisible(takesNegative);
        read();
    }

    @Override
    public void show(Recipe recipe) {
        prompt.setValue(recipe.prompt());
        negative.setValue(Objects.requireNonNullElse(recipe.negativePrompt(), ""));
    }

    @Override
    public void write(RecipeEdit edit) {
        var without = negative();
        edit.prompt(text()).negativePrompt(without.isEmpty() ? null : without);
    }

    private void read() {
        unknown.removeAll();
        cut.removeAll();
        cut.setVisible(false);
        reader.apply(prompt.getValue()).ifPresentOrElse(this::tell, () -> meter.setText(""));
    }

    private void tell(PromptReading reading) {
        var figures = new Figures(getLocale());
        var room = (long) reading.perPiece() * reading.pieces();
        meter.setText(getTranslation("studio.tokens", figures.number(reading.tokens()), figures.number(room)));
        meter.setTitle(getTranslation("studio.tokensHint", reading.pieces(), reading.perPiece()));
        meter.getElement().setAttribute("data-full", !reading.cut().isEmpty());
        var words = reading.unknown().stream().distinct().toList();
        if (!words.isEmpty()) {
            unknown.add(new Span(getTranslation("studio.unknownWords", words.size())));
            words.stream().limit(6).map(PromptPart::squiggle).forEach(unknown::add);
        }
        if (!reading.cut().isEmpty()) {
            cut.setVisible(true);
            cut.add(new Span(getTranslation("studio.cut", shortened(reading.cut()))));
        }
    }

    private static Span squiggle(String word) {
        var span = new Span(word);
        span.addClassName("bw-squiggle");
        return span;
    }

    private static String shortened(List<String> words) {
        var text = String.join(" ", words).replaceAll(" (\\p{Punct})", "$1");
        return text.length() > 120 ? text.substring(0, 119) + "…" : text;
    }
}
