package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Consumer;

/// Owns one reference to a `VipsImage`. Belongs to the thread that made it, so that closing never races with use.
final class NativeImage implements AutoCloseable {

    private final NativeContext context;
    private final MemorySegment pointer;
    private final Thread owner = Thread.currentThread();
    private boolean closed;

    /// Takes over the caller's reference.
    NativeImage(NativeContext context, MemorySegment pointer) {
        this.context = context;
        this.pointer = pointer;
        context.liveImages().incrementAndGet();
    }

    NativeContext context() {
        return context;
    }

    MemorySegment pointer() {
        checkThread();
        if (closed) {
            throw new IllegalStateException("This image is closed");
        }
        return pointer;
    }

    private void checkThread() {
        if (!Thread.currentThread().equals(owner)) {
            throw new WrongThreadException("This image belongs to thread " + owner.getName());
        }
    }

    /// Runs an operation that takes this image as `in` and gives `out`.
    NativeImage apply(String operation, Consumer<Operation> arguments) {
        try (var run = new Operation(context.library(), operation)) {
            // Two operations call their picture otherwise.
            run.set(operation.equals("crop") || operation.equals("smartcrop") ? "input" : "in", pointer());
            arguments.accept(run);
            return new NativeImage(context, run.build().object("out"));
        }
    }

    NativeImage crop(Region region) {
        try (var run = new Operation(context.library(), "crop")) {
            run.set("input", pointer());
            run.set("left", region.left()).set("top", region.top());
            run.set("width", region.width()).set("height", region.height());
            return new NativeImage(context, run.build().object("out"));
        }
    }

    NativeImage copyToMemory() {
        var vips = context.library();
        return new NativeImage(context, vips.pointer("decode", () -> vips.copyToMemory.toPointer(pointer())));
    }

    int width() {
        return context.library().width.toInt(pointer());
    }

    int height() {
        return context.library().height.toInt(pointer());
    }

    int bands() {
        return context.library().bands.toInt(pointer());
    }

    /// Returns libvips' number of the band format; 0 is an unsigned byte.
    int bandFormat() {
        return context.library().format.toInt(pointer());
    }

    boolean hasAlpha() {
        return context.library().hasAlpha.toInt(pointer()) != 0;
    }

    int orientation() {
        return context.library().orientation.toInt(pointer());
    }

    String interpretation() {
        var vips = context.library();
        int value = vips.interpretation.toInt(pointer());
        return VipsLibrary.string(vips.enumNick.toPointer(vips.interpretationType.toLong(), value));
    }

    boolean has(String field) {
        try (var arena = Arena.ofConfined()) {
            return context.library().typeOf.toLong(pointer(), arena.allocateFrom(field)) != 0;
        }
    }

    Optional<Integer> integer(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try (var arena = Arena.ofConfined()) {
            var slot = arena.allocate(JAVA_INT);
            read(context.library().getInt, arena.allocateFrom(field), slot);
            return Optional.of(slot.get(JAVA_INT, 0));
        }
    }

    Optional<String> text(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try (var arena = Arena.ofConfined()) {
            var slot = arena.allocate(ADDRESS);
            read(context.library().getString, arena.allocateFrom(field), slot);
            return Optional.of(VipsLibrary.string(slot.get(ADDRESS, 0)));
        }
    }

    Optional<byte[]> blob(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try (var arena = Arena.ofConfined()) {
            var data = arena.allocate(ADDRESS);
            var size = arena.allocate(JAVA_LONG);
            read(context.library().getBlob, arena.allocateFrom(field), data, size);
            return Optional.of(VipsLibrary.bytes(data.get(ADDRESS, 0), size.get(JAVA_LONG, 0)));
        }
    }

    private void read(NativeFunction getter, MemorySegment field, MemorySegment... slots) {
        context.library()
                .check(
                        "read the metadata",
                        () -> slots.length == 1
                                ? getter.toInt(pointer(), field, slots[0])
                                : getter.toInt(pointer(), field, slots[0], slots[1]));
    }

    byte[] pixels() {
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(JAVA_LONG);
            var vips = context.library();
            var data = vips.pointer("read the pixels", () -> vips.writeToMemory.toPointer(pointer(), size));
            try {
                return VipsLibrary.bytes(data, size.get(JAVA_LONG, 0));
            } finally {
                vips.free.run(data);
            }
        }
    }

    @Override
    public void close() {
        checkThread();
        if (closed) {
            return;
        }
        closed = true;
        context.library().unref.run(pointer);
        context.liveImages().decrementAndGet();
    }
}
