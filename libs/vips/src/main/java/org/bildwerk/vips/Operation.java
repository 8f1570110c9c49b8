package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// One run of one libvips operation: name it, set its arguments, build it, take its results, close it.
final class Operation implements AutoCloseable {

    private final VipsLibrary vips;
    private final String name;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment pointer;

    /// @param name the nickname or the class name of the operation
    Operation(VipsLibrary vips, String name) {
        this.vips = vips;
        this.name = name;
        try {
            this.pointer = vips.pointer(name, () -> vips.operationNew.toPointer(arena.allocateFrom(name)));
        } catch (VipsException unknown) {
            arena.close();
            throw unknown;
        }
    }

    Operation set(String property, int value) {
        return set(property, Integer.toString(value));
    }

    Operation set(String property, double value) {
        return set(property, Double.toString(value));
    }

    Operation set(String property, boolean value) {
        return set(property, value ? "true" : "false");
    }

    /// Sets a number, a flag, an enumeration by its nickname, or an array of numbers parted by blanks.
    Operation set(String property, String value) {
        vips.check(
                name, () -> vips.setFromString.toInt(pointer, arena.allocateFrom(property), arena.allocateFrom(value)));
        return this;
    }

    /// Sets a native object; libvips takes its own reference.
    Operation set(String property, MemorySegment object) {
        vips.setObject.run(pointer, arena.allocateFrom(property), object, MemorySegment.NULL);
        return this;
    }

    Operation build() {
        vips.check(name, () -> vips.objectBuild.toInt(pointer));
        return this;
    }

    /// Returns a result with a reference that the caller owns.
    MemorySegment object(String property) {
        var slot = arena.allocate(ADDRESS);
        read(property, slot);
        return slot.get(ADDRESS, 0);
    }

    double number(String property) {
        var slot = arena.allocate(JAVA_DOUBLE);
        read(property, slot);
        return slot.get(JAVA_DOUBLE, 0);
    }

    /// Copies a blob result and frees the native one.
    byte[] bytes(String property) {
        var blob = object(property);
        try {
            var size = arena.allocate(JAVA_LONG);
            var data = vips.blobGet.toPointer(blob, size);
            return VipsLibrary.bytes(data, size.get(JAVA_LONG, 0));
        } finally {
            vips.areaUnref.run(blob);
        }
    }

    int integer(String property) {
        var slot = arena.allocate(JAVA_INT);
        read(property, slot);
        return slot.get(JAVA_INT, 0);
    }

    private void read(String property, MemorySegment slot) {
        vips.getObject.run(pointer, arena.allocateFrom(property), slot, MemorySegment.NULL);
    }

    @Override
    public void close() {
        vips.unrefOutputs.run(pointer);
        vips.unref.run(pointer);
        arena.close();
    }
}
