package org.bildwerk.dam.job;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.event.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Orders durable work and reports on it. Ordering joins the caller's transaction; the workers of all nodes are woken
/// when it commits. A caller sees his own jobs, an administrator all. Thread-safe.
public final class Jobs {

    private final JobTable jobs;
    private final ItemTable items;
    private final TransactionOperations transaction;
    private final Signal signal;

    Jobs(JobTable jobs, ItemTable items, TransactionOperations transaction, Signal signal) {
        this.jobs = jobs;
        this.items = items;
        this.transaction = transaction;
        this.signal = signal;
    }

    /// Orders the work. With an idempotency key that is known already, nothing is added and the job that is there comes
    /// back.
    public Job submit(Caller caller, JobRequest request) {
        return inTransaction(() -> {
            var id = new JobId(UUID.randomUUID());
            if (jobs.insert(id, caller, request)) {
                items.append(id, request.items());
                wake();
                return jobs.find(id).orElseThrow();
            }
            return jobs.findByKey(String.valueOf(request.idempotencyKey())).orElseThrow();
        });
    }

    /// Returns the job with the key, to which items are appended over time; makes it if there is none, or if that one
    /// has been finished for ten minutes.
    public JobId standing(Caller caller, String kind, String title, Lane lane, String key) {
        return standing(caller, kind, title, lane, 0, key);
    }

    /// As above, for items that run after or before others of their lane.
    ///
    /// @param priority higher runs first; 0 is normal
    public JobId standing(Caller caller, String kind, String title, Lane lane, int priority, String key) {
        return inTransaction(() -> {
            jobs.retireKey(key);
            var known = jobs.idByKey(key);
            if (known.isPresent()) {
                return known.get();
            }
            var request = new JobRequest(kind, title, lane, priority, key, null, List.of());
            jobs.insert(new JobId(UUID.randomUUID()), caller, request);
            return jobs.idByKey(key).orElseThrow();
        });
    }

    /// Adds items to a job; one that was finished goes on.
    public void append(JobId job, List<JobRequest.Item> more) {
        inTransaction(() -> {
            jobs.reopen(job);
            items.append(job, more);
            wake();
            return job;
        });
    }

    /// Adds what does not wait or run in the job already, going by its subject, however many nodes add the same at a
    /// time.
    public void appendNew(JobId job, List<JobRequest.Item> more) {
        inTransaction(() -> {
            jobs.lock(job);
            jobs.reopen(job);
            items.append(job, items.unknown(job, more));
            wake();
            return job;
        });
    }

    /// Stops the job: what waits is cancelled, what runs is asked to end.
    public void cancel(Caller caller, JobId job) {
        inTransaction(() -> {
            visible(caller, job);
            // Items before the job, as the workers lock them when they claim.
            items.cancelWaiting(job);
            jobs.requestCancel(job);
            jobs.close(job);
            return job;
        });
    }

    /// Tries the failed items again, and only these.
    ///
    /// @return how many there are
    public int retryFailed(Caller caller, JobId job) {
        return inTransaction(() -> {
            visible(caller, job);
            var again = items.retryFailed(job);
            if (again > 0) {
                jobs.reopen(job);
                wake();
            }
            return again;
        });
    }

    /// Returns the job, unless it does not exist or is somebody else's.
    public Optional<Job> find(Caller caller, JobId id) {
        return jobs.find(id).filter(job -> sees(caller, job));
    }

    /// Returns the newest jobs that the caller may see.
    public List<Job> latest(Caller caller, int limit) {
        return jobs.latest(caller.is(Role.ADMINISTRATOR) ? null : caller.user(), limit);
    }

    /// Returns a page of the job's items in their order, all or those in one state.
    ///
    /// @throws JobNotFoundException if there is no such job for this caller
    public List<JobItem> items(Caller caller, JobId job, @Nullable State state, int offset, int limit) {
        visible(caller, job);
        return items.page(job, state, offset, limit);
    }

    private void visible(Caller caller, JobId job) {
        if (find(caller, job).isEmpty()) {
            throw new JobNotFoundException(job);
        }
    }

    private static boolean sees(Caller caller, Job job) {
        return caller.is(Role.ADMINISTRATOR) || caller.user().equals(job.owner());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void wake() {
        items.notifyNodes();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
