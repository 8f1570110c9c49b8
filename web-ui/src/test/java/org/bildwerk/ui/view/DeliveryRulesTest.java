package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.LabelRule;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.PictureLabel;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.dam.site.SiteOptIns;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How a site wants its pictures delivered.
class DeliveryRulesTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private Publications publications;

    @Autowired
    private StandIns standIns;

    @Autowired
    private SiteOptIns optIns;

    @Autowired
    private SiteLabels labels;

    @Autowired
    private SiteReview review;

    @Test
    @SignedInAs(Role.SEO)
    void choosesWhatStandsInAndWhoGetsSmallerFiles() {
        var site = site("rules");
        var picture = published(site);
        open(site);
        test($(Button.class).withText("Delivery rules").single()).click();

        choice("Where a picture may be shown no more")
                .setValue(review.live(site, picture, "en").orElseThrow());
        test(box("Smaller files for visitors who save data")).click();
        test($(Button.class).withText("Save").single()).click();

        assertThat(standIns.of(site, null)).contains(picture);
        assertThat(optIns.isHeeded(site, OptIn.SAVE_DATA)).isTrue();
        test($(Button.class).withText("Delivery rules").single()).click();
        assertThat(choice("Where a picture may be shown no more").getValue().id())
                .isEqualTo(picture);
        assertThat(box("Smaller files for visitors who save data").getValue()).isTrue();
    }

    @Test
    @SignedInAs(Role.SEO)
    void choosesTheVisibleLabelAndWhoIsAskedForWidths() {
        var site = site("labels");
        open(site);
        test($(Button.class).withText("Delivery rules").single()).click();
        test(select("Visible label")).selectItem("On pictures that AI made, wholly or in part");
        test(select("Words")).selectItem("KI-generiert");
        test(select("Corner")).selectItem("Top left");
        test(box("Widths as the browser needs them")).click();
        var size = $(IntegerField.class)
                .withCondition(each -> "Height in percent of the width".equals(each.getLabel()))
                .single();
        size.setValue(40);
        test($(Button.class).withText("Save").single()).click();
        assertThat(size.isInvalid()).isTrue();
        assertThat(labels.of(site)).isEqualTo(LabelRule.NONE);

        size.setValue(6);
        test($(Button.class).withText("Save").single()).click();

        var label = new PictureLabel(PictureLabel.Words.KI_GENERIERT, PictureLabel.Corner.TOP_LEFT, 6, 320);
        assertThat(labels.of(site)).isEqualTo(new LabelRule(LabelRule.Scope.AI, label));
        assertThat(optIns.isHeeded(site, OptIn.CLIENT_HINTS)).isTrue();
    }

    private Select<?> select(String label) {
        return $(Select.class)
                .withCondition(each -> label.equals(each.getLabel()))
                .single();
    }

    @Test
    @SignedInAs(Role.PUBLISHER)
    void choosesTheSuccessorOfThePictureThatIsShown() {
        var site = site("successors");
        var first = published(site);
        var second = published(site);
        open(site);

        choice("Successor").setValue(review.live(site, first, "en").orElseThrow());

        assertThat(standIns.of(site, second)).contains(first);
        choice("Successor").clear();
        assertThat(standIns.of(site, second)).isEmpty();
    }

    private Checkbox box(String label) {
        return $(Checkbox.class)
                .withCondition(each -> label.equals(each.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<SiteReview.Live> choice(String label) {
        return $(ComboBox.class)
                .withCondition(each -> label.equals(each.getLabel()))
                .single();
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
