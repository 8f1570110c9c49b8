package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.Toast;

/// How a site wants its pictures delivered.
final class RulesDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient Site site;
    private final StandInField standIn;
    private final LabelFields label;
    private final Checkbox saveData = new Checkbox(getTranslation("rules.saveData"));
    private final Checkbox hints = new Checkbox(getTranslation("rules.clientHints"));

    RulesDialog(DeliveryWork work, Site site) {
        this.work = work;
        this.site = site;
        this.standIn = new StandInField(work, site, null);
        this.label = new LabelFields(work.rules().label(site));
        setHeaderTitle(getTranslation("rules.title"));
        setWidth("min(520px, 94vw)");
        saveData.setHelperText(getTranslation("rules.saveDataHint"));
        saveData.setValue(work.rules().savesData(site));
        hints.setHelperText(getTranslation("rules.clientHintsHint"));
        hints.setValue(work.rules().takesHints(site));
        var body = new Div(standIn, label, saveData, hints);
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation("site.save"), click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
    }

    private void save() {
        try {
            work.rules().chooseLabel(site, label.rule());
        } catch (InvalidSiteException said) {
            return;
        }
        standIn.save();
        work.rules().chooseSaveData(site, saveData.getValue());
        work.rules().chooseHints(site, hints.getValue());
        close();
        Toast.tell(getTranslation("rules.saved"));
    }
}
