package org.bildwerk.dam.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.event.DamEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What one transaction will write into the ledger just before it commits. Follows savepoints. Confined to its thread.
final class PendingEntries implements TransactionSynchronization {

    record Entry(Instant at, UUID by, String byName, String channel, String command, String subject, String payload) {}

    private final LedgerWriter writer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<DamEvent> events = new ArrayList<>();
    private final Map<Object, int[]> savepoints = new HashMap<>();
    private boolean written;

    private PendingEntries(LedgerWriter writer) {
        this.writer = writer;
    }

    static PendingEntries of(LedgerWriter writer) {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingEntries found && found.writer == writer) {
                return found;
            }
        }
        var pending = new PendingEntries(writer);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(@Nullable Entry entry, List<DamEvent> following) {
        if (written) {
            writer.write(entry == null ? List.of() : List.of(entry), following);
        }
        if (entry != null) {
            entries.add(entry);
        }
        events.addAll(following);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, new int[] {entries.size(), events.size()});
    }

    @Override
    public void savepointRollback(Object savepoint) {
        var sizes = savepoints.getOrDefault(savepoint, new int[2]);
        entries.subList(sizes[0], entries.size()).clear();
        events.subList(sizes[1], events.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!entries.isEmpty() || !events.isEmpty()) {
            writer.write(entries, events);
        }
        written = true;
    }

    @Override
    public void afterCommit() {
        if (!events.isEmpty()) {
            writer.committed();
        }
    }
}
