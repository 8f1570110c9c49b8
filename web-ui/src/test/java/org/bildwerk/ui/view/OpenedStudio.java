package org.bildwerk.ui.view;

import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.Generations;
import org.bildwerk.ui.studio.StudioView;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Orders in the Studio, with a generator that draws gradients.
abstract class OpenedStudio extends OpenedViews {

    @Autowired
    Generations generations;

    Generation ordered(String words) {
        navigate(StudioView.class);
        test(prompt()).setValue(words);
        test(make()).click();
        var id = latest().getFirst().id();
        await().until(() -> generations.get(Caller.system(), id).finished());
        return generations.get(identity.caller(), id);
    }

    List<Generation> latest() {
        return generations.latest(identity.caller(), 50);
    }

    TextArea prompt() {
        return $(TextArea.class)
                .withCondition(field -> "Prompt".equals(field.getLabel()))
                .single();
    }

    List<String> notifications() {
        return $(Notification.class).all().stream()
                .flatMap(Component::getChildren)
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }

    Button make() {
        return $(Button.class)
                .withCondition(button -> button.hasClassName("bw-studio-make"))
                .single();
    }

    Component boardElement() {
        return $(Component.class)
                .withCondition(component -> !component.getElement().isTextNode())
                .withCondition(component -> component.getElement().getTag().equals("bildwerk-board"))
                .single();
    }

    JsonNode board() {
        return Json.read(String.valueOf(boardElement().getElement().getPropertyRaw("orders")));
    }
}
