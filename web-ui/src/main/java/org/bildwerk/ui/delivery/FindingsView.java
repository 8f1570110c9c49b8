package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// The linter's board: what it found on a site by rule, with the reason, the place and the step that mends it, for one
/// picture or for many.
@Route(value = FindingsView.PATH, layout = MainLayout.class)
@PermitAll
public class FindingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "delivery/findings";
    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient FindingWork findings;
    private final transient Actions actions;
    private transient @Nullable FindingsBoard board;

    FindingsView(DeliveryWork work, FindingWork findings, Actions actions) {
        this.work = work;
        this.findings = findings;
        this.actions = actions;
        addClassName("bw-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("site.findings") + " · " + getTranslation("app.name");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!work.allowed()) {
            removeAll();
            add(new EmptyState(getTranslation("site.notAllowed"), getTranslation("site.notAllowedHint")));
            return;
        }
        var wanted = event.getLocation().getQueryParameters();
        var rule = wanted.getSingleParameter("rule").orElse("");
        var key = wanted.getSingleParameter("site").orElse("");
        var open = board;
        if (open != null && open.site().key().equals(key)) {
            open.show(rule);
            return;
        }
        removeAll();
        board = work.sites().stream()
                .filter(each -> key.isEmpty() || each.key().equals(key))
                .findFirst()
                .map(site -> new FindingsBoard(site, rule, findings, actions))
                .orElse(null);
        add(board == null ? new EmptyState(getTranslation("site.none"), getTranslation("site.noneHint")) : board);
    }
}
