package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.ui.demo.DemoLibrary;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Toast;

/// What stands in the place of the grid when there is nothing to show: a beginning, what to loosen, or what is missing.
@SpringComponent
class Nothing {

    private final Identity identity;
    private final LibraryResults results;
    private final DemoLibrary demo;

    Nothing(Identity identity, LibraryResults results, DemoLibrary demo) {
        this.identity = identity;
        this.results = results;
        this.demo = demo;
    }

    /// Nothing matches, or there is nothing yet.
    Component empty(Div view, LibraryQuery query, Consumer<LibraryQuery> go) {
        return query.narrowed() ? noMatch(view, query, go) : first(view);
    }

    /// Search is not ready.
    Component unavailable(Div view, String why, Runnable again) {
        var retry = new Button(view.getTranslation("library.again"), click -> again.run());
        return new EmptyState(
                view.getTranslation("library.searchStarting"),
                view.getTranslation("library.searchStartingHint", why),
                retry);
    }

    private Component first(Div view) {
        if (!identity.caller().is(Role.EDITOR)) {
            return new EmptyState(view.getTranslation("library.empty"), view.getTranslation("library.emptyViewer"));
        }
        var buttons = new ArrayList<Component>();
        var upload = new Button(
                view.getTranslation("library.upload"),
                click -> view.getElement().executeJs("document.querySelector('bildwerk-uploads').choose()"));
        upload.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(upload);
        if (identity.caller().is(Role.ADMINISTRATOR) && demo.offered()) {
            var fill = new Button(view.getTranslation("library.demo"));
            fill.addClickListener(click -> {
                demo.fill(identity.caller());
                fill.setEnabled(false);
                fill.setText(view.getTranslation("library.demoRunning"));
                Toast.tell(view.getTranslation("library.demoStarted"));
            });
            buttons.add(fill);
        }
        return new EmptyState(
                view.getTranslation("library.empty"),
                view.getTranslation("library.emptyHint"),
                buttons.toArray(Component[]::new));
    }

    /// Offers to let go of each condition, with what there would be then.
    private Component noMatch(Div view, LibraryQuery query, Consumer<LibraryQuery> go) {
        var buttons = new ArrayList<Component>();
        if (!query.text().isBlank()) {
            offer(view, buttons, view.getTranslation("library.withoutText", query.text()), query.withText(""), go);
        }
        query.filters()
                .forEach((facet, values) -> values.forEach(value -> offer(
                        view,
                        buttons,
                        view.getTranslation("library.without", FacetLabels.of(view, facet, value)),
                        query.toggled(facet, value),
                        go)));
        return new EmptyState(
                view.getTranslation("library.noMatch"),
                view.getTranslation("library.noMatchHint"),
                buttons.toArray(Component[]::new));
    }

    private void offer(
            Div view, ArrayList<Component> buttons, String text, LibraryQuery looser, Consumer<LibraryQuery> go) {
        if (results.counted(looser) instanceof LibraryResults.Counted.Ready ready && ready.total() > 0) {
            buttons.add(
                    new Button(view.getTranslation("library.loosen", text, ready.total()), click -> go.accept(looser)));
        }
    }
}
