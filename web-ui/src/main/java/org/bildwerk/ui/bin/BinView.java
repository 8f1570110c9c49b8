package org.bildwerk.ui.bin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.life.Steps;
import org.bildwerk.ui.shell.MainLayout;

/// What was deleted: it can be taken back for thirty days, then it ends by itself.
@Route(value = "bin", layout = MainLayout.class)
@PermitAll
public class BinView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 300;
    private final transient Identity identity;
    private final transient Bin bin;
    private final transient Steps steps;
    private final Div grid = new Div();
    private final Div head = new Div();
    private final Set<AssetId> chosen = new LinkedHashSet<>();

    BinView(Identity identity, Bin bin, Steps steps) {
        this.identity = identity;
        this.bin = bin;
        this.steps = steps;
        addClassName("bw-page");
        head.addClassName("bw-page-head");
        grid.addClassName("bw-bin");
        add(head, grid);
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.bin") + " · " + getTranslation("app.name");
    }

    private void draw() {
        chosen.clear();
        var assets = bin.binned(identity.caller(), 0, SHOWN);
        grid.removeAll();
        if (assets.isEmpty()) {
            head.removeAll();
            head.add(new H1(getTranslation("rail.bin")));
            grid.add(new EmptyState(getTranslation("bin.empty"), getTranslation("bin.emptyHint")));
            return;
        }
        assets.forEach(asset -> grid.add(new BinTile(asset, this::choose)));
        head(assets);
    }

    private void head(List<Asset> assets) {
        head.removeAll();
        var hint = new Span(getTranslation("bin.hint", bin.size(identity.caller())));
        hint.addClassName("bw-muted");
        var left = new Div(new H1(getTranslation("rail.bin")), hint);
        left.addClassName("bw-grow");
        var all = new Checkbox(getTranslation("bin.all"), change -> {
            grid.getChildren()
                    .filter(BinTile.class::isInstance)
                    .forEach(tile -> ((BinTile) tile).choose(change.getValue()));
            chosen.clear();
            if (change.getValue()) {
                assets.forEach(asset -> chosen.add(asset.id()));
            }
            count();
        });
        var restore = new Button(getTranslation("bin.restore", 0), click -> restore());
        restore.addThemeVariants(ButtonVariant.PRIMARY);
        restore.setEnabled(false);
        restore.setId("bin-restore");
        head.add(left, all, restore);
        if (identity.caller().is(Role.ADMINISTRATOR)) {
            var purge = new Button(getTranslation("bin.purge", 0), click -> purge());
            purge.addThemeVariants(ButtonVariant.ERROR);
            purge.setEnabled(false);
            head.add(purge);
        }
    }

    private void choose(AssetId id, boolean picked) {
        if (picked) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        count();
    }

    private void count() {
        head.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> {
                    var key = button.getId().isPresent() ? "bin.restore" : "bin.purge";
                    button.setText(getTranslation(key, chosen.size()));
                    button.setEnabled(!chosen.isEmpty());
                });
    }

    private void restore() {
        var outcome = steps.restore(List.copyOf(chosen));
        Toast.undoable(getTranslation("bin.restored", outcome.done().size()), getTranslation("undo"), () -> {
            steps.delete(outcome.done());
            draw();
        });
        draw();
    }

    private void purge() {
        var reason = new TextField(getTranslation("bin.purgeReason"));
        reason.setWidthFull();
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("bin.purgeTitle", chosen.size()));
        dialog.add(new Div(new Span(getTranslation("bin.purgeHint"))), reason);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        dialog.setConfirmText(getTranslation("bin.purge", chosen.size()));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> {
            var why = reason.getValue().isBlank() ? getTranslation("bin.noReason") : reason.getValue();
            chosen.forEach(id -> bin.purge(identity.caller(), id, why));
            Toast.tell(getTranslation("bin.purged", chosen.size()));
            draw();
        });
        dialog.open();
    }
}
