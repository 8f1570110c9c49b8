package org.bildwerk.dam.job;

import java.util.Locale;

/// The queue that a job runs in; each has its own number of workers on a node.
public enum Lane {
    GPU,
    RENDER,
    INDEX,
    IO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
