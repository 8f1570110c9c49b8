package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.StubGenerator;
import org.bildwerk.ui.studio.StudioView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the form of the Studio asks for, and what it orders.
class StudioViewTest extends OpenedStudio {

    @Autowired
    private StubGenerator stub;

    @Test
    @SignedInAs(Role.VIEWER)
    void opensTheStudioForEditorsOnly() {
        navigate(StudioView.class);

        assertThat(texts()).contains("The Studio is for editors");
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysWhatTheModelIsAndHowToGetAnother() {
        navigate(StudioView.class);

        assertThat(texts()).contains("demonstration", "Install a real one").anyMatch(text -> text.contains("CC0-1.0"));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void asksForAPromptBeforeItOrders() {
        navigate(StudioView.class);
        int before = latest().size();
        test(prompt()).setValue(" ");

        test(make()).click();

        assertThat(prompt().isInvalid()).isTrue();
        assertThat(latest()).hasSize(before);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void makesWhatTheFormSaysAndShowsItAfterAReload() {
        var order = ordered("a green vase on a shelf");

        assertThat(order.items()).hasSize(4);
        assertThat(order.order().recipe().prompt()).isEqualTo("a green vase on a shelf");
        navigate(StudioView.class);
        assertThat(board().get(0).get("title").asString()).isEqualTo("a green vase on a shelf");
        assertThat(board().get(0)
                        .get("tiles")
                        .valueStream()
                        .map(tile -> tile.get("state").asString()))
                .containsOnly("made")
                .hasSize(4);
        assertThat(prompt().getValue()).isEqualTo("a green vase on a shelf");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void fillsTheFormFromSettingsThatAnotherProgramWrote() {
        navigate(StudioView.class);

        test(prompt()).setValue("""
                a red cube, soft light
                Negative prompt: text
                Steps: 3, Sampler: DDIM, CFG scale: 6.5, Seed: 4242, Size: 128x64, Model: dreamshaper""");

        assertThat(prompt().getValue()).isEqualTo("a red cube, soft light");
        test(make()).click();
        var recipe = latest().getFirst().order().recipe();
        assertThat(recipe.negativePrompt()).isEqualTo("text");
        assertThat(recipe.seed()).isEqualTo(4242);
        assertThat(recipe.guidanceScale()).isEqualTo(6.5);
        assertThat(recipe.width()).isEqualTo(128);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void carriesWhatItHasNoFieldForAndNamesWhatItCannotTakeOver() {
        navigate(StudioView.class);

        test(prompt()).setValue("""
                a (red:1.2) teapot <lora:foo:0.8> <lora:ink:0.5>
                Negative prompt: blurry, bad
                Steps: 28, Sampler: DPM++ 2M Karras, CFG scale: 6.5, Seed: 12345, Size: 128x64, Model: dreamshaper_8, \
                Clip skip: 2""");

        assertThat(notifications())
                .anyMatch(told -> told.contains("Not taken over: ")
                        && told.contains("Model: dreamshaper_8")
                        && told.contains("Adapters: foo × 0.8")
                        && told.contains("Scheduler: DPM++ 2M")
                        && !told.contains("ink"));
        assertThat(seed().getHelperText()).startsWith("Locked to this seed; the pictures come out differently");
        test(make()).click();
        var recipe = latest().getFirst().order().recipe();
        assertThat(recipe.seed()).isEqualTo(12345);
        assertThat(recipe.sampling()).isNotNull();
        assertThat(recipe.sampling().schedulerConfig()).containsEntry("use_karras_sigmas", "true");
        assertThat(recipe.textMode()).isNotNull();
        assertThat(recipe.textMode().clipSkip()).isEqualTo(1);
        assertThat(recipe.adapters()).extracting(Recipe.Adapter::name).containsExactly("ink");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void leavesOutWhatIsCarriedOnceAPersonSaysSo() {
        navigate(StudioView.class);
        test(prompt()).setValue("""
                a red cube
                Steps: 3, Sampler: DDIM, Schedule type: Karras, CFG scale: 2, Seed: 7, Size: 128x64, \
                Model: stub-model, Clip skip: 2, RNG: CPU""");
        assertThat(seed().getHelperText()).as(notifications().toString()).startsWith("Locked: the same pictures again");

        test($(NativeButton.class)
                        .withCondition(chip ->
                                "Leave out: Clip skip: 2".equals(chip.getTitle().orElse("")))
                        .single())
                .click();

        test(make()).click();
        var recipe = latest().getFirst().order().recipe();
        assertThat(recipe.textMode()).isNotNull();
        assertThat(recipe.textMode().clipSkip()).isZero();
        assertThat(recipe.sampling()).isNotNull();
        assertThat(recipe.sampling().schedulerConfig()).containsEntry("use_karras_sigmas", "true");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void takesTheSizeOfAnotherModelAndAsksForThePictureThatItChanges() {
        stub.twoModels = true;
        try {
            navigate(StudioView.class);
            int before = latest().size();
            test(prompt()).setValue("a red cup");
            assertThat(edge("Width").getValue()).isEqualTo(96);

            test(models()).selectItem("Stub inside");

            assertThat(edge("Width").getValue()).isEqualTo(128);
            test(make()).click();
            assertThat(texts()).contains("This model changes pictures: choose one to begin with");
            assertThat(latest()).hasSize(before);
        } finally {
            stub.twoModels = false;
        }
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void marksAValueThatDoesNotFitInsteadOfOrderingIt() {
        navigate(StudioView.class);
        int before = latest().size();
        test(prompt()).setValue("a red cup");
        this.<Axis.Parameter>select("Across").setValue(Axis.Parameter.GUIDANCE_SCALE);

        test(make()).click();
        assertThat(values().getErrorMessage()).isEqualTo("Say the values to try");
        test(values()).setValue("1; abc");
        assertThat(values().getErrorMessage()).isEqualTo("abc does not fit here");
        test(make()).click();

        assertThat(values().isInvalid()).isTrue();
        assertThat(latest()).hasSize(before);
    }

    private TextField seed() {
        return $(TextField.class)
                .withCondition(field -> "Seed".equals(field.getLabel()))
                .single();
    }

    private TextField values() {
        return $(TextField.class)
                .withCondition(field -> "Values".equals(field.getLabel()))
                .single();
    }

    private IntegerField edge(String label) {
        return $(IntegerField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private Select<?> models() {
        return select("Model");
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return $(Select.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
