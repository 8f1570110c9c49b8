package org.bildwerk.ui.asset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.ui.describe.DescribePanel;
import org.bildwerk.ui.describe.DraftWork;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.KeysDialog;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.library.LibraryQuery;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.shell.MainLayout;
import org.bildwerk.ui.shell.Preferences;
import org.bildwerk.ui.studio.link.StudioLinks;
import org.jspecify.annotations.Nullable;

/// One picture, large, with everything that is said and done about it; left and right walk the result it came from.
@Route(value = "asset/:id", layout = MainLayout.class)
@PermitAll
public class AssetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final List<String> KEYS =
            List.of("walk", "confirm", "describe", "crop", "focal", "studioVary", "zoom", "leave", "search", "keys");
    private final transient AssetWork work;
    private final transient Actions actions;
    private final transient DraftWork drafts;
    private final AssetInspector inspector;
    private final Stage stage = new Stage(Preferences.current().keys());
    private final PictureViewer viewer = new PictureViewer();
    private final Filmstrip strip = new Filmstrip();
    private final AssetToolbar toolbar;
    private transient QueryParameters origin = QueryParameters.empty();
    private transient @Nullable Asset asset;

    AssetView(AssetWork work, AssetInspector inspector, Actions actions, DraftWork drafts) {
        this.work = work;
        this.inspector = inspector;
        this.actions = actions;
        this.drafts = drafts;
        this.toolbar = new AssetToolbar(strip::step, this::tool);
        addClassName("bw-asset");
        stage.add(viewer);
        var middle = new Div(toolbar, stage, strip);
        middle.addClassName("bw-asset-middle");
        add(middle, inspector.panel());
        inspector.onChange(this::take, this::reload, new DraftFlow());
        listen();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        origin = event.getLocation().getQueryParameters();
        var id = event.getRouteParameters().get("id").flatMap(AssetView::id);
        asset = id.flatMap(work::find).orElse(null);
        if (asset == null) {
            removeAll();
            add(new EmptyState(
                    getTranslation("asset.gone"),
                    getTranslation("asset.goneHint"),
                    new Button(getTranslation("asset.back"), click -> leave())));
            return;
        }
        draw(asset);
    }

    @Override
    public String getPageTitle() {
        var title = asset == null
                ? getTranslation("asset.gone")
                : asset.displayTitle(getLocale().getLanguage());
        return title + " · " + getTranslation("app.name");
    }

    private static java.util.Optional<AssetId> id(String text) {
        try {
            return java.util.Optional.of(new AssetId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private void draw(Asset present) {
        take(present);
        inspector.show(present);
        strip.show(LibraryQuery.of(origin.getParameters()).source(), present.id());
    }

    /// Takes the asset as it is now, without drawing the inspector again: somebody may be typing there.
    private void take(Asset present) {
        asset = present;
        var editor = work.caller().is(Role.EDITOR) && !present.binned();
        stage.of(present.id(), editor);
        viewer.show(present);
        toolbar.show(present, editor);
    }

    private void reload() {
        if (asset != null) {
            work.find(asset.id()).ifPresentOrElse(this::draw, this::leave);
        }
    }

    private void listen() {
        stage.onStep(strip::step);
        stage.onKey(this::tool);
        stage.onVersion(this::replaced);
        strip.onGo(this::go);
        strip.onPlace(toolbar::place);
        viewer.onFocal(point -> {
            if (asset != null) {
                take(work.focus(asset, point));
                Toast.tell(getTranslation("asset.focalSaved"));
            }
        });
    }

    private void tool(String name) {
        switch (name) {
            case "leave" -> leave();
            case "crop" -> crop();
            case "focal" -> viewer.focalEditable(toolbar.toggleFocal());
            case "version" -> stage.choose();
            case "vary" -> vary();
            case "describe" -> inspector.turnTo("describe");
            case "confirm" -> inspector.confirmDrafts();
            case "collect" -> {
                if (asset != null) {
                    actions.collect(List.of(asset), this::reload);
                }
            }
            default -> new KeysDialog(KEYS).open();
        }
    }

    private void vary() {
        var present = asset;
        if (present != null && work.caller().is(Role.EDITOR) && !present.binned()) {
            getUI().ifPresent(ui -> StudioLinks.open(ui, "vary-subtle", present.id()));
        }
    }

    private void crop() {
        var present = asset;
        if (present == null || !work.caller().is(Role.EDITOR)) {
            return;
        }
        var source = Pictures.unedited(present);
        if (source == null) {
            take(work.crop(present, Edit.NONE));
            Toast.tell(getTranslation("crop.resetFirst"));
            return;
        }
        stage.removeAll();
        stage.add(new CropEditor(present, source, edit -> cropped(present, edit), this::uncover));
    }

    private void cropped(Asset present, Edit edit) {
        uncover();
        take(work.crop(present, edit));
        Toast.undoable(getTranslation("crop.done"), getTranslation("undo"), () -> {
            work.find(present.id()).ifPresent(now -> take(work.crop(now, present.edit())));
        });
    }

    private void uncover() {
        stage.removeAll();
        stage.add(viewer);
    }

    private void replaced(Stage.Dropped file) {
        if (file.failure() != null) {
            Toast.failure(getTranslation("asset.versionFailed", file.name(), file.failure()));
        } else {
            Toast.tell(getTranslation("asset.versionAdded", file.name()));
            reload();
        }
    }

    private void go(AssetId id) {
        getUI().ifPresent(ui -> ui.navigate("asset/" + id, origin));
    }

    /// Walks from one picture with drafts to the next.
    private final class DraftFlow implements DescribePanel.Flow {

        @Override
        public void goOn(AssetId from, boolean typing) {
            drafts.next(from, strip.following())
                    .ifPresentOrElse(
                            next -> {
                                go(next);
                                inspector.turnToDrafts(typing);
                            },
                            () -> Toast.tell(getTranslation("draft.none")));
        }

        @Override
        public void reopened(AssetId asset) {
            go(asset);
            reload();
        }
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate("library", origin));
    }
}
