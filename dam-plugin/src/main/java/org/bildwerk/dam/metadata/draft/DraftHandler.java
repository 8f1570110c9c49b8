package org.bildwerk.dam.metadata.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.PermanentFailure;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.metadata.TextField;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// Drafts the missing texts of one asset. A failure is kept with the asset, and fails the item. Thread-safe.
final class DraftHandler implements JobHandler {

    static final String KIND = "drafts";

    private final Describer describer;
    private final DraftSubjects subjects;
    private final AssetCatalog catalog;
    private final AssetLock lock;
    private final DraftTable table;
    private final RedactedDrafts redacted;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    DraftHandler(
            Describer describer,
            DraftSubjects subjects,
            AssetCatalog catalog,
            AssetLock lock,
            DraftTable table,
            RedactedDrafts redacted,
            Ledger ledger,
            TransactionOperations transaction) {
        this.describer = describer;
        this.subjects = subjects;
        this.catalog = catalog;
        this.lock = lock;
        this.table = table;
        this.redacted = redacted;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        // Who ordered it may not see the asset any more, or it is gone.
        var asset = catalog.find(item.orderedBy(), AssetId.of(item.subject()));
        if (asset.isEmpty()) {
            return;
        }
        for (var language : texts(item.jobPayload().path("languages"))) {
            if (item.cancelled()) {
                return;
            }
            draft(
                    asset.get(),
                    language,
                    missing(asset.get(), language, texts(item.jobPayload().path("fields"))));
        }
    }

    private static List<TextField> missing(Asset asset, String language, List<String> fields) {
        var text = asset.description().text(language);
        return fields.stream()
                .map(key -> TextField.valueOf(key.toUpperCase(Locale.ROOT)))
                .filter(field -> field.of(text) == null)
                .toList();
    }

    private void draft(Asset asset, String language, List<TextField> fields) throws InterruptedException {
        if (fields.isEmpty() || !describer.speaks(language)) {
            return;
        }
        try {
            var proposal = describer.describe(subjects.of(asset), language);
            transaction.executeWithoutResult(status -> propose(asset, language, fields, proposal));
        } catch (DescribingException e) {
            transaction.executeWithoutResult(status -> fields.forEach(field ->
                    table.fail(asset.id(), language, field, describer.name(), String.valueOf(e.getMessage()))));
            if (e.isPassing()) {
                throw e;
            }
            // Nothing to say about one picture is a state of its draft, not a failure of the job.
            if (!e.is(DraftRefusal.DESCRIBER_KNOWS_NOTHING)) {
                throw new PermanentFailure(e.refusal(), e, e.arguments());
            }
        }
    }

    /// Writes what may be told: the prompt may have been redacted while the describer thought.
    private void propose(Asset asset, String language, List<TextField> fields, Describer.Proposal proposal) {
        lock.take(asset.id());
        boolean fromPrompt = proposal.basis().contains("recipe") && redacted.isRedacted(asset);
        proposal.texts().forEach((field, text) -> {
            if (!fields.contains(field)) {
                return;
            }
            if (fromPrompt || redacted.tells(asset, text)) {
                table.fail(asset.id(), language, field, describer.name(), DraftRefusal.DRAFT_TELLS_PROMPT.text());
            } else {
                table.propose(asset.id(), language, field, text, describer.name(), proposal.basis());
            }
        });
        ledger.emit(new DamEvent.DraftsChanged(asset.id()));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(entry -> texts.add(entry.asString("")));
        return texts;
    }
}
