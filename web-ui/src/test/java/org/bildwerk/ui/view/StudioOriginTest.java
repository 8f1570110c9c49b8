package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.dam.brief.Editions;
import org.bildwerk.dam.brief.Prompt;
import org.bildwerk.dam.generation.Generations;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.ui.studio.StudioView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// With what the Studio begins: a brief, a saved prompt, or a picture of the library.
class StudioOriginTest extends OpenedViews {

    @Autowired
    private Generations generations;

    @Autowired
    private Editions<Brief> briefs;

    @Autowired
    private Editions<Prompt> prompts;

    @Test
    @SignedInAs(Role.EDITOR)
    void namesTheBriefAndTheVersionOfThePromptInTheRecipe() {
        var brief = briefs.create(identity.caller(), brief("Spring tea"));
        var prompt = prompts.create(identity.caller(), prompt("Cup"));
        navigate(StudioView.class);

        this.<Brief>choice("Brief").setValue(brief);
        this.<Prompt>choice("Saved prompt").setValue(prompt);

        assertThat(words().getValue()).isEqualTo("a red cup");
        assertThat(texts()).contains("Show the new cups", "a handle");
        var origin = ordered().origin();
        assertThat(origin).isNotNull();
        assertThat(origin.brief()).isNotNull();
        assertThat(origin.brief().id()).isEqualTo(brief.id());
        assertThat(origin.prompt()).isNotNull();
        assertThat(origin.prompt().version()).isEqualTo(1);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void savesChangedWordsAsANewVersion() {
        var body = new Prompt("Vase", List.of(block("a vase")), List.of(), new TreeMap<>());
        var prompt = prompts.create(identity.caller(), body);
        navigate(StudioView.class);
        this.<Prompt>choice("Saved prompt").setValue(prompt);

        test(words()).setValue("a tall vase");
        test(link("Save as a new version")).click();
        test($(Button.class).withText("Save").single()).click();

        var newest = prompts.get(identity.caller(), prompt.id(), null);
        assertThat(newest.version()).isEqualTo(2);
        assertThat(newest.body().blocks()).containsExactly(block("a tall vase"));
        var origin = ordered().origin();
        assertThat(origin).isNotNull();
        assertThat(origin.prompt()).isNotNull();
        assertThat(origin.prompt().version()).isEqualTo(2);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void beginsWithAPictureOfTheLibraryAsTheAddressSays() {
        var picture = picture();

        UI.getCurrentOrThrow()
                .navigate(
                        "studio",
                        QueryParameters.fromString("source=" + picture + "&mode=image-to-image&strength=0.35"));
        test(words()).setValue("a square");

        var inputs = ordered().inputs();
        assertThat(inputs).isNotNull();
        assertThat(inputs.source()).isNotNull();
        assertThat(inputs.source().strength()).isEqualTo(0.35);
        assertThat(inputs.source().version())
                .isEqualTo(catalog.get(identity.caller(), picture).version().id());
    }

    private Recipe ordered() {
        test($(Button.class)
                        .withCondition(button -> button.hasClassName("bw-studio-make"))
                        .single())
                .click();
        return generations.latest(identity.caller(), 1).getFirst().order().recipe();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<Edition<T>> choice(String label) {
        return $(ComboBox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }

    private NativeButton link(String text) {
        return $(NativeButton.class)
                .withCondition(button -> text.equals(button.getText()))
                .single();
    }

    private TextArea words() {
        return $(TextArea.class)
                .withCondition(field -> "Prompt".equals(field.getLabel()))
                .single();
    }

    private static Prompt.Block block(String text) {
        return new Prompt.Block(Prompt.Kind.SUBJECT, text);
    }

    private static Brief brief(String title) {
        return new Brief(title, "Show the new cups", "", "", List.of(), List.of("a handle"), List.of(), null);
    }

    private static Prompt prompt(String title) {
        var variables = new TreeMap<String, String>();
        variables.put("colour", "red");
        return new Prompt(title, List.of(block("a {colour} cup")), List.of(), variables);
    }
}
