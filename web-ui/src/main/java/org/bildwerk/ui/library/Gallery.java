package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.ui.shell.Preferences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The grid of pictures: an element that fetches its rows itself and tells what the person does with them.
@Tag("bildwerk-gallery")
public final class Gallery extends Component {

    private static final long serialVersionUID = 1;

    private record Labels(String pictures, String select, String unselect, String place, Map<String, String> status) {}

    /// What one press of a key says about pictures: a pick or stars.
    record Rated(
            List<AssetId> ids,
            @Nullable Integer pick,
            @Nullable Integer stars) {}

    /// How many there are, or why they cannot be shown.
    record Outcome(@Nullable Long total, @Nullable String failure) {}

    public Gallery(Preferences preferences) {
        var statuses = new LinkedHashMap<String, String>();
        for (var status : Status.values()) {
            statuses.put(status.key(), getTranslation("assetStatus." + status.name()));
        }
        getElement()
                .setPropertyBean(
                        "labels",
                        new Labels(
                                getTranslation("library.pictures"),
                                getTranslation("library.select"),
                                getTranslation("library.unselect"),
                                getTranslation("library.place"),
                                statuses));
        getElement().setProperty("keys", preferences.keys());
        getElement().setProperty("density", preferences.density());
    }

    /// Fetches its rows from the address.
    public void source(String address) {
        getElement().setProperty("source", address);
    }

    void density(int height) {
        getElement().setProperty("density", height);
        getElement().executeJs("window.bildwerk.density($0)", height);
    }

    /// Fetches the result anew.
    void refresh() {
        getElement().executeJs("this.refresh()");
    }

    /// Draws these rows as they are now, without moving the others.
    void changed(List<AssetId> ids) {
        getElement()
                .executeJs(
                        "this.reload($0)", ids.stream().map(AssetId::toString).toList());
    }

    void drop(List<AssetId> ids) {
        getElement()
                .executeJs("this.drop($0)", ids.stream().map(AssetId::toString).toList());
    }

    void clearSelection() {
        getElement().executeJs("this.clear()");
    }

    /// @param listener told what is selected
    public void onSelection(Consumer<List<AssetId>> listener) {
        on("bw-selection", "event.detail.ids", ids -> listener.accept(ids(ids)));
    }

    /// @param listener told what is opened
    public void onOpen(Consumer<AssetId> listener) {
        on("bw-open", "event.detail.id", id -> listener.accept(AssetId.of(id.asString())));
    }

    void onCommand(Consumer<String> listener) {
        on("bw-command", "event.detail.name", name -> listener.accept(name.asString()));
    }

    void onDensity(Consumer<Integer> listener) {
        on("bw-density", "event.detail.height", height -> listener.accept(height.asInt()));
    }

    void onOutcome(Consumer<Outcome> listener) {
        on("bw-result", "event.detail", detail -> {
            var total = detail.path("total");
            var failure = detail.path("failure");
            listener.accept(new Outcome(
                    total.isNumber() ? total.asLong() : null, failure.isString() ? failure.asString() : null));
        });
    }

    void onRating(Consumer<Rated> listener) {
        on("bw-rate", "event.detail", detail -> {
            var change = detail.path("change");
            listener.accept(new Rated(
                    ids(detail.path("ids")),
                    change.has("pick") ? change.path("pick").asInt() : null,
                    change.has("stars") ? change.path("stars").asInt() : null));
        });
    }

    private void on(String event, String data, Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        event, each -> listener.accept(each.getEventData().get(data)))
                .addEventData(data);
    }

    private static List<AssetId> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(id -> AssetId.of(id.asString()))
                .toList();
    }
}
