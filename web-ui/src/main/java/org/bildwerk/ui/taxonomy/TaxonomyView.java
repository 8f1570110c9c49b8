package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.shell.MainLayout;
import org.bildwerk.ui.shell.Preferences;

/// The taxonomy: its tree at the left, the chosen scheme or concept at the right.
@Route(value = "taxonomy", layout = MainLayout.class)
@PermitAll
public class TaxonomyView extends Div implements AfterNavigationObserver, HasDynamicTitle, Deeds.Stage {

    private static final long serialVersionUID = 1;
    private static final String AT = "at";
    private final transient TaxonomyWork work;
    private final transient Deeds deeds;
    private final ConceptTreeField tree;
    private final Div detail = new Div();
    private final Span counts = new Span();
    private transient Outline outline;
    private String open = "";

    TaxonomyView(TaxonomyWork work) {
        this.work = work;
        this.deeds = new Deeds(work, this, this);
        this.outline = work.outline(getLocale().getLanguage());
        this.tree = new ConceptTreeField(work.editable(), Preferences.current().keys());
        detail.addClassName("bw-taxonomy-detail");
        tree.on("choose", this::open);
        tree.on("edit", this::edit);
        tree.on("add", deeds::add);
        tree.on("delete", deeds::delete);
        tree.onMove(deeds::drag);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw(event.getLocation().getQueryParameters().getSingleParameter(AT).orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.taxonomy") + " · " + getTranslation("app.name");
    }

    @Override
    public Outline outline() {
        return outline;
    }

    @Override
    public void show(String path) {
        draw(path);
        remember();
    }

    @Override
    public void refresh() {
        outline = work.outline(getLocale().getLanguage());
        counts.setText(
                getTranslation("taxonomy.concepts", outline.tree().concepts().size()));
        tree.show(outline.nodes(), open);
    }

    private void draw(String path) {
        open = path;
        refresh();
        removeAll();
        if (outline.tree().schemes().isEmpty()) {
            setClassName("bw-page");
            add(empty());
            return;
        }
        setClassName("bw-taxonomy");
        add(side(), detail);
        open(path);
    }

    private Component empty() {
        if (!work.editable()) {
            return new EmptyState(getTranslation("taxonomy.empty"), getTranslation("taxonomy.emptyViewer"));
        }
        var first = new Button(getTranslation("taxonomy.firstScheme"), click -> deeds.addScheme());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(getTranslation("taxonomy.empty"), getTranslation("taxonomy.emptyHint"), first);
    }

    private Div side() {
        counts.addClassName("bw-second");
        var head = new Div(new Div(new H1(getTranslation("rail.taxonomy")), counts));
        head.addClassName("bw-taxonomy-head");
        if (work.editable()) {
            head.add(new Button(getTranslation("taxonomy.newScheme"), click -> deeds.addScheme()));
        }
        var side = new Div(head, tree);
        side.addClassName("bw-taxonomy-side");
        return side;
    }

    private void open(String path) {
        open = path;
        detail.removeAll();
        var place = path.isEmpty() ? java.util.Optional.<Outline.Place>empty() : outline.at(path);
        detail.add(place.map(this::panel).orElseGet(this::lesson));
        remember();
    }

    private void edit(String path) {
        open(path);
        detail.getChildren()
                .filter(ConceptPanel.class::isInstance)
                .findFirst()
                .map(ConceptPanel.class::cast)
                .ifPresent(ConceptPanel::edit);
    }

    private Component panel(Outline.Place place) {
        return switch (place) {
            case Outline.Place.OfScheme(var scheme) -> new SchemePanel(outline, scheme, deeds);
            case Outline.Place.OfConcept(var concept) -> new ConceptPanel(outline, concept, open, deeds);
        };
    }

    /// What a taxonomy is for, while nothing is chosen.
    private Component lesson() {
        var lesson = new Div(part("taxonomy.lesson", "taxonomy.lesson.labels", "taxonomy.lesson.broader"));
        lesson.addClassName("bw-lesson");
        var keys = new Section(new H2(getTranslation("taxonomy.keys")), new TreeKeys());
        keys.addClassName("bw-stack");
        lesson.add(keys);
        return lesson;
    }

    private Section part(String title, String... texts) {
        var part = new Section(new H2(getTranslation(title)));
        for (var text : texts) {
            var words = new Paragraph(getTranslation(text));
            words.addClassName("bw-muted");
            part.add(words);
        }
        return part;
    }

    private void remember() {
        var address = open.isEmpty() ? "taxonomy" : "taxonomy?at=" + URLEncoder.encode(open, StandardCharsets.UTF_8);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }
}
