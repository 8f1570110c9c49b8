package org.bildwerk.dam.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files out of a folder: one that is the same at two looks is stored and moved to `done`, one that is refused to
/// `failed` with its reason beside it. A crash between the two stores nothing twice, because the same file is known.
///
/// Not thread-safe; one chore looks at it.
final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String BATCH = "Watched folder";

    private final Path folder;
    private final String userName;
    private final Accounts accounts;
    private final Ingest ingest;
    private Map<Path, Look> lastLooks = Map.of();

    WatchedFolder(Path folder, String userName, Accounts accounts, Ingest ingest) {
        this.folder = folder;
        this.userName = userName;
        this.accounts = accounts;
        this.ingest = ingest;
    }

    private record Look(long size, FileTime modified) {

        static Look at(Path file) throws IOException {
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Look(now.size(), now.lastModifiedTime());
        }
    }

    /// Looks once: takes what has not changed since the look before.
    void look() {
        try {
            Files.createDirectories(folder);
            var looks = new HashMap<Path, Look>();
            try (var files = Files.newDirectoryStream(folder, WatchedFolder::isWanted)) {
                for (var file : files) {
                    looks.put(file, Look.at(file));
                }
            }
            var before = lastLooks;
            lastLooks = looks;
            for (var entry : looks.entrySet()) {
                if (entry.getValue().equals(before.get(entry.getKey()))) {
                    take(entry.getKey());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Looking into " + folder + " failed", e);
        }
    }

    private static boolean isWanted(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void take(Path file) throws IOException {
        var caller = caller();
        try (var in = Files.newInputStream(file);
                var staging = ingest.stage(in)) {
            var name = file.getFileName().toString();
            var ingested = ingest.store(caller, staging, IngestRequest.of(name, BATCH));
            LOG.info("{} became asset {}", file, ingested.id());
        } catch (RejectedFileException e) {
            fail(file, e);
            return;
        }
        move(file, folder.resolve("done"));
    }

    private void fail(Path file, DamException reason) throws IOException {
        LOG.warn("{} was not taken: {}", file, reason.getMessage());
        var moved = move(file, folder.resolve("failed"));
        Files.writeString(moved.resolveSibling(moved.getFileName() + ".reason.txt"), reason.getMessage() + "\n");
    }

    private static Path move(Path file, Path target) throws IOException {
        Files.createDirectories(target);
        var moved = target.resolve(file.getFileName());
        if (Files.exists(moved)) {
            moved = target.resolve(UUID.randomUUID().toString().substring(0, 8) + "-" + file.getFileName());
        }
        return Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
    }

    private Caller caller() {
        return accounts.byName(userName)
                .map(user -> accounts.callerOf(user, Channel.WATCHED_FOLDER))
                .orElseThrow(() -> new IllegalStateException(
                        "The watched folder needs a user named %s; set bildwerk.ingest.watch-user"
                                .formatted(userName)));
    }
}
