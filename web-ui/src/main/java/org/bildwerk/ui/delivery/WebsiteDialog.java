package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.website.Confirmation;
import org.bildwerk.delivery.website.Confirmation.State;

/// Tells what the website does of what it has to, and what to do about the rest.
final class WebsiteDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient WebsiteWork work;
    private final transient Site site;
    private final Button again = new Button(getTranslation("website.again"), click -> look());
    private final Div body = new Div();

    WebsiteDialog(WebsiteWork work, Site site) {
        this.work = work;
        this.site = site;
        setHeaderTitle(getTranslation("website.title", site.name()));
        setWidth("min(640px, 94vw)");
        body.addClassName("bw-dialog");
        body.getElement().setAttribute("aria-live", "polite");
        add(body);
        getFooter().add(again, new Button(getTranslation("close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                look();
            }
        });
    }

    private void look() {
        again.setEnabled(false);
        var waiting = new ProgressBar();
        waiting.setIndeterminate(true);
        waiting.getElement().setAttribute("aria-label", getTranslation("website.looking"));
        body.removeAll();
        body.add(new Paragraph(getTranslation("website.looking")), waiting);
        work.check(site, UI.getCurrent(), this::show);
    }

    private void show(Optional<List<Confirmation>> found) {
        again.setEnabled(true);
        body.removeAll();
        if (found.isEmpty()) {
            body.add(new Paragraph(getTranslation("website.failed")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("bw-confirmations");
        found.get().forEach(each -> list.add(row(each)));
        body.add(list);
    }

    private ListItem row(Confirmation confirmation) {
        var state = new Span(getTranslation("website.state." + confirmation.state()));
        state.addClassNames("bw-confirmation-state", stateClass(confirmation.state()));
        var address = new Span(confirmation.address());
        address.addClassNames("bw-code", "bw-page-address");
        var words = new Div(new Span(getTranslation("website.part." + confirmation.part())), address);
        advice(confirmation).map(Paragraph::new).ifPresent(advice -> {
            advice.addClassName("bw-second");
            words.add(advice);
        });
        return new ListItem(words, state);
    }

    private Optional<String> advice(Confirmation confirmation) {
        var why = confirmation.why();
        var trouble = why == null
                ? ""
                : getTranslation("trouble." + why.trouble().name(), Objects.requireNonNullElse(why.detail(), ""))
                        + ". ";
        return switch (confirmation.state()) {
            case CONFIRMED -> Optional.empty();
            case NOT_NEEDED -> Optional.of(getTranslation("website.without." + confirmation.part()));
            case DIFFERENT, FAILED ->
                Optional.of(trouble
                        + getTranslation("website.advice." + confirmation.part(), site.imageOrigin(), site.key()));
        };
    }

    private static String stateClass(State state) {
        return switch (state) {
            case CONFIRMED -> "bw-good";
            case DIFFERENT, FAILED -> "bw-bad";
            case NOT_NEEDED -> "bw-muted";
        };
    }
}
