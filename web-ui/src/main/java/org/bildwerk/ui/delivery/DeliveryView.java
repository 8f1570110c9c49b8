package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.field.FieldData;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// What websites get: the slots of a site with one published picture, its markup, the declared pages, what browsers
/// measured, the files that go out, and what wants mending.
@Route(value = "delivery", layout = MainLayout.class)
@PermitAll
public class DeliveryView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient FieldData field;
    private final transient FindingWork findings;
    private final transient WarmUpWork warmUps;
    private final transient FocusWork focus;
    private final transient WebsiteWork website;
    private final Div page = new Div();
    private final Inspector inspector;
    private transient Registration reading = () -> {};
    private @Nullable SlotsSection slots;

    // One for each part of the page.
    DeliveryView(
            DeliveryWork work,
            FieldData field,
            FindingWork findings,
            WarmUpWork warmUps,
            FocusWork focus,
            WebsiteWork website) {
        this.work = work;
        this.field = field;
        this.findings = findings;
        this.warmUps = warmUps;
        this.focus = focus;
        this.website = website;
        this.inspector = new Inspector(getTranslation("site.findings"));
        page.addClassName("bw-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.delivery") + " · " + getTranslation("app.name");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reading.remove();
        removeAll();
        page.removeAll();
        if (!work.allowed()) {
            add(new EmptyState(getTranslation("site.notAllowed"), getTranslation("site.notAllowedHint")));
            return;
        }
        var wanted = event.getLocation().getQueryParameters();
        var site = wanted.getSingleParameter("site")
                .flatMap(this::site)
                .or(() -> work.sites().stream().findFirst());
        if (site.isEmpty()) {
            add(none());
            return;
        }
        draw(site.get(), wanted);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        reading.remove();
    }

    private void draw(Site site, QueryParameters wanted) {
        setClassName("bw-with-inspector");
        add(page, inspector);
        var figures = work.review().figures(site);
        page.add(new SiteHead(work, site, figures, this::open), new UnsignedSection(work.policy(), site));
        var picture = picture(site, wanted);
        var slot = wanted.getSingleParameter("slot")
                .flatMap(site::slot)
                .or(() -> SlotsSection.ordered(site).stream().findFirst());
        slots = new SlotsSection(work, site, picture, slot.map(Slot::key).orElse(""), place(site));
        page.add(slots);
        picture.flatMap(live -> focus.find(live.id()))
                .ifPresent(asset -> page.add(new CropsSection(focus, site, asset, () -> redraw(site, wanted))));
        page.add(
                new WarmUpSection(warmUps, site, picture),
                new PagesSection(work, site),
                new FieldSection(work, field, site),
                new FilesOut(website, site, figures, picture));
        reading = new FindingsColumn(inspector, site).fill(findings);
    }

    private void redraw(Site site, QueryParameters wanted) {
        reading.remove();
        page.removeAll();
        draw(site, wanted);
    }

    private Optional<SiteReview.Live> picture(Site site, QueryParameters wanted) {
        var review = work.review();
        return wanted.getSingleParameter("picture")
                .flatMap(key -> review.live(site, key, getLocale().getLanguage(), 1).stream()
                        .findFirst())
                .or(() -> review.live(site, "", getLocale().getLanguage(), 1).stream()
                        .findFirst());
    }

    private SlotsSection.Place place(Site site) {
        return (picture, slot) -> {
            go(QueryParameters.simple(Map.of("site", site.key(), "picture", picture, "slot", slot)));
            if (slots != null) {
                slots.refocus();
            }
        };
    }

    private EmptyState none() {
        setClassName("bw-page");
        if (!work.editable()) {
            return new EmptyState(getTranslation("site.none"), getTranslation("site.noneHint"));
        }
        var create = new Button(getTranslation("site.create"), click -> new SiteDialog(work, null, this::open).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(getTranslation("site.none"), getTranslation("site.noneHint"), create);
    }

    private Optional<Site> site(String key) {
        return work.sites().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private void open(Site site) {
        go(QueryParameters.of("site", site.key()));
    }

    private void go(QueryParameters parameters) {
        getUI().ifPresent(ui -> ui.navigate("delivery", parameters));
    }
}
