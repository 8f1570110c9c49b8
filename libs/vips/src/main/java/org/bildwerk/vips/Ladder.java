package org.bildwerk.vips;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Several sizes of one picture, made from one decode. The largest is in memory, the others are shrunk from it.
public final class Ladder implements AutoCloseable {

    private final List<VipsImage> rungs;

    private Ladder(List<VipsImage> rungs) {
        this.rungs = Collections.unmodifiableList(rungs);
    }

    /// Takes over the largest image, which is in memory.
    static Ladder of(NativeImage largest, List<Box> boxes) {
        var rungs = new ArrayList<VipsImage>();
        try (var root = new VipsImage(largest)) {
            for (var box : boxes) {
                rungs.add(root.fit(box).detach());
            }
            return new Ladder(rungs);
        } catch (RuntimeException failure) {
            rungs.forEach(VipsImage::close);
            throw failure;
        }
    }

    /// Returns the smallest box that covers all boxes.
    static Box cover(List<Box> boxes) {
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("a ladder needs at least one size");
        }
        int width = boxes.stream().mapToInt(Box::width).max().orElseThrow();
        int height = boxes.stream().mapToInt(Box::height).max().orElseThrow();
        return new Box(width, height);
    }

    /// Returns the images in the order of the boxes; a picture smaller than its box keeps its size.
    public List<VipsImage> rungs() {
        return rungs;
    }

    /// Returns the widest image.
    public VipsImage largest() {
        return rungs.stream().max(Comparator.comparingInt(VipsImage::width)).orElseThrow();
    }

    @Override
    public void close() {
        rungs.forEach(VipsImage::close);
    }
}
