package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// The auditor's board: what it found on the pages of a site by rule, what is new and what was mended since the audit
/// before. While one goes on, it shows how far it is.
@Route(value = PageAuditView.PATH, layout = MainLayout.class)
@PermitAll
public class PageAuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "delivery/pages";
    private static final long serialVersionUID = 1;
    private static final int LOOK_EVERY_MS = 1000;
    private final transient DeliveryWork work;
    private final transient PageAuditWork audits;
    private final transient FeedWork feeds;
    private final Div board = new Div();
    private @Nullable PageAuditHead head;
    private @Nullable FeedSection feed;
    private transient @Nullable Site site;
    private String rule = "";
    private boolean goesOn;
    private @Nullable Registration looking;

    PageAuditView(DeliveryWork work, PageAuditWork audits, FeedWork feeds) {
        this.work = work;
        this.audits = audits;
        this.feeds = feeds;
        addClassName("bw-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pageAudit.short") + " · " + getTranslation("app.name");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (!work.allowed()) {
            add(new EmptyState(getTranslation("site.notAllowed"), getTranslation("site.notAllowedHint")));
            return;
        }
        var wanted = event.getLocation().getQueryParameters();
        rule = wanted.getSingleParameter("rule").orElse("");
        var key = wanted.getSingleParameter("site").orElse("");
        site = work.sites().stream()
                .filter(each -> key.isEmpty() || each.key().equals(key))
                .findFirst()
                .orElse(null);
        if (site == null) {
            add(new EmptyState(getTranslation("site.none"), getTranslation("site.noneHint")));
            return;
        }
        head = new PageAuditHead(site, new AuditRhythm(audits, site), this::start, this::stop);
        feed = new FeedSection(feeds, site, this::watch);
        add(head, board, feed);
        draw(site, head);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    private void draw(Site shown, PageAuditHead above) {
        var audit = audits.latest(shown).orElse(null);
        above.show(audit, audit != null && audits.mine(audit));
        goesOn = audit != null && audit.state().open();
        board.removeAll();
        board.add(new PageFindings(shown, audits.findings(shown), audits).board(audit, rule));
        watch();
    }

    private void watch() {
        var moves = goesOn || feed != null && feed.waiting();
        getUI().ifPresent(ui -> ui.setPollInterval(moves ? LOOK_EVERY_MS : -1));
    }

    /// Draws the board anew when the audit is over, so that nothing moves under a reader's hand.
    private void look() {
        var shown = site;
        var above = head;
        if (shown == null || above == null) {
            return;
        }
        var audit = audits.latest(shown).orElse(null);
        var before = goesOn;
        goesOn = audit != null && audit.state().open();
        if (before && !goesOn) {
            draw(shown, above);
        } else {
            above.show(audit, audit != null && audits.mine(audit));
        }
        if (feed != null) {
            feed.look();
        }
        watch();
    }

    private void start() {
        act(audits::start);
    }

    private void stop() {
        act(shown -> audits.latest(shown).ifPresent(audits::stop));
    }

    private void act(Consumer<Site> act) {
        var shown = site;
        var above = head;
        if (shown == null || above == null) {
            return;
        }
        try {
            act.accept(shown);
        } catch (DamException refused) {
            Toast.failure(Refusals.of(this, refused));
        }
        draw(shown, above);
    }
}
