package org.bildwerk.dam.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Counts who refers to which file, and sweeps the files that nobody refers to. Thread-safe.
public final class Blobs {

    private static final int SWEEP_BATCH = 500;

    private final JdbcClient jdbc;
    private final BlobStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    Blobs(JdbcClient jdbc, BlobStore store, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Adds one reference to a file that was committed to the store, in the caller's transaction.
    ///
    /// @throws BlobMissingException if a sweep was faster and the file is gone; commit it again
    public void retain(BlobId id, long size, String mediaType) {
        var count = jdbc.sql("""
                insert into bw_blob as blob (sha256, size, media_type, reference_count, unreferenced_since)
                values (?, ?, ?, 1, null)
                on conflict (sha256) do update
                set reference_count = blob.reference_count + 1, unreferenced_since = null, media_type = excluded.media_type
                returning reference_count
                """)
                .params(id.sha256(), size, mediaType)
                .query(Integer.class)
                .single();
        if (count == 1 && !store.exists(id)) {
            throw new BlobMissingException(id, "the object store");
        }
    }

    /// Takes one reference back, in the caller's transaction. The file goes when it has had none for the grace period.
    public void release(BlobId id) {
        var changed = jdbc.sql("""
                update bw_blob
                set reference_count = reference_count - 1,
                    unreferenced_since = case when reference_count = 1 then now() end
                where sha256 = ?
                """).param(id.sha256()).update();
        if (changed == 0) {
            throw new IllegalStateException("Nobody refers to " + id);
        }
    }

    /// What the object store holds, as far as the database knows.
    ///
    /// @param unreferenced files that nobody refers to any more; the sweep removes them after the grace period
    public record Holding(long files, long bytes, long unreferenced, long unreferencedBytes) {}

    /// Counts the files and their size.
    public Holding holding() {
        return jdbc.sql("""
                select count(*) filter (where reference_count > 0) as files,
                       coalesce(sum(size) filter (where reference_count > 0), 0) as bytes,
                       count(*) filter (where reference_count = 0) as unreferenced,
                       coalesce(sum(size) filter (where reference_count = 0), 0) as unreferenced_bytes
                  from bw_blob
                """)
                .query((row, number) -> new Holding(
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("unreferenced"),
                        row.getLong("unreferenced_bytes")))
                .single();
    }

    /// Removes files without a reference, files that no row knows, and abandoned staging files, each once it is older
    /// than the grace period. Safe beside running uploads that take less than it; a longer one fails, and
    /// its sender is told.
    public SweepReport sweep(Duration grace) {
        var before = clock.instant().minus(grace);
        var staging = store.sweepStaging(before);
        var adopted = adoptUnknown(before);
        var removed = 0;
        var bytes = 0L;
        for (var batch = unreferenced(before, ""); !batch.isEmpty(); batch = unreferenced(before, last(batch))) {
            for (var sha256 : batch) {
                var freed = remove(new BlobId(sha256), before);
                removed += freed < 0 ? 0 : 1;
                bytes += Math.max(0, freed);
            }
        }
        return new SweepReport(removed, bytes, adopted, staging);
    }

    /// Lists files with references, by name, after the one given.
    List<String> referencedAfter(String after, int limit) {
        return jdbc.sql("select sha256 from bw_blob where reference_count > 0 and sha256 > ? order by sha256 limit ?")
                .params(after, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String last(List<String> batch) {
        return batch.getLast();
    }

    private List<String> unreferenced(Instant before, String after) {
        return jdbc.sql("""
                select sha256 from bw_blob
                where reference_count = 0 and unreferenced_since < ? and sha256 > ?
                order by sha256 limit ?
                """)
                .params(Timestamp.from(before), after, SWEEP_BATCH)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Gives a row without references to files that have none, so that they are removed under its lock like others.
    private int adoptUnknown(Instant before) {
        try (var files = store.list()) {
            return files.filter(file -> file.modifiedAt().isBefore(before))
                    .gather(Gatherers.windowFixed(SWEEP_BATCH))
                    .mapToInt(this::adopt)
                    .sum();
        }
    }

    private int adopt(List<StoredBlob> files) {
        return jdbc.sql("""
                insert into bw_blob (sha256, size, media_type, reference_count, unreferenced_since)
                select sha256, size, 'application/octet-stream', 0, modified_at
                from unnest(?, ?, ?) as file (sha256, size, modified_at)
                where not exists (select from bw_blob where bw_blob.sha256 = file.sha256)
                on conflict (sha256) do nothing
                """)
                .param(files.stream().map(file -> file.id().sha256()).toArray(String[]::new))
                .param(files.stream().map(StoredBlob::size).toArray(Long[]::new))
                .param(files.stream()
                        .map(file -> Timestamp.from(file.modifiedAt()))
                        .toArray(Timestamp[]::new))
                .update();
    }

    /// Returns the bytes freed, or -1 if somebody came to need the file meanwhile.
    private long remove(BlobId id, Instant before) {
        return transaction.execute(status -> {
            var gone = jdbc.sql("""
                    delete from bw_blob where sha256 = ? and reference_count = 0 and unreferenced_since < ?
                    """).params(id.sha256(), Timestamp.from(before)).update();
            var file = store.find(id);
            if (gone == 0 || file.isPresent() && !file.get().modifiedAt().isBefore(before)) {
                status.setRollbackOnly();
                return -1L;
            }
            store.delete(id);
            return file.map(StoredBlob::size).orElse(0L);
        });
    }
}
