package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Edits;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.SiteReview.Live;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is done to slots and published pictures, said and taken back.
class DeliveryDeedsTest extends OpenedViews {

    private static final String AHEAD = "The site shows this from the next publication on.";

    @Autowired
    private Sites sites;

    @Autowired
    private Pages pages;

    @Autowired
    private Publications publications;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Edits edits;

    @Autowired
    private SiteReview review;

    @Test
    @SignedInAs(Role.SEO)
    void asksBeforeASlotGoesAndBringsItBackAsItWas() {
        var site = site("slotless");
        var asset = published(site);
        var image = new PageDeclaration.Image(asset.toString(), "hero", null, false);
        pages.merge(
                Caller.system(),
                site,
                List.of(new PageDeclaration("https://slotless.example/a", null, null, List.of(image))));
        var before = sites.get("slotless").slot("hero").orElseThrow();
        UI.getCurrent().navigate("delivery", QueryParameters.simple(Map.of("site", "slotless", "slot", "hero")));
        click("Edit slot");

        click("Remove slot");
        assertThat(sites.get("slotless").slot("hero"))
                .as("nobody has said yes yet")
                .isPresent();
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(sites.get("slotless").slot("hero")).isEmpty();
        assertThat(texts()).contains("The slot hero is removed");
        test($(NativeButton.class).withText("Undo").last()).click();
        assertThat(sites.get("slotless").slot("hero")).contains(before);
    }

    @Test
    @SignedInAs(Role.SEO)
    void leadsTheFocusToTheSlotThatWasSaved() {
        var site = site("focused");
        published(site);
        UI.getCurrent().navigate("delivery", QueryParameters.simple(Map.of("site", "focused", "slot", "hero")));
        click("Edit slot");
        click("Save");

        assertThat(refocused()).singleElement().satisfies(element -> {
            assertThat(element.getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(element.getTextRecursively()).startsWith("hero");
        });
    }

    @Test
    @SignedInAs(Role.SEO)
    void saysWhichSuccessorWasChosenAndTakesItBack() {
        var site = site("heirs");
        var heir = published(site);
        var asset = published(site);
        open(site);

        ComboBox<Live> choice = successor();
        test(choice).selectItem(choice.getItemLabelGenerator().apply(live(site, heir)));

        assertThat(standIns.of(site, asset)).contains(heir);
        assertThat(texts()).anyMatch(text -> text.startsWith("Successor: square-"));
        test($(NativeButton.class).withText("Undo").last()).click();
        assertThat(standIns.of(site, asset)).isEmpty();
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.PUBLISHER})
    void saysOnThePageOfThePictureThatTheSiteShowsAnotherState() {
        var site = site("behind");
        var asset = published(site);
        var present = catalog.get(Caller.system(), asset);
        edits.apply(Caller.system(), asset, present.revision(), present.edit(), new FocalPoint(0.9, 0.1));

        UI.getCurrent().navigate("asset/" + asset);
        test($(NativeButton.class).withText("Delivery").single()).click();
        assertThat(texts()).contains(AHEAD);
        var publish = $(Button.class).withText("Publish the present state").all().stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .toList();
        assertThat(publish).hasSize(1);
        test(publish.getFirst()).click();
        $(Button.class)
                .withText("Publish anyway")
                .all()
                .forEach(button -> test(button).click());

        assertThat(publications.live(site.id()).getFirst().shows(catalog.get(Caller.system(), asset)))
                .isTrue();
        assertThat(texts()).doesNotContain(AHEAD);
        assertThat(refocused())
                .last()
                .satisfies(tab -> assertThat(tab.getText()).isEqualTo("Delivery"));
    }

    /// Returns what takes the focus where what had it is gone.
    private static List<Element> refocused() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(each -> each.getInvocation().getExpression().contains("refocus"))
                .map(each -> Element.get(each.getOwner()))
                .toList();
    }

    @Test
    @SignedInAs(Role.SEO)
    void namesWholeAddressesOfWhatGoesOut() {
        var site = site("whole");
        published(site);
        open(site);

        assertThat(texts()).anyMatch(text -> text.matches("http.+/api/v1/sites/whole/assets/.+/jsonld"));
    }

    @Test
    @SignedInAs(Role.SEO)
    void marksEveryFieldThatANewSiteLacksAndLinksNoSitemapWithoutPages() {
        open(site("pageless"));
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.endsWith("/sitemaps/pageless/index.xml"));

        click("New site");
        test(field("Languages")).setValue("");
        click("Create a site");

        assertThat($(TextField.class).all().stream().filter(TextField::isInvalid))
                .extracting(TextField::getErrorMessage)
                .containsExactly(
                        "Say something here", "Say something here", "Say something here", "Say something here");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Live> successor() {
        return $(ComboBox.class).withClassName("bw-successor").single();
    }

    private Live live(Site site, AssetId asset) {
        return review.live(site, asset, "en").orElseThrow();
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
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
