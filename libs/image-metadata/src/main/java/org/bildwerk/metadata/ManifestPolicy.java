package org.bildwerk.metadata;

/// What happens to a C2PA manifest when the metadata around it is replaced. Its hash no longer fits afterwards.
public enum ManifestPolicy {
    /// Nothing is written; a [ManifestPresentException] tells why.
    REFUSE,
    /// The new file carries no manifest.
    DROP,
    /// The broken manifest stays, for a signer that takes it as the parent's and writes the next one.
    KEEP
}
