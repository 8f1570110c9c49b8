package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.bildwerk.ui.asset.AssetView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Where a picture comes from, as the panel of the asset tells it.
class ProvenanceViewTest extends OpenedViews {

    @Autowired
    private AssetDescriptions descriptions;

    @Autowired
    private Stamper stamper;

    @Test
    @SignedInAs(Role.EDITOR)
    void saysThatAnUploadedFileCarriesNoCredentialAndWhatThatMeans() {
        provenance(picture());

        assertThat(texts()).contains("No credential").anyMatch(text -> text.contains("most files have none"));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void stampsWhereTheFileDiffersFromTheRecord() {
        var asset = picture();
        descriptions.setText(Caller.system(), asset, "en", TextField.TITLE, null, "Red square");
        provenance(asset);

        test($(Button.class).withText("Stamp now").single()).click();

        assertThat(stamper.find(catalog.get(identity.caller(), asset)))
                .hasValueSatisfying(stamp -> assertThat(stamp.fresh()).isTrue());
        assertThat(texts())
                .contains("File and record agree.", "Signed by this installation’s own authority", "This picture");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void offersTheEvidencePackToThoseWhoMayHaveIt() {
        provenance(approved());

        assertThat(texts()).contains("Evidence pack");
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void letsAViewerNeitherStampNorPack() {
        provenance(approved());

        assertThat(texts()).contains("No credential").doesNotContain("Stamp now", "Evidence pack");
    }

    private void provenance(AssetId asset) {
        navigate("asset/" + asset, AssetView.class);
        test($(NativeButton.class).withText("Provenance").single()).click();
    }
}
