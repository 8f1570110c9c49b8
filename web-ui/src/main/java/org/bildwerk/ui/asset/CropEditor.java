package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Edit;
import tools.jackson.databind.JsonNode;

/// Crops, turns and straightens; the file stays as it is.
@Tag("bildwerk-crop")
final class CropEditor extends Component {

    private static final long serialVersionUID = 1;
    private static final List<String> LABELS =
            List.of("left", "right", "straighten", "ratio", "free", "original", "reset", "cancel", "apply", "area");

    CropEditor(Asset asset, String source, Consumer<Edit> apply, Runnable cancel) {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(name -> labels.put(name, getTranslation("crop." + name)));
        getElement().setPropertyMap("labels", labels);
        getElement().setProperty("width", asset.version().width());
        getElement().setProperty("height", asset.version().height());
        getElement().setProperty("src", source);
        getElement().setPropertyBean("edit", asset.edit());
        getElement()
                .addEventListener(
                        "crop-apply",
                        event -> apply.accept(edit(event.getEventData().get("event.detail"))))
                .addEventData("event.detail");
        getElement().addEventListener("crop-cancel", event -> cancel.run());
    }

    private static Edit edit(JsonNode detail) {
        var crop = new Edit.Crop(
                detail.path("left").asDouble(),
                detail.path("top").asDouble(),
                detail.path("width").asDouble(),
                detail.path("height").asDouble());
        var whole = crop.left() < 0.0005 && crop.top() < 0.0005 && crop.width() > 0.999 && crop.height() > 0.999;
        return new Edit(
                detail.path("quarterTurns").asInt(),
                detail.path("straightenDegrees").asDouble(),
                whole ? null : crop);
    }
}
