package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.AssetId;

/// The result that the open picture came from, as a strip.
@Tag("bildwerk-filmstrip")
final class Filmstrip extends Component {

    private static final long serialVersionUID = 1;

    private record Labels(String name, String place) {}

    Filmstrip() {
        addClassName();
        getElement()
                .setPropertyBean("labels", new Labels(getTranslation("asset.strip"), getTranslation("library.place")));
    }

    void show(String source, AssetId current) {
        getElement().setProperty("current", current.toString());
        getElement().setProperty("source", source);
    }

    void step(int by) {
        getElement().executeJs("this.step($0)", by);
    }

    void onGo(Consumer<AssetId> listener) {
        getElement()
                .addEventListener(
                        "bw-go",
                        event -> listener.accept(AssetId.of(
                                event.getEventData().get("event.detail.id").asString())))
                .addEventData("event.detail.id");
    }

    void onPlace(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "bw-place",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.place").asString()))
                .addEventData("event.detail.place");
    }

    private void addClassName() {
        getElement().getClassList().add("bw-filmstrip");
    }
}
