package org.bildwerk.dam.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.event.DamEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes down what a transaction changes: the audit entries and the events of the outbox. Both are gathered and
/// written as the last thing before the commit, so that the one lock that orders them is held for a moment only.
/// Thread-safe.
public final class Ledger {

    private final Supplier<PendingEntries> pending;
    private final Clock clock;

    Ledger(LedgerWriter writer, Clock clock) {
        this.pending = () -> PendingEntries.of(writer);
        this.clock = clock;
    }

    /// Adds an audit entry and the events that follow from it to the present transaction.
    ///
    /// @throws IllegalStateException if there is no transaction
    public void record(Caller caller, Command command, DamEvent... events) {
        requireTransaction();
        var payload = new LinkedHashMap<String, Object>();
        if (command.before() != null) {
            payload.put("before", command.before());
        }
        if (command.after() != null) {
            payload.put("after", command.after());
        }
        pending.get()
                .add(
                        new PendingEntries.Entry(
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                caller.user().value(),
                                caller.name(),
                                caller.channel().name(),
                                command.name(),
                                command.subject(),
                                Json.write(payload)),
                        Arrays.asList(events));
    }

    /// Adds events without an audit entry to the present transaction: facts that nobody ordered, such as a preview that
    /// is ready.
    ///
    /// @throws IllegalStateException if there is no transaction
    public void emit(DamEvent... events) {
        requireTransaction();
        pending.get().add(null, List.of(events));
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A change and its audit entry belong into one transaction; there is none");
        }
    }
}
