package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.ui.shell.Preferences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The board: an element that draws orders and their pictures, and tells what the person does with them.
@Tag("bildwerk-board")
final class Board extends Component {

    private static final long serialVersionUID = 1;
    private static final List<String> LABELS = List.of(
            "waiting",
            "running",
            "made",
            "kept",
            "failed",
            "moderated",
            "cancelled",
            "dropped",
            "step",
            "cancel",
            "again",
            "retry",
            "cancel-order",
            "put-away");

    /// A word on a tile.
    record Mark(String text, String tone, @Nullable String hint) {}

    /// A picture as the element draws it.
    ///
    /// @param preview how it stands, as a data address; null where there is none
    /// @param src address of the picture; null until it is made
    /// @param note why there is none; null otherwise
    record Tile(
            String id,
            String state,
            int step,
            int of,
            @Nullable String preview,
            @Nullable String src,
            int width,
            int height,
            String name,
            List<Mark> marks,
            @Nullable String note) {}

    /// An order as the element draws it.
    ///
    /// @param deeds what can be done with the whole order, by the names of the labels
    /// @param columns the values along the top; null where it is no matrix
    record Row(
            String id,
            String title,
            String facts,
            List<String> deeds,
            @Nullable List<String> columns,
            @Nullable List<String> rows,
            String corner,
            List<Tile> tiles) {}

    Board() {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(name -> labels.put(name, getTranslation("board." + name)));
        getElement().setPropertyMap("labels", labels);
        getElement().setProperty("keys", Preferences.current().keys());
    }

    void show(List<Row> orders) {
        getElement().setPropertyList("orders", orders);
    }

    /// Draws these tiles as they are now and leaves the others alone.
    void patch(List<Tile> tiles) {
        getElement().executeJs("this.patch($0)", tiles);
    }

    /// Selects a picture and gives it the focus, so that what is said of it is seen.
    void stay(String id) {
        getElement().executeJs("this.stay($0)", id);
    }

    void pick(List<String> ids) {
        getElement().executeJs("this.pick($0)", ids);
    }

    void onSelection(Consumer<List<UUID>> listener) {
        getElement()
                .addEventListener(
                        "board-selection",
                        event -> listener.accept(ids(event.getEventData().get("event.detail.ids"))))
                .addEventData("event.detail.ids");
    }

    void onCommand(BiConsumer<String, List<UUID>> listener) {
        getElement()
                .addEventListener("board-command", event -> {
                    var detail = event.getEventData().get("event.detail");
                    listener.accept(detail.path("name").asString(), ids(detail.path("ids")));
                })
                .addEventData("event.detail");
    }

    void onOrder(BiConsumer<String, GenerationId> listener) {
        getElement()
                .addEventListener("board-order", event -> {
                    var detail = event.getEventData().get("event.detail");
                    listener.accept(
                            detail.path("name").asString(),
                            GenerationId.of(detail.path("id").asString()));
                })
                .addEventData("event.detail");
    }

    private static List<UUID> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(id -> UUID.fromString(id.asString()))
                .toList();
    }
}
