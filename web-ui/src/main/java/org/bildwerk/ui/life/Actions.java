package org.bildwerk.ui.life;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.ui.describe.BulkWork;
import org.bildwerk.ui.describe.DraftOrders;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.springframework.stereotype.Component;

/// Carries out what a person asks for, tells what became of it and offers to take it back.
@Component
public class Actions {

    private final Steps steps;
    private final Sites sites;
    private final Collecting collecting;
    private final Identity identity;
    private final DraftOrders drafts;
    private final BulkWork bulk;

    // More than four collaborators: one for each kind of deed.
    Actions(Steps steps, Sites sites, Collecting collecting, Identity identity, DraftOrders drafts, BulkWork bulk) {
        this.steps = steps;
        this.sites = sites;
        this.collecting = collecting;
        this.identity = identity;
        this.drafts = drafts;
        this.bulk = bulk;
    }

    public Steps steps() {
        return steps;
    }

    public List<Site> sites() {
        return sites.all();
    }

    /// Tells whether a site shows an asset otherwise than it is now.
    public boolean isAhead(Site site, Asset asset) {
        return steps.isAhead(site, asset);
    }

    /// Lets assets take a step; asks for the reason first where one is needed.
    ///
    /// @param changed told which assets are different now
    public void step(UI ui, Transition step, List<AssetId> assets, Consumer<List<AssetId>> changed) {
        if (step.needsReason()) {
            new ReasonDialog(step, assets.size(), reason -> {
                        var outcome = steps.take(step, assets, reason);
                        tell(ui, "life.done." + step.name(), outcome, changed, done -> steps.takeBack(step, done));
                    })
                    .open();
            return;
        }
        var outcome = steps.take(step, assets, null);
        tell(ui, "life.done." + step.name(), outcome, changed, done -> steps.takeBack(step, done));
    }

    /// Publishes; where an alternative text is missing, only after the person has heard of it.
    public void publish(UI ui, Site site, List<AssetId> assets, Consumer<List<AssetId>> changed) {
        var missing = steps.withoutAlt(assets, site);
        if (missing.isEmpty()) {
            publishNow(ui, site, assets, changed);
        } else {
            new AltDialog(site, assets.size(), missing.values(), () -> publishNow(ui, site, assets, changed)).open();
        }
    }

    private void publishNow(UI ui, Site site, List<AssetId> assets, Consumer<List<AssetId>> changed) {
        var before = steps.notYetOn(site, assets);
        var outcome = steps.publish(assets, site);
        tell(ui, "life.done.PUBLISH", outcome, before, changed, back -> steps.withdraw(back, site));
    }

    public void withdraw(UI ui, Site site, List<AssetId> assets, Consumer<List<AssetId>> changed) {
        var before = steps.asTheyStandOn(site, assets);
        var outcome = steps.withdraw(assets, site);
        tell(ui, "life.done.WITHDRAW", outcome, before, changed, back -> steps.publish(back, site));
    }

    /// Puts assets into the bin.
    ///
    /// @param gone told which assets are not in the library any more
    /// @param back told which came back by undo
    public void delete(UI ui, List<AssetId> assets, Consumer<List<AssetId>> gone, Consumer<List<AssetId>> back) {
        var outcome = steps.delete(assets);
        refusals(ui, outcome);
        if (!outcome.done().isEmpty()) {
            gone.accept(outcome.done());
            Toast.undoable(ui.getTranslation("life.done.BIN", outcome.done().size()), ui.getTranslation("undo"), () -> {
                steps.restore(outcome.done());
                back.accept(outcome.done());
            });
        }
    }

    /// Asks for a collection, old or new, and puts the assets into it.
    public void collect(List<Asset> assets, Runnable done) {
        new CollectDialog(collecting, assets.stream().map(Asset::id).toList(), done).open();
    }

    /// Tells whether the reader may change what is said.
    public boolean mayDescribe() {
        return bulk.allowed();
    }

    /// Asks what is to be said about all of the assets, shows what that would do, and does it.
    ///
    /// @param changed told which assets are different now
    public void describe(List<Asset> assets, Consumer<List<AssetId>> changed) {
        bulk.open(assets, changed);
    }

    /// Tells whether the reader may order drafts of texts.
    public boolean mayDraft() {
        return drafts.allowed();
    }

    /// Orders drafts of missing texts, after asking which.
    public void draft(List<Asset> assets) {
        if (drafts.allowed()) {
            drafts.ask(assets, () -> {});
        }
    }

    public Identity identity() {
        return identity;
    }

    private static void tell(
            UI ui,
            String key,
            Steps.Outcome outcome,
            Consumer<List<AssetId>> changed,
            Function<List<AssetId>, Steps.Outcome> takeBack) {
        tell(ui, key, outcome, Set.copyOf(outcome.done()), changed, takeBack);
    }

    /// @param reversible those that taking back brings to where they were before; no other is taken back
    private static void tell(
            UI ui,
            String key,
            Steps.Outcome outcome,
            Set<AssetId> reversible,
            Consumer<List<AssetId>> changed,
            Function<List<AssetId>, Steps.Outcome> takeBack) {
        refusals(ui, outcome);
        if (outcome.done().isEmpty()) {
            return;
        }
        changed.accept(outcome.done());
        int all = outcome.done().size();
        var back = outcome.done().stream().filter(reversible::contains).toList();
        var done = ui.getTranslation(key, all);
        if (back.isEmpty()) {
            Toast.tell(done);
            return;
        }
        var undo =
                back.size() == all ? ui.getTranslation("undo") : ui.getTranslation("life.undoSome", back.size(), all);
        Toast.undoable(done, undo, () -> {
            refusals(ui, takeBack.apply(back));
            changed.accept(back);
        });
    }

    /// One toast for all that was refused, with the first reason in words.
    private static void refusals(UI ui, Steps.Outcome outcome) {
        outcome.refused().values().stream()
                .findFirst()
                .ifPresent(first -> Toast.failure(
                        ui.getTranslation("life.refused", outcome.refused().size(), Refusals.of(ui, first))));
    }
}
