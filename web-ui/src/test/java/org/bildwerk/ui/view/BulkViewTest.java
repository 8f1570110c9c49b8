package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.ui.describe.BulkWork;
import org.bildwerk.ui.jobs.JobsView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One change for many pictures, from the form to the way back.
class BulkViewTest extends OpenedViews {

    @Autowired
    private BulkWork work;

    @Test
    @SignedInAs(Role.EDITOR)
    void showsWhatWouldHappenThenDoesItThenTakesItBack() {
        var one = picture();
        var two = picture();
        var told = new ArrayList<AssetId>();
        open(List.of(one, two), told);

        test(field("Rights holder")).setValue("Atelier");

        assertThat(texts()).contains("2 of 2 would change");
        assertThat(holder(one)).isNull();
        test($(Button.class).withText("Change 2 pictures").single()).click();
        assertThat(List.of(holder(one), holder(two))).containsExactly("Atelier", "Atelier");
        assertThat(told).containsExactly(one, two);
        test($(NativeButton.class).withText("Undo").single()).click();
        assertThat(holder(one)).isNull();
        assertThat(holder(two)).isNull();
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysWhyNothingCanBeChanged() {
        open(List.of(picture()), new ArrayList<>());

        test(field("Licence (address)")).setValue("nowhere");

        assertThat(texts()).contains("0 of 1 would change", "1 cannot change");
        assertThat($(Button.class).withText("Change pictures").single().isEnabled())
                .isFalse();
    }

    @Test
    @SignedInAs(Role.SEO)
    void offersTheSeoRoleAltTextsAndCaptionsOnly() {
        open(List.of(approved()), new ArrayList<>());

        assertThat($(com.vaadin.flow.component.textfield.TextField.class).all()).isEmpty();
        assertThat($(TextArea.class).all()).hasSize(4);
    }

    private void open(List<AssetId> assets, List<AssetId> told) {
        navigate(JobsView.class);
        work.open(assets.stream().map(this::read).toList(), told::addAll);
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }

    private String holder(AssetId asset) {
        return read(asset).rights().holder();
    }

    private Asset read(AssetId asset) {
        return catalog.get(identity.caller(), asset);
    }
}
