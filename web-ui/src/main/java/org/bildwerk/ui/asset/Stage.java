package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The ground around the open picture: knows the keys of the view and takes a dropped file as the next version.
@Tag("bildwerk-stage")
final class Stage extends Div {

    private static final long serialVersionUID = 1;

    /// What became of a file that was dropped.
    record Dropped(String name, @Nullable String failure) {}

    Stage(boolean keys) {
        getElement().setAttribute("keys", keys);
    }

    void of(AssetId asset, boolean mayReplace) {
        getElement().setAttribute("asset", asset.toString());
        getElement().setAttribute("allowed", mayReplace);
    }

    /// Opens the file chooser for a new version.
    void choose() {
        getElement().executeJs("this.choose()");
    }

    void onStep(Consumer<Integer> listener) {
        getElement()
                .addEventListener(
                        "stage-step",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.step").asInt()))
                .addEventData("event.detail.step");
    }

    void onKey(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "stage-key",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.name").asString()))
                .addEventData("event.detail.name");
    }

    void onVersion(Consumer<Dropped> listener) {
        getElement()
                .addEventListener("stage-version", event -> {
                    var detail = event.getEventData().get("event.detail");
                    listener.accept(new Dropped(detail.path("name").asString(), failure(detail)));
                })
                .addEventData("event.detail");
    }

    private @Nullable String failure(JsonNode detail) {
        var failure = detail.path("failure");
        if (!failure.isString()) {
            return null;
        }
        if (!detail.path("reason").isString()) {
            return failure.asString().isEmpty() ? getTranslation("upload.offline") : failure.asString();
        }
        List<Object> values = detail.path("values")
                .valueStream()
                .map(value -> value.isNumber() ? value.asLong() : (Object) value.asString())
                .toList();
        return Refusals.of(this, new Refused(detail.path("reason").asString(), values), failure.asString());
    }
}
