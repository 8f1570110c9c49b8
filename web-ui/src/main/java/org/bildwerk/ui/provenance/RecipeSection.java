package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.stream.Collectors;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;

/// How the picture was made. The prompt is for people of the house only.
final class RecipeSection extends Div {

    private static final long serialVersionUID = 1;
    private final DescriptionList facts = new DescriptionList();

    RecipeSection(Recipe recipe, boolean fromFile) {
        addClassName("bw-stack");
        var fold = new NativeDetails(getTranslation("provenance.recipe"));
        fold.addClassName("bw-fold");
        fold.setOpen(true);
        var origin = new Paragraph(getTranslation(fromFile ? "provenance.recipeFound" : "provenance.recipeOwn"));
        origin.addClassName("bw-second");
        facts.addClassName("bw-facts");
        settings(recipe);
        var body = new Div(origin);
        body.addClassName("bw-stack");
        prompt(body, "provenance.prompt", recipe.prompt());
        prompt(body, "provenance.negative", recipe.negativePrompt());
        body.add(facts);
        fold.setContent(body);
        add(fold);
    }

    private void prompt(Div body, String label, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var name = new Span(getTranslation(label));
        name.addClassName("bw-label");
        var internal = new Pill(getTranslation("provenance.internal"), Pill.Tone.WARN);
        internal.setTitle(getTranslation("provenance.internalHint"));
        var head = new Div(name, internal);
        head.addClassNames("bw-row", "bw-between");
        var words = new Paragraph(text);
        words.addClassName("bw-prompt");
        body.add(head, words);
    }

    private void settings(Recipe recipe) {
        fact(getTranslation("provenance.model"), recipe.model());
        fact(getTranslation("provenance.digest"), recipe.modelDigest());
        fact("VAE", recipe.vae());
        fact(
                getTranslation("provenance.adapters"),
                recipe.adapters().stream()
                        .map(each -> each.name() + " × " + figure(each.weight()))
                        .collect(Collectors.joining(", ")));
        fact(
                getTranslation("provenance.seed"),
                recipe.seed() == null ? null : recipe.seed().toString());
        fact(getTranslation("provenance.scheduler"), recipe.scheduler());
        fact(getTranslation("provenance.steps"), figure(recipe.numInferenceSteps()));
        fact(getTranslation("provenance.guidance"), figure(recipe.guidanceScale()));
        var width = recipe.width();
        var height = recipe.height();
        fact(
                getTranslation("provenance.size"),
                width == null || height == null ? null : new Figures(getLocale()).dimensions(width, height));
        recipe.settings().forEach(this::fact);
    }

    private @Nullable String figure(@Nullable Number value) {
        return value == null
                ? null
                : NumberFormat.getNumberInstance(getLocale()).format(value);
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
    }
}
