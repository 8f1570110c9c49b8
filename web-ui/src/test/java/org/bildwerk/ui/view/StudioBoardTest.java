package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Candidates;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.StubGenerator;
import org.bildwerk.ui.studio.StudioView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/// What can be done with the pictures on the board of the Studio.
class StudioBoardTest extends OpenedStudio {

    @Autowired
    private Candidates candidates;

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
    void takesEnoughStepsForAVariantThatAtLeastOneIsLeft() {
        navigate(StudioView.class);
        test($(IntegerField.class)
                        .withCondition(field -> "Steps".equals(field.getLabel()))
                        .single())
                .setValue(2);
        test(prompt()).setValue("a small box");
        test(make()).click();
        var id = latest().getFirst().id();
        await().until(() -> generations.get(Caller.system(), id).finished());
        navigate(StudioView.class);

        command("vary-subtle", generations.get(identity.caller(), id).items().getFirst());

        assertThat(latest().getFirst().items().getFirst().recipe().numInferenceSteps())
                .isEqualTo(3);
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
    void guidesByTheEdgesOfAPicture() {
        var order = ordered("a green ball");
        navigate(StudioView.class);

        command("guide", order.items().getFirst());
        test(make()).click();

        var inputs = latest().getFirst().order().recipe().inputs();
        assertThat(inputs).isNotNull();
        assertThat(inputs.controls()).extracting(Inputs.Control::preprocessor).containsExactly(Inputs.Control.EDGES);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void enlargesAPictureOnceForAnUpscalerMakesTheSameEachTime() {
        var order = ordered("a white bowl");
        navigate(StudioView.class);

        command("upscale", order.items().getFirst());
        test(make()).click();

        assertThat(latest().getFirst().order().recipe().mode()).isEqualTo(GenerationMode.UPSCALE);
        assertThat(latest().getFirst().items()).hasSize(1);
        assertThat(board().get(0).get("facts").asString()).startsWith("enlarge");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void offersTheWaysToGoOnWithAPicture() {
        var order = ordered("a black cube");
        navigate(StudioView.class);

        select(order.items().getFirst());

        assertThat($(Button.class).all()).extracting(Button::getText).contains("Vary", "Enlarge", "Change a part");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysWhichCheckHoldsAPictureBackAndNotByAKey() {
        var order = ordered("nothing");
        navigate(StudioView.class);

        command("keep", order.items().getFirst());

        var held = catalog.get(identity.caller(), asset(order, 0));
        assertThat(held.candidate()).isTrue();
        assertThat(notifications()).anyMatch(told -> told.startsWith("Not kept: "));
        assertThat(notifications()).noneMatch(told -> told.contains(held.key()));
        assertThat(board().get(0)
                        .get("tiles")
                        .get(0)
                        .get("marks")
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo("blocked");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void ordersWhatTheFormSaysOnCtrlEnterOnTheBoard() {
        var order = ordered("a brown jar");
        navigate(StudioView.class);
        int before = latest().size();

        command("make", order.items().getFirst());

        assertThat(latest()).hasSize(before + 1);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void showsOlderOrdersOnRequest() {
        var recipe = Recipe.wanted(StubGenerator.MODEL, "a jar of many").recipe();
        for (int i = 0; i < 25; i++) {
            generations.order(identity.caller(), GenerationOrder.of(recipe, 1), null);
        }
        navigate(StudioView.class);
        assertThat(board()).hasSize(24);
        assertThat(texts()).contains("The newest 24 orders are shown");

        test($(Button.class)
                        .withCondition(button -> "Show older orders".equals(button.getText()))
                        .single())
                .click();

        assertThat(board().size()).isGreaterThan(24);
        latest().forEach(order -> generations.cancel(identity.caller(), order.id()));
    }

    private static AssetId asset(Generation order, int item) {
        var asset = order.items().get(item).asset();
        assertThat(asset).isNotNull();
        return asset;
    }

    private List<String> states() {
        return board().get(0)
                .get("tiles")
                .valueStream()
                .map(tile -> tile.get("state").asString())
                .toList();
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
