package org.bildwerk.ui.describe;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.BulkReport;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;

/// One change for many pictures: at the left what is to be said, at the right what that would do to each.
final class BulkDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient List<Asset> assets;
    private final transient BulkWork work;
    private final transient Consumer<List<AssetId>> changed;
    private final BulkForm form;
    private final BulkOutcome outcome;
    private final Button act = new Button(getTranslation("bulk.act", 0), click -> apply());

    BulkDialog(List<Asset> assets, BulkWork work, Consumer<List<AssetId>> changed) {
        this.assets = assets;
        this.work = work;
        this.changed = changed;
        this.form = new BulkForm(assets, work.everything(), this::foresee);
        this.outcome = new BulkOutcome(assets);
        setHeaderTitle(getTranslation("bulk.title", assets.size()));
        var panes = new Div(form, outcome);
        panes.addClassName("bw-bulk");
        add(panes);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setEnabled(false);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        addOpenedChangeListener(change -> form.focus());
        setWidth("min(940px, 96vw)");
        setHeight("min(780px, 94vh)");
    }

    private void foresee() {
        var change = form.change();
        act.setEnabled(false);
        if (change.isEmpty()) {
            outcome.nothing();
            return;
        }
        try {
            var report = work.foresee(ids(), change);
            outcome.show(report);
            act.setText(getTranslation("bulk.act", report.changed()));
            act.setEnabled(report.changed() > 0);
        } catch (DamException e) {
            outcome.refuse(Refusals.of(this, e));
        }
    }

    private void apply() {
        try {
            var report = work.apply(ids(), form.change());
            changed.accept(ids());
            if (report.refused() == 0) {
                close();
                offerUndo(report);
            } else {
                report(report);
            }
        } catch (DamException e) {
            outcome.refuse(Refusals.of(this, e));
        }
    }

    /// Stays open where pictures refused, so that nobody misses which.
    private void report(BulkReport report) {
        form.setVisible(false);
        outcome.show(report);
        getFooter().removeAll();
        var back = new Button(getTranslation("bulk.undo"), click -> {
            close();
            undo(report);
        });
        back.setVisible(report.id() != null);
        var done = new Button(getTranslation("close"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(back, done);
    }

    private void offerUndo(BulkReport report) {
        if (report.id() != null) {
            Toast.undoable(getTranslation("bulk.done", report.changed()), getTranslation("undo"), () -> undo(report));
        }
    }

    private void undo(BulkReport report) {
        try {
            var back = work.undo(Objects.requireNonNull(report.id()));
            changed.accept(ids());
            if (back.refused() == 0) {
                Toast.tell(getTranslation("bulk.undone", back.changed()));
            } else {
                Toast.failure(getTranslation("bulk.undonePartly", back.changed(), back.refused()));
            }
        } catch (DamException e) {
            Toast.failure(Refusals.of(this, e));
        }
    }

    private List<AssetId> ids() {
        return assets.stream().map(Asset::id).toList();
    }
}
