package org.bildwerk.delivery.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.BulkChange;
import org.bildwerk.dam.metadata.BulkEdits;
import org.bildwerk.dam.metadata.BulkReport;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.metadata.draft.Drafts;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.metadata.iptc.DigitalSourceType;

/// Takes the steps that mend findings, one after the other; what one refuses does not stop the next. The rights are
/// those of the services that do it. Thread-safe.
public final class Mender {

    private final Publications publications;
    private final Drafts drafts;
    private final BulkEdits edits;

    Mender(Publications publications, Drafts drafts, BulkEdits edits) {
        this.publications = publications;
        this.drafts = drafts;
        this.edits = edits;
    }

    /// What became of the findings.
    ///
    /// @param edits the changes of records among them, by which they are taken back
    public record Report(List<Finding> done, List<Refusal> refused, List<UUID> edits) {

        public Report {
            done = List.copyOf(done);
            refused = List.copyOf(refused);
            edits = List.copyOf(edits);
        }

        /// Tells whether something of it can be taken back.
        public boolean reversible() {
            return done.stream()
                    .map(Finding::mend)
                    .anyMatch(mend -> mend != null && mend.step().reversible());
        }
    }

    /// A finding that was not mended.
    ///
    /// @param words the same in English
    public record Refusal(AssetId asset, Refused why, String words) {}

    /// Tells whether somebody may take such steps at all.
    public boolean open(Caller caller, Mend.Step step) {
        return switch (step) {
            case PUBLISH_AGAIN, WITHDRAW -> caller.is(Role.PUBLISHER);
            case RENAME -> caller.isAny(Role.SEO, Role.PUBLISHER);
            case CONFIRM_ALT -> caller.isAny(Role.EDITOR, Role.SEO);
            case NAME_ORIGIN -> caller.is(Role.EDITOR);
        };
    }

    /// Mends what has a step; leaves the rest.
    public Report mend(Caller caller, Site site, List<Finding> findings) {
        var taken = new Taken();
        for (var finding : findings) {
            var id = finding.asset();
            switch (finding.mend()) {
                case null -> {}
                case Mend.PublishAgain() -> taken.by(finding, () -> publications.publish(caller, id, site));
                case Mend.Withdraw() -> taken.by(finding, () -> publications.withdraw(caller, id, site));
                case Mend.Rename(var from, var to) ->
                    taken.by(finding, () -> publications.rename(caller, id, site, to));
                case Mend.ConfirmAlt(var language) ->
                    taken.by(finding, () -> drafts.confirm(caller, id, language, TextField.ALT, null));
                case Mend.NameOrigin(var type) ->
                    taken.by(finding, () -> taken.edited(edits.apply(caller, List.of(id), origin(type))));
            }
        }
        return taken.report();
    }

    /// Takes back what can be taken back, wherever nobody has gone on since.
    public Report undo(Caller caller, Site site, Report report) {
        var taken = new Taken();
        for (var finding : report.done()) {
            var id = finding.asset();
            switch (finding.mend()) {
                case Mend.Rename(var from, var to) ->
                    taken.by(finding, () -> publications.rename(caller, id, site, from));
                case Mend.ConfirmAlt(var language) ->
                    taken.by(finding, () -> drafts.reopen(caller, id, language, TextField.ALT));
                case null, default -> {}
            }
        }
        report.edits().forEach(edit -> taken.back(report, edits.undo(caller, edit)));
        return taken.report();
    }

    private static BulkChange origin(DigitalSourceType type) {
        return new BulkChange(Json.mapper().createObjectNode().put("digitalSourceType", type.address()));
    }

    /// Gathers what became of each.
    private static final class Taken {

        private final List<Finding> done = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final List<UUID> ids = new ArrayList<>();

        void by(Finding finding, Runnable step) {
            var before = refused.size();
            try {
                step.run();
                if (refused.size() == before) {
                    done.add(finding);
                }
            } catch (DamException e) {
                refused.add(new Refusal(finding.asset(), e.refused(), String.valueOf(e.getMessage())));
            }
        }

        void edited(BulkReport report) {
            refusals(report);
            if (report.id() != null) {
                ids.add(report.id());
            }
        }

        void back(Report report, BulkReport undone) {
            refusals(undone);
            undone.items().stream()
                    .filter(item -> item.why() == null)
                    .flatMap(item -> report.done().stream()
                            .filter(finding -> finding.mend() instanceof Mend.NameOrigin
                                    && finding.asset().equals(item.asset())))
                    .forEach(done::add);
        }

        private void refusals(BulkReport report) {
            for (var item : report.items()) {
                var why = item.why();
                if (why != null) {
                    refused.add(new Refusal(item.asset(), why, String.valueOf(item.detail())));
                }
            }
        }

        Report report() {
            return new Report(done, refused, ids);
        }
    }
}
