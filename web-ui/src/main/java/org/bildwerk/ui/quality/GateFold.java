package org.bildwerk.ui.quality;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// The verdicts of one gate behind a line that opens: they are asked for when somebody looks.
public final class GateFold extends NativeDetails {

    private static final long serialVersionUID = 1;
    private final transient QualityDesk desk;
    private final transient AssetId asset;
    private final transient Gate gate;
    private final transient @Nullable Site site;
    private final Div body = new Div();

    /// @param site null for the gate of the library
    public GateFold(QualityDesk desk, AssetId asset, Gate gate, @Nullable Site site) {
        this.desk = desk;
        this.asset = asset;
        this.gate = gate;
        this.site = site;
        setSummaryText(getTranslation("quality.title"));
        setContent(body);
        addToggleListener(event -> {
            if (event.isOpened()) {
                show();
            }
        });
    }

    private void show() {
        try {
            var verdicts = desk.verdicts(asset, gate, site);
            body.removeAll();
            body.add(new VerdictList(verdicts, desk.mayWaive(gate), this::ask));
        } catch (DamException e) {
            Toast.failure(Refusals.of(this, e));
        }
    }

    private void ask(Verdict verdict) {
        new WaiverDialog(CheckName.of(this, verdict.check()), (reason, until) -> waive(verdict, reason, until)).open();
    }

    private void waive(Verdict verdict, String reason, @Nullable Instant until) {
        try {
            desk.waive(asset, verdict.check(), gate, site, reason, until);
            Toast.tell(getTranslation("quality.waived", CheckName.of(this, verdict.check())));
            show();
        } catch (DamException e) {
            Toast.failure(Refusals.of(UI.getCurrentOrThrow(), e));
        }
    }
}
