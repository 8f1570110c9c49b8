package org.bildwerk.c2pa;

import java.util.Optional;

/// What a context is made of.
///
/// @param progress called by everything that is done in the context, on the thread that does it
/// @param resolver takes the place of the library's own HTTP client
public record ContextOptions(C2paSettings settings, Optional<Progress> progress, Optional<HttpResolver> resolver) {

    public static final ContextOptions STANDARD =
            new ContextOptions(C2paSettings.STANDARD, Optional.empty(), Optional.empty());

    public ContextOptions withSettings(C2paSettings other) {
        return new ContextOptions(other, progress, resolver);
    }

    public ContextOptions withProgress(Progress other) {
        return new ContextOptions(settings, Optional.of(other), resolver);
    }

    public ContextOptions withResolver(HttpResolver other) {
        return new ContextOptions(settings, progress, Optional.of(other));
    }
}
