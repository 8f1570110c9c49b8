package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Objects;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.markup.ImagePreset;
import org.bildwerk.ui.asset.Pictures;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// What every slot keeps of a picture on a phone, a tablet and a desk, and the forms that other rules want. The frames
/// follow the focal point of a [org.bildwerk.ui.asset.PictureViewer] inside it while that moves.
@Tag("bildwerk-crops")
final class Crops extends HtmlContainer {

    private static final long serialVersionUID = 1;
    private final transient Site site;
    private final transient Frame frame;
    private final String source;

    Crops(Site site, Asset asset) {
        this.site = site;
        var version = asset.version();
        this.frame = Frame.of(version.width(), version.height(), asset.edit());
        var preview = Pictures.preview(asset);
        this.source = Objects.requireNonNullElse(preview, "/api/v1/assets/" + asset.id() + "/previews/1024");
        getElement()
                .setAttribute("wide", String.valueOf(frame.width()))
                .setAttribute("high", String.valueOf(frame.height()));
        follow(asset);
    }

    /// Returns width over height of the picture.
    String ratio() {
        return String.valueOf((double) frame.width() / frame.height());
    }

    void follow(Asset asset) {
        getElement().setPropertyBean("focal", asset.focalPoint());
    }

    /// Returns the slots of pages on each screen, in their true proportions.
    Div screens() {
        var screens = new Div();
        screens.addClassName("bw-screens");
        for (var screen : Screen.values()) {
            var name = new H3(getTranslation("screen." + screen.name()));
            var width = words(getTranslation("crops.px", screen.width()));
            var head = new Div(name, width);
            head.addClassNames("bw-row", "bw-between");
            var page = new Div();
            page.addClassName("bw-screen-page");
            SlotsSection.ordered(site).stream()
                    .filter(slot -> onPages(slot.role()))
                    .forEach(slot -> page.add(on(screen, slot)));
            var whole = new Div(head, page);
            whole.addClassName("bw-screen");
            whole.getStyle().set("--screen", String.valueOf(screen.width()));
            screens.add(whole);
        }
        return screens;
    }

    /// Returns the forms for links, feeds and search engines.
    Div forms() {
        var forms = new Div();
        forms.addClassName("bw-forms");
        Arrays.stream(ImagePreset.values()).forEach(preset -> forms.add(of(preset)));
        return forms;
    }

    static boolean onPages(SlotRole role) {
        return role != SlotRole.OG && role != SlotRole.MERCHANT;
    }

    private Div on(Screen screen, Slot slot) {
        var cut = slot.on(screen.width(), screen.height());
        var width = SlotWidth.on(screen, cut.sizes());
        var crop = crop(cut.ratio(), slot.key());
        crop.getStyle().set("--part", String.valueOf((double) width / screen.width()));
        var words = new Div(new Span(slot.key()), words(getTranslation("crops.px", width)));
        words.addClassName("bw-crop-words");
        if (!slot.directions().isEmpty()) {
            words.add(words(ScreensWords.ratio(this, cut.ratio())));
        }
        crop.add(words);
        return crop;
    }

    private Div of(ImagePreset preset) {
        var name = getTranslation("imagePreset." + preset.name());
        var crop = crop(preset.ratio(), name);
        var width = frame.widest(new RenditionSpec(1, preset.ratio(), Fit.FILL));
        var height = preset.ratio().heightFor(width);
        crop.add(new Span(name));
        if (preset.satisfiedBy(width, height)) {
            crop.add(words(preset.ratio().width() + ":" + preset.ratio().height()));
        } else {
            var small = words(getTranslation("crops.small", new Figures(getLocale()).dimensions(width, height)));
            small.addClassName("bw-warn");
            crop.add(small);
        }
        return crop;
    }

    private Div crop(@Nullable Ratio ratio, String name) {
        var image = new Image(source, getTranslation("crops.of", name));
        var shape = ratio == null ? (double) frame.width() / frame.height() : (double) ratio.width() / ratio.height();
        image.getElement().setAttribute("data-ratio", String.valueOf(shape));
        var crop = new Div(image);
        crop.addClassName("bw-crop");
        crop.getStyle().set("--ratio", String.valueOf(shape));
        return crop;
    }

    private static Span words(String text) {
        var words = new Span(text);
        words.addClassName("bw-second");
        return words;
    }
}
