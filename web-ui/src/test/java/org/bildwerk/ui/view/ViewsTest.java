package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.ui.asset.AssetView;
import org.bildwerk.ui.bin.BinView;
import org.bildwerk.ui.describe.DescribeForms;
import org.bildwerk.ui.jobs.JobsView;
import org.bildwerk.ui.library.LibraryView;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.quality.QualityDesk;
import org.bildwerk.ui.quality.VerdictList;
import org.bildwerk.ui.security.PasswordView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The views of daily work.
class ViewsTest extends OpenedViews {

    @Autowired
    private AssetDescriptions descriptions;

    @Autowired
    private Bin bin;

    @Autowired
    private Sites sites;

    @Autowired
    private Actions actions;

    @Autowired
    private QualityDesk desk;

    @Autowired
    private DescribeForms forms;

    @Test
    @SignedInAs(value = Role.EDITOR, borrowedPassword = true)
    void asksForAnOwnPasswordFirst() {
        navigate("library", PasswordView.class);

        assertThat(getCurrentView()).isInstanceOf(PasswordView.class);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void opensTheLibraryAlsoWhileSearchIsNotReady() {
        navigate(LibraryView.class);

        assertThat(texts()).anyMatch(text -> text.contains("Search is not ready"));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void drawsTheLibraryAlsoWithoutARequest() {
        navigate(LibraryView.class);
        CurrentInstance.set(VaadinRequest.class, null);

        UI.getCurrent().navigate("library", QueryParameters.of("q", "new"));

        assertThat(texts()).anyMatch(text -> text.contains("Search is not ready"));
        assertThat(getCurrentView()).isInstanceOf(LibraryView.class);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysThatThereIsNoPageAtAnAddress() {
        UI.getCurrent().navigate("nope");

        assertThat(texts()).contains("There is no page here");
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void leadsAViewerOnlyWhereHeMayGo() {
        navigate(JobsView.class);

        assertThat(links())
                .contains("library", "taxonomy", "jobs")
                .doesNotContain("bin", "admin", "delivery", "studio");
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void leadsAnAdministratorEverywhere() {
        navigate(JobsView.class);

        assertThat(links()).contains("library", "studio", "delivery", "taxonomy", "jobs", "bin", "admin");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void savesAFieldOnLeavingIt() {
        var asset = picture();
        navigate("asset/" + asset, AssetView.class);

        test(field("Title")).setValue("Red square");

        assertThat(catalog.get(identity.caller(), asset)
                        .description()
                        .text("en")
                        .title())
                .isEqualTo("Red square");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void showsBothValuesWhenSomebodyElseWasFaster() {
        var asset = picture();
        navigate("asset/" + asset, AssetView.class);
        title(asset, "Theirs");

        test(field("Title")).setValue("Mine");

        assertThat(texts()).contains("Mine", "Theirs");
        test($(Button.class).withText("Keep mine").single()).click();
        assertThat(catalog.get(identity.caller(), asset)
                        .description()
                        .text("en")
                        .title())
                .isEqualTo("Mine");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void takesTheOthersValueWhereThePersonSaysSo() {
        var asset = picture();
        navigate("asset/" + asset, AssetView.class);
        title(asset, "Theirs");
        test(field("Title")).setValue("Mine");

        test($(Button.class).withText("Take theirs").single()).click();

        assertThat(field("Title").getValue()).isEqualTo("Theirs");
        assertThat(catalog.get(identity.caller(), asset)
                        .description()
                        .text("en")
                        .title())
                .isEqualTo("Theirs");
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void letsAViewerReadOnly() {
        var asset = approved();
        navigate("asset/" + asset, AssetView.class);

        assertThat($(TextField.class).all()).isNotEmpty().allMatch(TextField::isReadOnly);
        assertThat($(Button.class).withText("Crop").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void tellsNothingAboutAPictureThatIsNotForHim() {
        var asset = picture(Caller.system());
        navigate("asset/" + asset, AssetView.class);

        assertThat(texts()).contains("This picture is not here");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void submitsFromTheInspector() {
        var asset = picture();
        navigate("asset/" + asset, AssetView.class);

        test($(Button.class).withText("Submit for review").single()).click();

        assertThat(catalog.get(identity.caller(), asset).status()).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.PUBLISHER, Role.SEO})
    void asksBeforePublishingWithoutAlternativeText() {
        var settings = new SiteSettings("shop", "Shop", "https://shop.example.org", null, List.of("de", "en"), null);
        var site = sites.create(identity.caller(), settings);
        var asset = approved();
        navigate(JobsView.class);

        actions.publish(UI.getCurrent(), site, List.of(asset), done -> {});

        assertThat(texts()).anyMatch(text -> text.endsWith("on Shop in: English, German."));
        assertThat(catalog.get(identity.caller(), asset).status()).isEqualTo(Status.APPROVED);
        test($(Button.class).withText("Publish anyway").single()).click();
        assertThat(catalog.get(identity.caller(), asset).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.PUBLISHER, Role.SEO})
    void takesBackOnlyWhatComesBackAsItWas() {
        var settings = new SiteSettings("undo", "Undo", "https://undo.example.org", null, List.of("fr"), null);
        var site = sites.create(identity.caller(), settings);
        var live = approved();
        var fresh = approved();
        navigate(JobsView.class);
        publish(site, live);
        test($(NativeButton.class).withText("Undo").last()).click();
        assertThat(catalog.get(identity.caller(), live).status()).isEqualTo(Status.APPROVED);
        publish(site, live);
        var undos = $(NativeButton.class).withText("Undo").all().size();

        publish(site, live);
        assertThat($(NativeButton.class).withText("Undo").all())
                .as("it is live already: withdrawing would not bring that back")
                .hasSize(undos);
        publish(site, live, fresh);
        test($(NativeButton.class).withText("Undo 1 of 2").single()).click();
        assertThat(catalog.get(identity.caller(), live).status()).isEqualTo(Status.PUBLISHED);
        assertThat(catalog.get(identity.caller(), fresh).status()).isEqualTo(Status.APPROVED);

        actions.withdraw(UI.getCurrent(), site, List.of(live, fresh), done -> {});
        test($(NativeButton.class).withText("Undo 1 of 2").last()).click();
        assertThat(catalog.get(identity.caller(), live).status()).isEqualTo(Status.PUBLISHED);
        assertThat(catalog.get(identity.caller(), fresh).status())
                .as("it was not on the site")
                .isEqualTo(Status.APPROVED);
    }

    private void publish(Site site, AssetId... assets) {
        actions.publish(UI.getCurrent(), site, List.of(assets), done -> {});
        $(Button.class)
                .withText("Publish anyway")
                .all()
                .forEach(sure -> test(sure).click());
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.PUBLISHER})
    void tellsWhatTheGateSaysAndLetsAPublisherWaive() {
        var asset = approved();
        navigate(JobsView.class);
        var verdicts = desk.verdicts(asset, Gate.KEEP, null);
        UI.getCurrent().add(new VerdictList(verdicts, true, verdict -> {}));
        assertThat(texts()).contains("Blank picture", "Passed", "Not checked", "No model for this is installed");
        assertThat($(Button.class).withText("Waive").all()).isEmpty();

        var wanted = new ArrayList<Verdict>();
        var blank = new Verdict("blank", "1", Outcome.BLOCK, 0.0, 1.0, null, List.of(), null);
        var blocked = new Verdicts(verdicts.version(), Gate.PUBLISH, 0, List.of(blank));
        UI.getCurrent().add(new VerdictList(blocked, true, wanted::add));
        assertThat(texts()).contains("Blocked", "0; limit 1");
        test($(Button.class).withText("Waive").single()).click();
        assertThat(wanted).containsExactly(blank);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysThatNothingIsStatedAboutRights() {
        var asset = catalog.get(identity.caller(), picture());
        navigate(JobsView.class);

        UI.getCurrent().add(forms.rights(List.of(asset), changed -> {}));

        assertThat(texts())
                .anyMatch(text -> text.startsWith("No rights are stated"))
                .doesNotContain("The rights allow public use now.");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void restoresFromTheBin() {
        var asset = picture();
        bin.put(identity.caller(), asset);
        navigate(BinView.class);

        test($(Checkbox.class)
                        .withCondition(box -> "Select all".equals(box.getLabel()))
                        .single())
                .click();
        test($(Button.class)
                        .withCondition(button -> button.getText().startsWith("Restore"))
                        .single())
                .click();

        assertThat(catalog.get(identity.caller(), asset).binned()).isFalse();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private void title(AssetId id, String text) {
        descriptions.setText(Caller.system(), id, "en", org.bildwerk.dam.metadata.TextField.TITLE, null, text);
    }
}
