package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.Version;

/// Shows one picture, fitted or zoomed, with its focal point.
@Tag("bildwerk-picture")
final class PictureViewer extends Component {

    private static final long serialVersionUID = 1;

    private record Labels(String focal, String fit) {}

    PictureViewer() {
        getElement().setPropertyBean("labels", new Labels(getTranslation("asset.focal"), getTranslation("asset.fit")));
    }

    void show(Asset asset) {
        var title = asset.displayTitle(getLocale().getLanguage());
        var size = Pictures.size(asset);
        var preview = Pictures.preview(asset);
        var full = Pictures.full(asset);
        show(
                title,
                size[0],
                size[1],
                preview == null ? "" : preview,
                full == null ? preview == null ? "" : preview : full);
        getElement().setPropertyBean("focal", asset.focalPoint());
    }

    void show(Version version) {
        show(
                version.fileName(),
                version.width(),
                version.height(),
                Pictures.preview(version, 512),
                Pictures.preview(version, 1024));
    }

    void focalEditable(boolean editable) {
        getElement().setProperty("focalEditable", editable);
    }

    void onFocal(Consumer<FocalPoint> listener) {
        getElement()
                .addEventListener("focal-change", event -> {
                    var point = event.getEventData().get("event.detail");
                    listener.accept(new FocalPoint(
                            point.path("x").asDouble(), point.path("y").asDouble()));
                })
                .addEventData("event.detail");
    }

    private void show(String alt, int width, int height, String preview, String src) {
        getElement().setProperty("alt", alt);
        getElement().setProperty("width", width);
        getElement().setProperty("height", height);
        getElement().setProperty("preview", preview);
        getElement().setProperty("src", src);
    }
}
