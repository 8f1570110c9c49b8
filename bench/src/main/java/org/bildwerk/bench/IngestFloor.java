package org.bildwerk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;

/// What any ingest must at least do with a file: read and hash it, decode it once, make and encode three sizes. With
/// libvips alone, every core busy, nothing stored.
final class IngestFloor {

    private static final List<Box> SIZES = List.of(Box.edge(1024), Box.edge(512), Box.edge(256));

    private final Encoding encoding;
    private final int threads;

    /// @param encoding the one that the product uses for its previews
    IngestFloor(Encoding encoding, int threads) {
        this.encoding = encoding;
        this.threads = threads;
    }

    /// Returns the pictures per second.
    double rate(List<Path> files) throws InterruptedException, ExecutionException {
        try (var pool = new VipsPool(Vips.open(), threads, files.size())) {
            long start = System.nanoTime();
            var running = new ArrayList<CompletableFuture<Long>>();
            for (var file : files) {
                running.add(pool.submit(vips -> work(vips, file)));
            }
            for (var one : running) {
                one.get();
            }
            return files.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private long work(Vips vips, Path file) {
        hash(file);
        long bytes = 0;
        try (var ladder = vips.ladder(file, SIZES)) {
            for (var rung : ladder.rungs()) {
                bytes += rung.encode(encoding).length;
            }
        }
        return bytes;
    }

    private static void hash(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
