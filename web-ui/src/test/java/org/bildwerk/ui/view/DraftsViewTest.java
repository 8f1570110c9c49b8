package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.DescriptionPatch;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.metadata.draft.Drafts;
import org.bildwerk.ui.asset.AssetView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How an editor goes through drafts of texts.
class DraftsViewTest extends OpenedViews {

    @Autowired
    private Drafts drafts;

    @Autowired
    private AssetDescriptions descriptions;

    @Autowired
    private JdbcClient db;

    @Test
    @SignedInAs(Role.EDITOR)
    void confirmsWhatIsShownAndGoesOnToTheNextPictureWithDrafts() {
        var first = drafted("harbour");
        var second = drafted("bridge");
        navigate("asset/" + first, AssetView.class);
        test(area("Alt text · English")).setValue("A harbour at dawn");

        test($(Button.class).withText("Confirm 2 and go on").single()).click();

        assertThat(text(first)).isEqualTo(new Text("Harbour", null, "A harbour at dawn"));
        assertThat(text(second).isEmpty()).isTrue();
        assertThat(area("Alt text · English").getValue()).isEqualTo("Bridge");
        test($(Button.class).withText("Confirm 2 and go on").single()).click();
        assertThat(texts()).contains("No other picture has drafts to confirm");
    }

    @Test
    @SignedInAs(Role.SEO)
    void letsTheSeoRoleConfirmNoTitle() {
        var asset = approved();
        order(asset, "tower");
        navigate("asset/" + asset, AssetView.class);

        assertThat(area("Title · English").isReadOnly()).isTrue();
        assertThat(area("Alt text · English").isReadOnly()).isFalse();
        reject(asset);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void warnsWhereTheWordsAreThePrompts() {
        var asset = picture();
        db.sql("""
                insert into bw_draft (asset_id, language, field, state, text, source, basis)
                values (?, 'en', 'alt', 'draft', 'A walled garden', 'record', array['recipe'])
                """).param(asset.value()).update();
        navigate("asset/" + asset, AssetView.class);

        assertThat(texts()).contains("Taken from the prompt: confirming it publishes these words.");
        reject(asset);
    }

    private AssetId drafted(String keyword) {
        var asset = picture();
        order(asset, keyword);
        return asset;
    }

    private void order(AssetId asset, String keyword) {
        var system = Caller.system();
        var now = catalog.get(system, asset);
        var patch = new DescriptionPatch(Json.mapper().readTree("{\"keywords\": [\"%s\"]}".formatted(keyword)));
        descriptions.describe(system, asset, now.revision(), patch.description(now), now.rights());
        drafts.order(system, new Drafts.Order(List.of(asset), List.of("en"), Set.of(TextField.TITLE, TextField.ALT)));
        await("the drafts").until(() -> drafts.of(system, asset).size() == 2);
    }

    private void reject(AssetId asset) {
        var system = Caller.system();
        drafts.of(system, asset).forEach(draft -> drafts.reject(system, asset, draft.language(), draft.field()));
    }

    private Text text(AssetId asset) {
        return catalog.get(identity.caller(), asset).description().text("en");
    }

    private TextArea area(String label) {
        return $(TextArea.class)
                .withCondition(area -> label.equals(area.getLabel()))
                .single();
    }
}
