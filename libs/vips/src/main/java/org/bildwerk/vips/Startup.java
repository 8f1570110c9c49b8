package org.bildwerk.vips;

import java.lang.foreign.Arena;

/// Makes a loaded libvips safe for foreign files.
final class Startup {

    private Startup() {}

    static void run(VipsLibrary vips, VipsSettings settings) {
        try (var arena = Arena.ofConfined()) {
            // Warnings of decoders would fill the standard error stream; what matters comes back as an exception.
            vips.setEnvironment.toInt(arena.allocateFrom("VIPS_WARNING"), arena.allocateFrom("0"), 0);
            // Before this call the buffer of error text must not be touched: its lock does not exist yet.
            if (vips.init.toInt(arena.allocateFrom("bildwerk")) != 0) {
                throw new VipsException("start", VipsLibrary.string(vips.errorBuffer.toPointer()));
            }
            vips.concurrencySet.run(settings.concurrency());
            vips.cacheSetMax.run(0);
            vips.blockUntrusted.run(1);
            vips.blockOperation.run(arena.allocateFrom("VipsForeignLoad"), 1);
            for (var format : ImageFormat.values()) {
                vips.blockOperation.run(arena.allocateFrom(format.loaderClass()), 0);
            }
        }
    }
}
