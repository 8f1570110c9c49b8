package org.bildwerk.generator.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.onnx.GraphFile;

/// Keeps graphs loaded within a budget of bytes. What was lent last stays longest; what is lent now is never ended.
/// Safe for several threads, though loading is done by one at a time.
public final class Sessions implements AutoCloseable {

    private record Key(Path file, Device device, String overlay) {}

    private static final class Loaded {
        final GraphSession session;
        final long bytes;
        int lent;
        long lastUse;

        Loaded(GraphSession session, long bytes) {
            this.session = session;
            this.bytes = bytes;
        }
    }

    private final Loader loader;
    private final long budget;
    private final Map<Key, Loaded> loaded = new HashMap<>();
    private long uses;

    /// @param threads that one operation may use; 0 leaves it to ONNX Runtime
    /// @param budget bytes that graphs may take which nobody is using
    public Sessions(int threads, long budget) {
        this.loader = new Loader(threads);
        this.budget = budget;
    }

    /// Lends a graph; who borrows it closes the loan.
    public Loan lend(GraphFile graph, Device device, Overlay overlay) {
        if (device == Device.CPU) {
            graph.requireRunsOnProcessor();
        }
        return take(new Key(graph.file(), device, overlay.id(graph)), graph, overlay);
    }

    private synchronized Loan take(Key key, GraphFile graph, Overlay overlay) {
        var found = loaded.get(key);
        if (found == null) {
            found = load(graph, key.device(), overlay);
            loaded.put(key, found);
        }
        found.lent++;
        found.lastUse = ++uses;
        var lent = found;
        return new Loan(found.session, () -> giveBack(lent));
    }

    private Loaded load(GraphFile graph, Device device, Overlay overlay) {
        long bytes = graph.size();
        makeRoom(bytes);
        return new Loaded(loader.open(graph, device, overlay), bytes);
    }

    private synchronized void giveBack(Loaded found) {
        found.lent--;
        makeRoom(0);
    }

    private void makeRoom(long bytes) {
        while (bytesLoaded() + bytes > budget && endOldest()) {}
    }

    private boolean endOldest() {
        Key oldest = null;
        long use = Long.MAX_VALUE;
        for (var each : loaded.entrySet()) {
            if (each.getValue().lent == 0 && each.getValue().lastUse < use) {
                oldest = each.getKey();
                use = each.getValue().lastUse;
            }
        }
        var ended = oldest == null ? null : loaded.remove(oldest);
        if (ended != null) {
            ended.session.close();
        }
        return ended != null;
    }

    /// Ends every graph that is not lent, as before a second try with less memory.
    public synchronized void clear() {
        while (endOldest()) {}
    }

    /// Returns how much the loaded graphs take, by the size of their files.
    public synchronized long bytesLoaded() {
        return loaded.values().stream().mapToLong(each -> each.bytes).sum();
    }

    /// Returns the files of the loaded graphs.
    public synchronized List<Path> files() {
        return loaded.keySet().stream().map(Key::file).toList();
    }

    /// Ends all graphs; none may be lent any more.
    @Override
    public synchronized void close() {
        for (var each : new ArrayList<>(loaded.values())) {
            each.session.close();
        }
        loaded.clear();
    }
}
