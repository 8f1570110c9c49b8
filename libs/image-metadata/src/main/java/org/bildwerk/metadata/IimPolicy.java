package org.bildwerk.metadata;

/// Which files get a block of IPTC-IIM.
public enum IimPolicy {
    /// Those that have one already, as the Metadata Working Group says.
    WHERE_PRESENT,
    /// All whose format has a place for it; some press agencies want that.
    ALWAYS,
    /// None; a block that is there is dropped.
    NEVER
}
