package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeButton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Versions;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the page of a picture tells of its past, and what surrounds it on every page.
class HistoryViewTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private Publications publications;

    @Autowired
    private Versions versions;

    @Test
    @SignedInAs(Role.EDITOR)
    void saysInWordsFromWhichSiteAPictureWasTaken() {
        var settings = new SiteSettings("past", "Past", "https://past.example", null, List.of("en"), null);
        var site = sites.create(Caller.system(), settings);
        var asset = approved();
        publications.publish(Caller.system(), asset, site);
        publications.withdraw(Caller.system(), asset, site);

        open(asset);

        assertThat(texts()).contains("Published", "Withdrawn").noneMatch(text -> text.contains("siteKey"));
        assertThat(texts().stream().filter("Site: past"::equals)).hasSize(2);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void tellsARestoredFileFromANewOne() throws IOException {
        var asset = picture();
        var first = catalog.get(Caller.system(), asset).version().id();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        try (var staging = ingest.stage(new ByteArrayInputStream(bytes.toByteArray()))) {
            versions.replace(Caller.system(), asset, staging, "black.png");
        }
        versions.restore(Caller.system(), asset, first);

        open(asset);

        assertThat(texts()).contains("New version", "File of an earlier version restored");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void isReachedWithoutTheRailAndResizedWithAValue() {
        open(picture());

        assertThat($(NativeButton.class).withText("Skip to the content").all()).hasSize(1);
        assertThat($(Aside.class).all())
                .flatExtracting(aside -> aside.getElement().getChildren().toList())
                .filteredOn(part -> "separator".equals(part.getAttribute("role")))
                .isNotEmpty()
                .allSatisfy(
                        part -> assertThat(part.getAttribute("aria-valuenow")).isNotNull());
    }

    private void open(AssetId asset) {
        UI.getCurrent().navigate("asset/" + asset);
        test($(NativeButton.class).withText("History").single()).click();
    }
}
