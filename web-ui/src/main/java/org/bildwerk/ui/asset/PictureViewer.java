package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.Version;

/// Shows one picture, fitted or zoomed, with its focal point.
@Tag("bildwerk-picture")
public final class PictureViewer extends Component {

    private static final long serialVersionUID = 1;

    private record Labels(String focal, String fit) {}

    public PictureViewer() {
        getElement().setPropertyBean("labels", new Labels(getTranslation("asset.focal"), getTranslation("asset.fit")));
    }

    public void show(Asset asset) {
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

    /// Neither zooms nor moves, as one thing among others on a page.
    public void still() {
        getElement().setAttribute("still", true);
    }

    public void focalEditable(boolean editable) {
        getElement().setProperty("focalEditable", editable);
    }

    /// Tells where the focal point has come to rest.
    public void onFocal(Consumer<FocalPoint> listener) {
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
