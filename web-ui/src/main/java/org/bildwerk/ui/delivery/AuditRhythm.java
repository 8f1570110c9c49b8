package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;

/// How often the pages of a site are audited by themselves.
final class AuditRhythm extends Select<Integer> {

    private static final long serialVersionUID = 1;
    private static final List<Integer> DAYS = List.of(0, 1, 7, 30);

    AuditRhythm(PageAuditWork work, Site site) {
        addClassName("bw-audit-rhythm");
        setAriaLabel(getTranslation("pageAudit.every"));
        int now = work.everyDays(site);
        var days = new ArrayList<>(DAYS);
        if (!days.contains(now)) {
            days.add(now);
        }
        setItems(days);
        setItemLabelGenerator(each -> getTranslation("pageAudit.days", each));
        setValue(now);
        setReadOnly(!work.mayChange());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(work, site, change.getValue());
            }
        });
    }

    private void choose(PageAuditWork work, Site site, int days) {
        try {
            work.every(site, days);
        } catch (DamException refused) {
            Toast.failure(Refusals.of(this, refused));
            setValue(work.everyDays(site));
        }
    }
}
