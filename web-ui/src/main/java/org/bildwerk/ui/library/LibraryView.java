package org.bildwerk.ui.library;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.ui.describe.DescribePanel;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.life.ActionBar;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.shell.MainLayout;
import org.bildwerk.ui.shell.Preferences;
import org.jspecify.annotations.Nullable;

/// The library: what matches, as a grid; what narrows it, at the left; what is selected, at the right.
@Route(value = "library", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@PermitAll
public class LibraryView extends Div implements AfterNavigationObserver, HasDynamicTitle, ActionBar.Listener {

    private static final long serialVersionUID = 1;
    private final transient LibraryResults results;
    private final SelectionInspector inspector;
    private final FacetPanel facets = new FacetPanel((facet, value) -> go(query().toggled(facet, value)));
    private final transient Preferences preferences = Preferences.current();
    private final Gallery gallery = new Gallery(preferences);
    private final ResultBar bar = new ResultBar(this::go, preferences.density(), gallery::density, this::fold);
    private final Div stage = new Div();
    private final ActionBar actions;
    private final transient Nothing nothing;
    private final transient LibraryNews news;
    private transient LibraryQuery query = LibraryQuery.of(Map.of());
    private transient List<Asset> selected = List.of();
    private transient @Nullable Registration following;
    private long total;

    // More than four collaborators: the view brings results, selection, deeds and news together.
    LibraryView(
            LibraryResults results, SelectionInspector inspector, Actions deeds, Nothing nothing, LibraryNews news) {
        this.news = news;
        this.nothing = nothing;
        this.results = results;
        this.inspector = inspector;
        this.actions = new ActionBar(deeds, this);
        addClassName("bw-library");
        stage.addClassName("bw-stage");
        stage.add(gallery);
        var middle = new Div(bar, stage, actions);
        middle.addClassName("bw-results");
        add(facets, middle, inspector.panel());
        inspector.onChange(present -> {
            selected = present;
            follow(ids(present));
        });
        listen(new GridCommands(actions, deeds, this, this::changed));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = news.follow(event.getUI(), this::lookForMore);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    /// Shows what came in since: the index follows the database within a second or two.
    private void lookForMore(int times) {
        if (results.counted(query) instanceof LibraryResults.Counted.Ready ready && ready.total() != total) {
            again();
        } else if (times > 1) {
            stage.getElement()
                    .executeJs("return new Promise(done => setTimeout(() => done(this.isConnected), 1200))")
                    .then(Boolean.class, shown -> {
                        if (shown) {
                            lookForMore(times - 1);
                        }
                    });
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = LibraryQuery.of(event.getLocation().getQueryParameters().getParameters());
        gallery.source(query.source());
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.library") + " · " + getTranslation("app.name");
    }

    @Override
    public void changed(List<AssetId> assets) {
        follow(assets);
        if (!selected.isEmpty()) {
            inspector.show(selected);
        }
    }

    private void follow(List<AssetId> assets) {
        gallery.changed(assets);
        if (!selected.isEmpty()) {
            selected = results.assets(ids(selected));
            actions.show(selected);
        }
    }

    @Override
    public void gone(List<AssetId> assets) {
        gallery.drop(assets);
        select(List.of());
    }

    private void draw() {
        var counted = results.counted(query);
        bar.show(query, counted);
        stage.removeAll();
        stage.add(gallery);
        switch (counted) {
            case LibraryResults.Counted.Ready ready -> {
                total = ready.total();
                facets.show(ready.facets(), results.schemeNames());
                select(List.of());
                inspector.showResult(ready.total(), ready.facets());
                if (ready.total() == 0) {
                    stage.removeAll();
                    stage.add(nothing.empty(this, query, this::go));
                }
            }
            case LibraryResults.Counted.Unavailable unavailable -> {
                stage.removeAll();
                stage.add(nothing.unavailable(this, Refusals.of(this, unavailable.why()), this::again));
                inspector.showResult(0, Map.of());
                lookAgainSoon();
            }
        }
    }

    private void lookAgainSoon() {
        stage.getElement()
                .executeJs("return new Promise(done => setTimeout(() => done(this.isConnected), 2500))")
                .then(Boolean.class, shown -> {
                    if (shown) {
                        again();
                    }
                });
    }

    private void again() {
        gallery.refresh();
        draw();
    }

    private LibraryQuery query() {
        return query;
    }

    private void go(LibraryQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate("library", wanted.parameters()));
    }

    private void fold(String part) {
        getElement()
                .executeJs(
                        "const now = this.dataset[$0] ?? (innerWidth > 700 ? 'open' : 'closed');"
                                + "this.dataset[$0] = now === 'open' ? 'closed' : 'open'",
                        part);
    }

    private void listen(GridCommands commands) {
        gallery.onSelection(this::select);
        gallery.onOpen(id -> getUI().ifPresent(ui -> ui.navigate("asset/" + id, query.parameters())));
        gallery.onDensity(gallery::density);
        gallery.onRating(results::rate);
        gallery.onCommand(name -> commands.act(name, selected));
        inspector.onDrafts(new DraftFlow());
        inspector.onEditAll(() -> actions.describe(selected));
    }

    private void select(List<AssetId> ids) {
        selected = results.assets(ids);
        actions.show(selected);
        if (!selected.isEmpty()) {
            inspector.show(selected);
        } else if (results.counted(query) instanceof LibraryResults.Counted.Ready ready) {
            inspector.showResult(ready.total(), ready.facets());
        }
    }

    /// Drafts are confirmed here one picture at a time; the next one opens large, with its result around it.
    private final class DraftFlow implements DescribePanel.Flow {

        @Override
        public void goOn(AssetId from, boolean typing) {
            results.nextDrafts(from)
                    .ifPresentOrElse(
                            next -> getUI().ifPresent(ui -> ui.navigate("asset/" + next, query.parameters())),
                            () -> Toast.tell(getTranslation("draft.none")));
        }

        @Override
        public void reopened(AssetId asset) {
            changed(List.of(asset));
            inspector.show(results.assets(List.of(asset)));
        }
    }

    private static List<AssetId> ids(List<Asset> assets) {
        return assets.stream().map(Asset::id).toList();
    }
}
