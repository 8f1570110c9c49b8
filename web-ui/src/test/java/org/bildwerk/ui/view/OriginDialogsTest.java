package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.PromptRedaction;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SitePrompts;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.ui.asset.AssetView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a site says about the origin of its files, and what becomes of a prompt.
class OriginDialogsTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private SiteCredentials credentials;

    @Autowired
    private SitePrompts prompts;

    @Autowired
    private PromptRedaction redaction;

    @Autowired
    private JdbcClient db;

    @Test
    @SignedInAs({Role.SEO, Role.PUBLISHER})
    void choosesWhereCredentialsLieAndWhetherPromptsAreTold() {
        var site = site("telling");
        delivery(site);
        test($(Button.class).withText("Edit site").single()).click();

        test($(Select.class)
                        .withCondition(select -> "Content credentials".equals(select.getLabel()))
                        .single())
                .selectItem("Beside each file");
        test($(Checkbox.class)
                        .withCondition(box -> "Tell the prompt".equals(box.getLabel()))
                        .single())
                .click();
        test($(Button.class).withText("Save").single()).click();

        assertThat(credentials.of(site)).isEqualTo(CredentialChoice.BESIDE);
        assertThat(prompts.toldBy(site)).isTrue();
    }

    @Test
    @SignedInAs(Role.SEO)
    void leavesItToPublishersWhetherPromptsAreTold() {
        var site = site("silent");
        delivery(site);
        test($(Button.class).withText("Edit site").single()).click();

        var box = $(Checkbox.class)
                .withCondition(each -> "Tell the prompt".equals(each.getLabel()))
                .single();
        assertThat(box.isReadOnly()).isTrue();
        test($(Button.class).withText("Save").single()).click();

        assertThat(prompts.toldBy(site)).isFalse();
    }

    @Test
    @SignedInAs(Role.SEO)
    void showsWhatWentOutUnsignedAndTriesAgain() {
        var site = site("unsigned");
        db.sql("""
                insert into bw_rendition (id, asset_id, asset_key, site_id, rev, spec, type, place, state, reason,
                    rendition_key, updated_at)
                values (repeat('a', 32), gen_random_uuid(), 'gone', ?, '1-abc', 'w700', 'jpg', 'beside', 'failed',
                    'There is no key', 'key', now())
                """).param(site.id().value()).update();
        delivery(site);

        assertThat(texts()).contains("1 file went out without its credential", "There is no key", "w700.jpg");
        test($(Button.class).withText("Sign again").single()).click();

        assertThat(texts()).doesNotContain("There is no key");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void redactsThePromptAfterSayingWhatThatMeans() {
        var asset = withPrompt(picture());
        provenance(asset);
        test($(Button.class).withText("Redact the prompt").single()).click();
        assertThat(redaction.of(identity.caller(), asset)).isEmpty();

        test($(Button.class).withText("Redact and stamp").single()).click();

        assertThat(redaction.of(identity.caller(), asset))
                .hasValueSatisfying(known -> assertThat(known.reason()).isEqualTo(RedactionReason.TRADE_SECRET));
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Prompt redacted by"))
                .doesNotContain("Redact the prompt");
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void letsAViewerRedactNothing() {
        provenance(withPrompt(approved()));

        assertThat(texts()).contains("a walled garden").doesNotContain("Redact the prompt");
    }

    private Site site(String key) {
        var settings = new SiteSettings(key, key, "https://" + key + ".example", null, List.of("en"), null);
        return sites.create(Caller.system(), settings);
    }

    private AssetId withPrompt(AssetId asset) {
        db.sql("insert into bw_recipe (version_id, body, origin) values (?, cast(? as jsonb), 'found')")
                .params(
                        catalog.get(Caller.system(), asset).version().id().value(),
                        "{\"model\": \"m\", \"prompt\": \"a walled garden\"}")
                .update();
        return asset;
    }

    private static void delivery(Site site) {
        UI.getCurrent().navigate("delivery", QueryParameters.of("site", site.key()));
    }

    private void provenance(AssetId asset) {
        navigate("asset/" + asset, AssetView.class);
        test($(NativeButton.class).withText("Provenance").single()).click();
    }
}
