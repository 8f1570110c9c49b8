package org.bildwerk.generator;

import java.io.PrintStream;
import java.net.URI;
import org.bildwerk.generator.registry.FetchWatch;
import org.jspecify.annotations.Nullable;

/// Writes a line for each file that takes a while, and for each hundred megabytes of it.
final class FetchProgress implements FetchWatch {

    private static final long MEGABYTE = 1 << 20;
    private static final long FEW = 100 * MEGABYTE;

    private final PrintStream out;
    private @Nullable URI file;
    private long told;

    FetchProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void grown(URI address, long bytes) {
        if (!address.equals(file) || bytes - told >= FEW) {
            file = address;
            told = bytes;
            out.printf("bildwerk: fetching %s, %d MB so far%n", address, bytes / MEGABYTE);
        }
    }
}
