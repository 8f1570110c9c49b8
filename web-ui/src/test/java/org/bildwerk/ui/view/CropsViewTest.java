package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.ui.asset.PictureViewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The focal point of a published picture and the crops that follow it.
class CropsViewTest extends OpenedViews {

    private static final String AHEAD = "The site shows this from the next publication on.";
    private static final FocalPoint CORNER = new FocalPoint(0.9, 0.1);

    @Autowired
    private Sites sites;

    @Autowired
    private Publications publications;

    @Test
    @SignedInAs({Role.EDITOR, Role.PUBLISHER})
    void savesTheFocalPointPublishesItAndTakesItBack() {
        var site = site("crops");
        var asset = published(site);
        open(site);
        assertThat(texts()).doesNotContain(AHEAD);

        move(CORNER);

        assertThat(focus(asset)).isEqualTo(CORNER);
        assertThat(texts()).contains(AHEAD, "Focal point saved; every crop follows it");
        test($(Button.class).withText("Publish the present state").single()).click();
        assertThat(texts()).doesNotContain(AHEAD);
        assertThat(rounded(publications.live(site.id()).getFirst().focalPoint()))
                .isEqualTo(CORNER);

        move(new FocalPoint(0, 0));
        test($(NativeButton.class).withText("Undo").last()).click();
        assertThat(focus(asset)).isEqualTo(CORNER);
    }

    @Test
    @SignedInAs(Role.SEO)
    void leavesTheFocalPointToEditors() {
        var site = site("crops-seo");
        var asset = published(site);
        open(site);
        assertThat(texts()).contains("Editors move the focal point.");

        move(CORNER);

        assertThat(focus(asset)).isEqualTo(FocalPoint.CENTRE);
        assertThat(texts()).doesNotContain(AHEAD).anyMatch(text -> text.contains("takes one of these: Editor"));
    }

    @Test
    @SignedInAs(Role.SEO)
    void showsTheSlotsOnEachScreenAndTheFormsOfOthers() {
        var site = site("crops-forms");
        published(site);
        open(site);

        assertThat(texts())
                .contains("Phone", "Tablet", "Desk", "hero", "390 px", "card", "410 px", "inline", "760 px")
                .contains("Link preview (Open Graph)", "too small: 640\u00a0×\u00a0336", "Article, square");
    }

    private FocalPoint focus(AssetId asset) {
        return rounded(catalog.get(Caller.system(), asset).focalPoint());
    }

    private static FocalPoint rounded(FocalPoint point) {
        return new FocalPoint(Math.round(point.x() * 1000) / 1000.0, Math.round(point.y() * 1000) / 1000.0);
    }

    private void move(FocalPoint point) {
        var element = $(PictureViewer.class).single().getElement();
        var data = Json.mapper().createObjectNode();
        data.set("event.detail", Json.mapper().valueToTree(point));
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "focal-change", data));
    }

    private AssetId published(Site site) {
        var asset = approved();
        publications.publish(Caller.system(), asset, site);
        return asset;
    }

    private Site site(String key) {
        var settings = new SiteSettings(key, key, "https://" + key + ".example", null, List.of("en"), null);
        return sites.create(Caller.system(), settings);
    }

    private static void open(Site site) {
        UI.getCurrent().navigate("delivery", QueryParameters.of("site", site.key()));
    }
}
