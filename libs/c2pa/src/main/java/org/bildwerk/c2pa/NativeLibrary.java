package org.bildwerk.c2pa;

import java.util.List;

/// The library, or why there is none.
public sealed interface NativeLibrary {

    record Available(C2pa c2pa) implements NativeLibrary {}

    /// @param tried one line for each place that was looked at
    record Unavailable(List<String> tried) implements NativeLibrary {

        public Unavailable {
            tried = List.copyOf(tried);
        }

        /// Says in one sentence what was tried and what to do.
        public String reason() {
            return "No usable C2PA library was found. Tried: " + String.join("; ", tried)
                    + ". Set BILDWERK_C2PA to the file of libc2pa_c, or let './bildwerk run' fetch it.";
        }
    }
}
