package org.bildwerk.dam.metadata.draft;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.Language;
import org.bildwerk.dam.metadata.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The drafts of texts: orders them, shows them, and takes a person's word on each. Editors decide on all, the SEO role
/// on captions and alternative texts. Thread-safe.
public final class Drafts {

    private static final int MOST = 500;

    private final DraftTable table;
    private final RedactedDrafts redacted;
    private final AssetLock lock;
    private final AssetCatalog catalog;
    private final Visibility visibility;
    private final AssetDescriptions descriptions;
    private final Jobs jobs;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final List<String> languages;

    Drafts(
            DraftTable table,
            RedactedDrafts redacted,
            AssetLock lock,
            AssetCatalog catalog,
            Visibility visibility,
            AssetDescriptions descriptions,
            Jobs jobs,
            Ledger ledger,
            TransactionOperations transaction,
            List<String> languages) {
        this.table = table;
        this.redacted = redacted;
        this.lock = lock;
        this.catalog = catalog;
        this.visibility = visibility;
        this.descriptions = descriptions;
        this.jobs = jobs;
        this.ledger = ledger;
        this.transaction = transaction;
        this.languages = List.copyOf(languages);
    }

    /// Work for one job.
    ///
    /// @param languages BCP 47 tags; empty for those of the settings
    /// @param fields empty for all
    public record Order(Collection<AssetId> assets, Collection<String> languages, Set<TextField> fields) {}

    /// What all items of a job have in common.
    record Wanted(List<String> languages, List<String> fields) {}

    /// Returns all drafts of an asset, decided ones and failures among them.
    public List<Draft> of(Caller caller, AssetId asset) {
        return table.of(catalog.get(caller, asset).id());
    }

    /// Returns open drafts that the caller sees, the oldest first: the list that is confirmed one by one.
    ///
    /// @param language only this one; null for all
    /// @param fields only these; empty for all
    public List<Draft> open(Caller caller, @Nullable String language, Set<TextField> fields, int limit) {
        var tag = language == null ? null : Language.tag(language);
        var wanted = fields.isEmpty() ? EnumSet.allOf(TextField.class) : fields;
        return table.open(visibility.condition(caller), tag, wanted, Math.clamp(limit, 1, MOST));
    }

    /// Returns the open drafts of those of the assets that the caller sees, by asset.
    public Map<AssetId, List<Draft>> openOf(Caller caller, Collection<AssetId> assets) {
        var found = table.openOf(assets);
        var seen = catalog
                .all(caller, found.stream().map(Draft::asset).distinct().toList())
                .stream()
                .map(Asset::id)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(draft -> seen.contains(draft.asset()))
                .collect(Collectors.groupingBy(Draft::asset, LinkedHashMap::new, Collectors.toList()));
    }

    /// Returns the languages in which drafts are made where nobody names others.
    public List<String> languages() {
        return languages;
    }

    /// Makes a draft the text of the asset.
    ///
    /// @param corrected what the person made of it; null to take it as it is
    /// @throws DraftException if there is no open draft, or the text tells a redacted prompt
    /// @throws org.bildwerk.dam.metadata.StaleRevisionException if somebody has written another text meanwhile
    public Asset confirm(Caller caller, AssetId id, String language, TextField field, @Nullable String corrected) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var draft = open(caller, id, language, field);
            var text = corrected == null || corrected.isBlank() ? String.valueOf(draft.text()) : corrected.strip();
            var asset = descriptions.setText(caller, id, draft.language(), field, null, text);
            if (redacted.tells(asset, text)) {
                throw new DraftException(DraftRefusal.DRAFT_TELLS_PROMPT);
            }
            table.decide(draft, Draft.State.CONFIRMED, text, caller.name());
            record(caller, "draft.confirm", draft, text);
            return asset;
        }));
    }

    /// Puts a draft aside; the same words are not proposed again.
    ///
    /// @throws DraftException if there is no open draft
    public void reject(Caller caller, AssetId id, String language, TextField field) {
        caller.require("reject drafts", Role.EDITOR, Role.SEO);
        transaction.executeWithoutResult(status -> {
            var draft = open(caller, id, language, field);
            table.decide(draft, Draft.State.REJECTED, String.valueOf(draft.text()), caller.name());
            record(caller, "draft.reject", draft, null);
        });
    }

    /// Takes a decision back: the text of a confirmed draft leaves the asset, and the draft is open again.
    ///
    /// @throws DraftException if nobody has decided on it
    /// @throws org.bildwerk.dam.metadata.StaleRevisionException if somebody has changed the text since
    public void reopen(Caller caller, AssetId id, String language, TextField field) {
        caller.require("reopen drafts", Role.EDITOR, Role.SEO);
        transaction.executeWithoutResult(status -> {
            catalog.get(caller, id);
            lock.take(id);
            var draft = table.decided(id, Language.tag(language), field)
                    .orElseThrow(() -> new DraftException(DraftRefusal.DRAFT_NOT_FOUND));
            if (draft.state() == Draft.State.CONFIRMED) {
                descriptions.setText(caller, id, draft.language(), field, draft.text(), null);
            }
            table.reopen(draft);
            record(caller, "draft.reopen", draft, draft.text());
        });
    }

    /// Orders drafts of texts that are missing; assets that the caller does not see are left out.
    public Job order(Caller caller, Order order) {
        caller.require("order drafts", Role.EDITOR, Role.SEO);
        var tags = new TreeSet<String>();
        (order.languages().isEmpty() ? languages : order.languages()).forEach(tag -> tags.add(Language.tag(tag)));
        var fields = order.fields().isEmpty() ? EnumSet.allOf(TextField.class) : order.fields();
        var wanted = new Wanted(
                List.copyOf(tags), fields.stream().map(TextField::key).sorted().toList());
        var items = catalog.all(caller, order.assets()).stream()
                .map(asset -> JobRequest.Item.of(asset.id()))
                .toList();
        return Objects.requireNonNull(transaction.execute(status -> {
            var job = jobs.submit(
                    caller, new JobRequest(DraftHandler.KIND, "Drafts of texts", Lane.IO, 0, null, wanted, items));
            record Ordered(int assets, Wanted wanted) {}
            ledger.record(
                    caller, new Command("draft.order", "job:" + job.id(), null, new Ordered(items.size(), wanted)));
            return job;
        }));
    }

    private Draft open(Caller caller, AssetId id, String language, TextField field) {
        catalog.get(caller, id);
        lock.take(id);
        return table.open(id, Language.tag(language), field)
                .orElseThrow(() -> new DraftException(DraftRefusal.DRAFT_NOT_FOUND));
    }

    private void record(Caller caller, String command, Draft draft, @Nullable String text) {
        record Words(
                String language, TextField field, @Nullable String text, String source) {}
        var before = new Words(draft.language(), draft.field(), draft.text(), draft.source());
        var after = text == null ? null : new Words(draft.language(), draft.field(), text, draft.source());
        ledger.record(
                caller,
                new Command(command, "asset:" + draft.asset(), before, after),
                new DamEvent.DraftsChanged(draft.asset()));
    }
}
