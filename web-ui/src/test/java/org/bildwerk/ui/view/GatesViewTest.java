package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.quality.Profiles;
import org.bildwerk.ui.quality.GatesView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the gates ask, and who may change it.
class GatesViewTest extends OpenedViews {

    @Autowired
    private Profiles profiles;

    @Test
    @SignedInAs(Role.VIEWER)
    void isNotForViewers() {
        navigate(GatesView.class);

        assertThat($(NumberField.class).all()).isEmpty();
        assertThat(texts()).contains("The checks are for who works with pictures");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void letsEditorsReadOnly() {
        navigate(GatesView.class);

        assertThat($(NumberField.class).all()).isNotEmpty().allMatch(NumberField::isReadOnly);
        assertThat($(Button.class)
                        .withCondition(button -> button.getText().startsWith("Save version"))
                        .exists())
                .isFalse();
    }

    @Test
    @SignedInAs(Role.PUBLISHER)
    void makesANewVersionAndSaysWhatItChanged() {
        int before = profiles.of(null).version();
        navigate(GatesView.class);

        test(limit("Blur: Warns from")).setValue(12.5);

        assertThat(texts()).contains("Not saved yet");
        test($(Button.class).withText("Save version " + (before + 1)).single()).click();
        assertThat(profiles.of(null).version()).isEqualTo(before + 1);
        assertThat(profiles.of(null).rules())
                .filteredOn(rule -> rule.check().equals("blur"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.warn()).isEqualTo(12.5));
        assertThat(texts()).contains("warns from 10 → warns from 12.5").doesNotContain("Not saved yet");
    }

    private NumberField limit(String label) {
        return $(NumberField.class)
                .withCondition(field -> label.equals(field.getAriaLabel().orElse("")))
                .single();
    }
}
