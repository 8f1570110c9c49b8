package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The tree of schemes and concepts, walked by arrows: Enter edits, N adds below, Delete deletes.
@Tag("bildwerk-tree")
final class ConceptTreeField extends Component {

    private static final long serialVersionUID = 1;
    private static final List<String> LABELS = List.of("name", "filter", "nothing", "pictures");

    ConceptTreeField(boolean editable, boolean keys) {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(name -> labels.put(name, getTranslation("taxonomy.tree." + name)));
        getElement().setPropertyMap("labels", labels);
        getElement().setProperty("keys", keys);
        getElement().setAttribute("editable", editable);
    }

    void show(List<Outline.Node> nodes, String chosen) {
        getElement().setPropertyList("nodes", nodes);
        getElement().setProperty("chosen", chosen);
    }

    /// Listens to `choose`, `edit`, `add` or `delete`.
    void on(String deed, Consumer<String> path) {
        getElement()
                .addEventListener(
                        "tree-" + deed,
                        event -> path.accept(
                                event.getEventData().path("event.detail.path").asString()))
                .addEventData("event.detail.path");
    }

    /// Listens to a concept being dragged onto another one or onto its scheme.
    void onMove(BiConsumer<String, String> move) {
        getElement()
                .addEventListener(
                        "tree-move",
                        event -> move.accept(
                                event.getEventData().path("event.detail.path").asString(),
                                event.getEventData().path("event.detail.onto").asString()))
                .addEventData("event.detail.path")
                .addEventData("event.detail.onto");
    }
}
