package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.function.Consumer;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.TaxonomyRuleBroken;
import org.bildwerk.ui.kit.Refusals;

/// Asks into which concept another one goes, and says what goes with it.
final class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1;

    MergeDialog(Outline outline, Concept concept, int pictures, Consumer<Concept> merge) {
        var name = outline.name(concept);
        setHeaderTitle(getTranslation("taxonomy.mergeTitle", name));
        setWidth("min(480px, 92vw)");
        var into = new ComboBox<Concept>(getTranslation("taxonomy.mergeInto"));
        into.setItems(outline.others(concept.scheme(), Set.of(concept)));
        into.setItemLabelGenerator(each -> outline.name(each) + " · " + outline.pathOf(each.id()));
        var below = outline.tree().narrower(concept.id(), outline.language()).size();
        var body = new Div(new Paragraph(getTranslation("taxonomy.mergeWhat", name, pictures, below)), into);
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation("taxonomy.mergeAct"), click -> {
            var target = into.getValue();
            if (target == null) {
                into.setErrorMessage(getTranslation("taxonomy.mergeMissing"));
                into.setInvalid(true);
                return;
            }
            try {
                merge.accept(target);
                close();
            } catch (TaxonomyRuleBroken between) {
                into.setErrorMessage(Refusals.of(this, between));
                into.setInvalid(true);
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        into.focus();
    }
}
