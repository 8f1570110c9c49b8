package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.AssetId;

/// The result that the open picture came from, as a strip.
@Tag("bildwerk-filmstrip")
final class Filmstrip extends Component {

    private static final long serialVersionUID = 1;

    private transient List<AssetId> following = List.of();

    private record Labels(String name, String place) {}

    Filmstrip() {
        addClassName();
        listen();
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

    /// Returns what comes after the current picture, as far as the strip has it.
    List<AssetId> following() {
        return following;
    }

    private void listen() {
        getElement()
                .addEventListener(
                        "bw-place",
                        event -> following = event.getEventData()
                                .get("event.detail.following")
                                .valueStream()
                                .map(id -> AssetId.of(id.asString()))
                                .toList())
                .addEventData("event.detail.following");
    }

    private void addClassName() {
        getElement().getClassList().add("bw-filmstrip");
    }
}
