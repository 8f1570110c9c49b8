package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Paints over a picture what shall be changed, and sends it as a mask.
@Tag("bildwerk-mask")
final class MaskEditor extends Component {

    private static final long serialVersionUID = 1;
    private static final List<String> LABELS = List.of(
            "brush", "eraser", "size", "invert", "clear", "undo", "redo", "tools", "area", "share", "nothing", "in",
            "out", "fit");

    /// @param before digest of the mask to go on with; null to begin anew
    MaskEditor(Asset asset, String source, @Nullable String before) {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(name -> labels.put(name, getTranslation("mask." + name)));
        getElement().setPropertyMap("labels", labels);
        getElement().setProperty("width", asset.version().width());
        getElement().setProperty("height", asset.version().height());
        getElement().setProperty("src", source);
        if (before != null) {
            getElement().setProperty("mask", MasksController.ADDRESS + "/" + before);
        }
    }

    /// Sends the mask.
    ///
    /// @param sent told its digest; nothing while nothing is painted
    /// @param failed told what went wrong
    void send(Consumer<@Nullable String> sent, Consumer<String> failed) {
        getElement()
                .executeJs("return this.send($0)", MasksController.ADDRESS)
                .then(answer -> sent.accept(digest(answer)), failed::accept);
    }

    private static @Nullable String digest(@Nullable JsonNode answer) {
        return answer == null || !answer.isString() ? null : answer.asString();
    }
}
