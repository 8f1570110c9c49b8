package org.bildwerk.dam.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.provenance.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Takes orders for pictures and reports on them. What it returns is durable: it goes on after a restart, whether or
/// not anybody looks. A caller sees his own orders, an administrator all. Thread-safe.
public final class Generations {

    private static final int MOST_URGENT = 10;
    private static final int MOST_LATEST = 200;

    private final OrderReading reading;
    private final GenerationTable table;
    private final Jobs jobs;
    private final Ledger ledger;
    private final LiveItems live;
    private final TransactionOperations transaction;

    // It checks, writes, has it done, notes it down and tells who looks: each is somebody else's work.
    Generations(
            OrderReading reading,
            GenerationTable table,
            Jobs jobs,
            Ledger ledger,
            LiveItems live,
            TransactionOperations transaction) {
        this.reading = reading;
        this.table = table;
        this.jobs = jobs;
        this.ledger = ledger;
        this.live = live;
        this.transaction = transaction;
    }

    /// Orders pictures.
    ///
    /// @param key ordering again with the same key returns the order that is there; null for none
    /// @throws OrderRefusedException if they cannot be made as ordered; nothing is ordered then
    public Generation order(Caller caller, GenerationOrder order, @Nullable String key) {
        caller.require("generate pictures", Role.EDITOR);
        var digest = Digests.sha256(Json.write(order).getBytes(StandardCharsets.UTF_8));
        var known = known(caller, key, digest);
        if (known.isPresent()) {
            return get(caller, known.get());
        }
        var ready = reading.read(caller, order);
        var id = new GenerationId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            if (!write(caller, id, order, ready, digest, key)) {
                status.setRollbackOnly();
            }
        });
        return find(caller, id)
                .orElseGet(() -> get(caller, known(caller, key, digest).orElseThrow()));
    }

    private Optional<GenerationId> known(Caller caller, @Nullable String key, String digest) {
        var head = key == null ? Optional.<GenerationTable.Head>empty() : table.byKey(caller, key);
        head.filter(other -> !other.digest().equals(digest)).ifPresent(other -> {
            throw new OrderRefusedException(GenerationRefusal.GENERATION_KEY_REUSED, String.valueOf(key));
        });
        return head.map(GenerationTable.Head::id);
    }

    private boolean write(
            Caller caller,
            GenerationId id,
            GenerationOrder order,
            List<OrderReading.Ready> ready,
            String digest,
            @Nullable String key) {
        var items = new ArrayList<JobRequest.Item>();
        ready.forEach(picture -> items.add(JobRequest.Item.of(UUID.randomUUID())));
        boolean local = ready.stream().anyMatch(picture -> !picture.model().remote());
        int priority = Math.clamp(order.priority(), -MOST_URGENT, MOST_URGENT);
        var lane = local ? Lane.GPU : Lane.IO;
        var request = new JobRequest(
                GenerationHandler.KIND, "Generation", lane, priority, null, Map.of("generation", id.toString()), items);
        var job = jobs.submit(caller, request).id();
        if (!table.insert(id, job, caller, order, digest, key)) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            table.insert(id, UUID.fromString(items.get(i).subject()), i, ready.get(i));
        }
        ledger.record(caller, new Command("generation.order", "generation:" + id, null, summary(ready)));
        return true;
    }

    // No prompt: it belongs to the picture, and goes when that is purged.
    private static Object summary(List<OrderReading.Ready> ready) {
        record Ordered(int pictures, List<String> models) {}
        return new Ordered(
                ready.size(),
                ready.stream()
                        .map(picture -> picture.model().card().name())
                        .distinct()
                        .toList());
    }

    /// Returns an order.
    ///
    /// @throws GenerationNotFoundException if it is not there or somebody else's
    public Generation get(Caller caller, GenerationId id) {
        return find(caller, id).orElseThrow(() -> new GenerationNotFoundException(id));
    }

    /// Finds an order; empty if it is not there or somebody else's.
    public Optional<Generation> find(Caller caller, GenerationId id) {
        return table.head(caller, id).map(head -> table.with(List.of(head)).getFirst());
    }

    /// Returns the caller's newest orders, without those that were put away.
    public List<Generation> latest(Caller caller, int limit) {
        return table.with(table.latest(caller, Math.clamp(limit, 1, MOST_LATEST)));
    }

    /// Stops the order: what waits is not begun, what runs ends within one step. What is made stays.
    public Generation cancel(Caller caller, GenerationId id) {
        var head = head(caller, id);
        transaction.executeWithoutResult(status -> {
            var ended = table.cancel(id, null);
            jobs.cancel(caller, head.job());
            note(caller, id, ended);
        });
        return get(caller, id);
    }

    /// Stops one picture of the order.
    public Generation cancel(Caller caller, GenerationId id, UUID item) {
        head(caller, id);
        transaction.executeWithoutResult(status -> note(caller, id, table.cancel(id, item)));
        return get(caller, id);
    }

    private void note(Caller caller, GenerationId id, List<UUID> ended) {
        if (ended.isEmpty()) {
            return;
        }
        record Cancelled(int pictures) {}
        ledger.record(caller, new Command("generation.cancel", "generation:" + id, null, new Cancelled(ended.size())));
        live.cancelAfterCommit(ended);
    }

    /// Lists the order no longer, or again. Nothing is lost by it, candidates and what is in the library least of all.
    ///
    /// @throws OrderRefusedException if it is to be put away before it is finished
    public void putAway(Caller caller, GenerationId id, boolean away) {
        var order = get(caller, id);
        if (away && !order.finished()) {
            throw new OrderRefusedException(GenerationRefusal.ORDER_UNFINISHED, id);
        }
        table.putAway(id, away);
    }

    /// Tries again what failed, and only that; what the provider did not want to make, too. The order is listed again.
    public Generation retry(Caller caller, GenerationId id) {
        var head = head(caller, id);
        transaction.executeWithoutResult(status -> {
            table.reopenModerated(id);
            table.putAway(id, false);
            jobs.retryFailed(caller, head.job());
        });
        return get(caller, id);
    }

    private GenerationTable.Head head(Caller caller, GenerationId id) {
        return table.head(caller, id).orElseThrow(() -> new GenerationNotFoundException(id));
    }
}
