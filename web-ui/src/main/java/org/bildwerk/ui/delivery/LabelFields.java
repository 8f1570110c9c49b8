package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.LabelRule;
import org.bildwerk.dam.site.LabelRule.Scope;
import org.bildwerk.dam.site.PictureLabel;
import org.bildwerk.dam.site.PictureLabel.Corner;
import org.bildwerk.dam.site.PictureLabel.Words;
import org.bildwerk.ui.kit.Refusals;

/// Chooses which pictures of a site get a visible label, and which one.
final class LabelFields extends Div {

    private static final long serialVersionUID = 1;
    private final Select<Scope> scope = new Select<>();
    private final Select<Words> words = new Select<>();
    private final Select<Corner> corner = new Select<>();
    private final IntegerField size = new IntegerField(getTranslation("rules.labelSize"));
    private final IntegerField leastWidth = new IntegerField(getTranslation("rules.labelLeastWidth"));

    LabelFields(LabelRule rule) {
        addClassName("bw-dialog");
        scope.setLabel(getTranslation("rules.label"));
        scope.setHelperText(getTranslation("rules.labelHint"));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(each -> getTranslation("labelScope." + each.name()));
        words.setLabel(getTranslation("rules.labelWords"));
        words.setItems(Words.values());
        words.setItemLabelGenerator(Words::text);
        corner.setLabel(getTranslation("rules.labelCorner"));
        corner.setItems(Corner.values());
        corner.setItemLabelGenerator(each -> getTranslation("labelCorner." + each.name()));
        var look = new Div(words, corner, size, leastWidth);
        look.addClassNames("bw-row", "bw-row-wrap");
        scope.addValueChangeListener(changed -> look.setVisible(changed.getValue() != Scope.NONE));
        words.setValue(rule.label().words());
        corner.setValue(rule.label().corner());
        size.setValue(rule.label().sizePercent());
        leastWidth.setValue(rule.label().leastWidthPx());
        look.setVisible(rule.scope() != Scope.NONE);
        scope.setValue(rule.scope());
        add(scope, look);
    }

    /// Returns what was chosen.
    ///
    /// @throws InvalidSiteException if a number is none that can be; its field then says so
    LabelRule rule() {
        size.setInvalid(false);
        leastWidth.setInvalid(false);
        try {
            var label = new PictureLabel(
                    words.getValue(),
                    corner.getValue(),
                    Objects.requireNonNullElse(size.getValue(), 0),
                    Objects.requireNonNullElse(leastWidth.getValue(), 0));
            return new LabelRule(scope.getValue(), label);
        } catch (InvalidSiteException wrong) {
            var field = wrong.field().equals("size") ? size : leastWidth;
            field.setErrorMessage(Refusals.of(this, wrong));
            field.setInvalid(true);
            field.focus();
            throw wrong;
        }
    }
}
