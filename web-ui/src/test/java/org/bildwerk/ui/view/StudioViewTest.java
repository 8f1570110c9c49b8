package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Candidates;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.Generations;
import org.bildwerk.dam.generation.StubGenerator;
import org.bildwerk.ui.studio.StudioView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The Studio, with a generator that draws gradients.
class StudioViewTest extends OpenedViews {

    @Autowired
    private Generations generations;

    @Autowired
    private Candidates candidates;

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
    void keepsOnePictureAndDropsAnother() {
        var order = ordered("a blue cup");
        navigate(StudioView.class);

        command("keep", order.items().get(0));
        command("drop", order.items().get(1));

        assertThat(catalog.get(identity.caller(), asset(order, 0)).candidate()).isFalse();
        assertThat(catalog.get(identity.caller(), asset(order, 1)).binned()).isTrue();
        assertThat(states()).containsExactly("kept", "made", "made");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void followsWhatIsKeptAndDroppedElsewhere() {
        var order = ordered("a yellow jug");
        navigate(StudioView.class);

        candidates.keep(identity.caller(), asset(order, 0));
        candidates.drop(identity.caller(), asset(order, 1));

        await().pollInSameThread().until(() -> {
            roundTrip();
            return states().equals(List.of("kept", "made", "made"));
        });
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void ordersVariantsThatBeginWithThePicture() {
        var order = ordered("a red box");
        navigate(StudioView.class);

        command("vary-strong", order.items().get(2));

        var variants = latest().getFirst();
        var inputs = variants.items().getFirst().recipe().inputs();
        assertThat(inputs).isNotNull();
        assertThat(inputs.source().strength()).isEqualTo(0.7);
        assertThat(inputs.source().version())
                .isEqualTo(catalog.get(identity.caller(), asset(order, 2))
                        .version()
                        .id());
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void tellsInTheSidePanelHowAPictureWasMade() {
        var order = ordered("a grey stone");
        navigate(StudioView.class);

        select(order.items().getFirst());

        assertThat(texts()).contains("Recipe", "a grey stone", "Keep");
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

    private IntegerField edge(String label) {
        return $(IntegerField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private Select<?> models() {
        return $(Select.class)
                .withCondition(field -> "Model".equals(field.getLabel()))
                .single();
    }

    private Generation ordered(String words) {
        navigate(StudioView.class);
        test(prompt()).setValue(words);
        test(make()).click();
        var id = latest().getFirst().id();
        await().until(() ->
                generations.get(org.bildwerk.dam.account.Caller.system(), id).finished());
        return generations.get(identity.caller(), id);
    }

    private List<Generation> latest() {
        return generations.latest(identity.caller(), 50);
    }

    private TextArea prompt() {
        return $(TextArea.class)
                .withCondition(field -> "Prompt".equals(field.getLabel()))
                .single();
    }

    private Button make() {
        return $(Button.class)
                .withCondition(button -> button.hasClassName("bw-studio-make"))
                .single();
    }

    private static AssetId asset(Generation order, int item) {
        var asset = order.items().get(item).asset();
        assertThat(asset).isNotNull();
        return asset;
    }

    private Component boardElement() {
        return $(Component.class)
                .withCondition(component -> !component.getElement().isTextNode())
                .withCondition(component -> component.getElement().getTag().equals("bildwerk-board"))
                .single();
    }

    private List<String> states() {
        return board().get(0)
                .get("tiles")
                .valueStream()
                .map(tile -> tile.get("state").asString())
                .toList();
    }

    private JsonNode board() {
        return Json.read(String.valueOf(boardElement().getElement().getPropertyRaw("orders")));
    }

    private void command(String name, GenerationItem item) {
        var detail = Json.mapper().createObjectNode().put("name", name);
        detail.putArray("ids").add(item.id().toString());
        var data = Json.mapper().createObjectNode();
        data.set("event.detail", detail);
        fire("board-command", data);
    }

    private void select(GenerationItem item) {
        var data = Json.mapper().createObjectNode();
        data.putArray("event.detail.ids").add(item.id().toString());
        fire("board-selection", data);
    }

    private void fire(String event, ObjectNode data) {
        var element = boardElement().getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }
}
