package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Remake;
import org.jspecify.annotations.Nullable;

/// How the selected picture was made, and whether it can be made again: byte for byte, or why not.
final class PickedRecipe extends Div {

    private static final long serialVersionUID = 1;

    /// @param recipe what was wanted
    /// @param made what was done; null where that is not known
    /// @param command told what shall be done, by the names of the board's commands
    PickedRecipe(OriginWork origins, Recipe recipe, @Nullable Remake made, Consumer<String> command) {
        addClassName("bw-stack");
        var facts = new DescriptionList();
        facts.addClassNames("bw-facts", "bw-recipe");
        new RecipeWords(this, getLocale(), origins)
                .facts(made == null ? recipe : made.recipe())
                .forEach((name, value) ->
                        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        add(line(new H2(getTranslation("provenance.recipe")), small("recipe", command)), facts);
        if (made != null) {
            again(made, command);
        }
    }

    private void again(Remake remake, Consumer<String> command) {
        var words = new Span(verdict(remake));
        words.addClassName("bw-second");
        var row = new Div(words);
        row.addClassNames("bw-row", "bw-between");
        if (remake.possible()) {
            row.add(small("remake", command));
        }
        add(row);
    }

    private String verdict(Remake remake) {
        if (remake.bitExact()) {
            return getTranslation("remake.same");
        }
        var reasons = remake.reasons().stream()
                .map(reason -> getTranslation("remake." + reason.cause().key()))
                .distinct()
                .collect(Collectors.joining(", "));
        return getTranslation(remake.possible() ? "remake.other" : "remake.never", reasons);
    }

    private Button small(String name, Consumer<String> command) {
        var button = new Button(getTranslation("studio.do." + name), click -> command.accept(name));
        button.addThemeName("small");
        return button;
    }

    private static Div line(Component one, Component other) {
        var line = new Div(one, other);
        line.addClassNames("bw-row", "bw-between");
        return line;
    }
}
