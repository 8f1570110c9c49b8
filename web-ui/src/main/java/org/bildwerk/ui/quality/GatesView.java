package org.bildwerk.ui.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.quality.GateProfile;
import org.bildwerk.dam.quality.ProfileDiff;
import org.bildwerk.dam.quality.SlotRule;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// What the gates of the library and of each site ask of a picture. Everybody who works with pictures reads it;
/// publishers make new versions.
@Route(value = "gates", layout = MainLayout.class)
@PermitAll
public class GatesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private final transient GateWork work;
    private final Div page = new Div();
    private final Inspector inspector = new Inspector(getTranslation("gate.versions"));
    private final ProfileVersions versions = new ProfileVersions();
    private final Button save = new Button("", click -> save());
    private transient @Nullable Site site;
    private transient GateProfile profile = GateProfile.STARTING;
    private transient List<GateProfile> past = List.of();
    private transient @Nullable RuleTable rules;
    private transient @Nullable SlotRuleTable slots;

    GatesView(GateWork work) {
        this.work = work;
        page.addClassName("bw-page");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        inspector.body(versions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("gate.title") + " · " + getTranslation("app.name");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (!work.allowed()) {
            add(new EmptyState(getTranslation("gate.notAllowed"), getTranslation("gate.notAllowedHint")));
            return;
        }
        site = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("site")
                .flatMap(key -> work.sites().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst())
                .orElse(null);
        setClassName("bw-with-inspector");
        add(page, inspector);
        draw();
    }

    private void draw() {
        profile = work.profile(site);
        past = work.versions(site);
        var asked = new RuleTable(work, profile, this::changed);
        rules = asked;
        page.removeAll();
        page.add(head(), lead(), asked);
        var present = site;
        slots = present == null ? null : new SlotRuleTable(present, profile, work.editable(), this::changed);
        if (slots != null) {
            page.add(slots);
        }
        // What the first version was made from: that of the library, or the starting values.
        versions.past(
                past,
                past.isEmpty()
                        ? GateProfile.STARTING
                        : work.version(site, past.getLast().version() - 1));
        changed();
    }

    private Div head() {
        var words = new Div(new H1(getTranslation("gate.title")), choice());
        words.addClassNames("bw-grow", "bw-row", "bw-row-wrap");
        var head = new Div(words);
        if (work.editable()) {
            head.add(save);
        }
        head.addClassName("bw-page-head");
        return head;
    }

    private Select<Optional<Site>> choice() {
        var choice = new Select<Optional<Site>>();
        choice.setAriaLabel(getTranslation("gate.of"));
        choice.addClassName("bw-site-choice");
        var all = new ArrayList<Optional<Site>>(List.of(Optional.empty()));
        work.sites().forEach(each -> all.add(Optional.of(each)));
        choice.setItems(all);
        choice.setItemLabelGenerator(each -> each.map(Site::name).orElseGet(() -> getTranslation("gate.library")));
        choice.setValue(Optional.ofNullable(site));
        choice.addValueChangeListener(picked -> getUI().ifPresent(ui -> ui.navigate(
                "gates",
                picked.getValue()
                        .map(each -> QueryParameters.of("site", each.key()))
                        .orElse(QueryParameters.empty()))));
        return choice;
    }

    private Div lead() {
        var which = new Span(getTranslation(
                profile.version() == 0 ? "gate.starting" : past.isEmpty() ? "gate.inherited" : "gate.version",
                profile.version()));
        which.addClassName("bw-strong");
        var what = new Paragraph(getTranslation(site == null ? "gate.whatLibrary" : "gate.whatSite"));
        what.addClassName("bw-second");
        var lead = new Div(which, what);
        lead.addClassName("bw-gate-lead");
        return lead;
    }

    private void changed() {
        var asked = rules;
        if (asked == null) {
            return;
        }
        var changes = ProfileDiff.between(profile, asked.rules(), slotRules());
        versions.pending(changes);
        save.setText(getTranslation("gate.save", next()));
        save.setEnabled(!changes.none());
    }

    private List<SlotRule> slotRules() {
        return slots == null ? List.of() : slots.rules();
    }

    private int next() {
        int latest = past.isEmpty() ? 0 : past.getFirst().version();
        return Math.max(profile.version(), latest) + 1;
    }

    private void save() {
        var asked = rules;
        if (asked == null) {
            return;
        }
        try {
            var made = work.change(site, profile.version(), asked.rules(), slotRules());
            Toast.tell(getTranslation("gate.saved", made.version()));
            draw();
        } catch (DamException refused) {
            Toast.failure(Refusals.of(this, refused));
        }
    }
}
