package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;

/// The published pictures of a site in a row, to choose the one that the slots show.
final class LivePictures extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 40;
    private final transient DeliveryWork work;
    private final transient Site site;
    private final String chosen;
    private final transient Consumer<String> choose;
    private final Div row = new Div();

    LivePictures(DeliveryWork work, Site site, String chosen, Consumer<String> choose) {
        this.work = work;
        this.site = site;
        this.chosen = chosen;
        this.choose = choose;
        addClassName("bw-live");
        row.addClassName("bw-live-row");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("site.otherPicture"));
        var find = new TextField();
        find.setAriaLabel(getTranslation("site.findPicture"));
        find.setPlaceholder(getTranslation("site.findPicture"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(changed -> fill(changed.getValue()));
        add(find, row);
        fill("");
    }

    static Image thumbnail(AssetId asset, String alt) {
        var image = new Image("/api/v1/assets/" + asset + "/previews/256", alt);
        image.getElement().setAttribute("loading", "lazy");
        // A preview may still be waiting for its job; its place stays quiet until then.
        image.getElement().setAttribute("onerror", "this.style.visibility='hidden'");
        return image;
    }

    private void fill(String text) {
        row.removeAll();
        var found = work.review().live(site, text, getLocale().getLanguage(), SHOWN);
        found.forEach(live -> row.add(choice(live)));
        if (found.isEmpty()) {
            var none = new Span(getTranslation("site.noPicture", text));
            none.addClassName("bw-second");
            row.add(none);
        }
    }

    private NativeButton choice(SiteReview.Live live) {
        var button = new NativeButton();
        button.add(thumbnail(live.id(), ""));
        button.setTitle(live.title());
        button.setAriaLabel(getTranslation("site.show", live.title()));
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(live.key().equals(chosen)));
        button.getStyle().set("--ratio", String.valueOf(Math.clamp((double) live.width() / live.height(), 0.5, 2.5)));
        button.addClickListener(click -> choose.accept(live.key()));
        return button;
    }
}
