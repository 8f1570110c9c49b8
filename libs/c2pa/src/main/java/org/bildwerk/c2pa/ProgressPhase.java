package org.bildwerk.c2pa;

/// What the library is at.
public enum ProgressPhase {
    READING,
    VERIFYING_MANIFEST,
    VERIFYING_SIGNATURE,
    VERIFYING_INGREDIENT,
    VERIFYING_ASSET_HASH,
    ADDING_INGREDIENT,
    THUMBNAIL,
    HASHING,
    SIGNING,
    EMBEDDING,
    FETCHING_REMOTE_MANIFEST,
    WRITING,
    FETCHING_OCSP,
    FETCHING_TIMESTAMP,
    /// One that this version of the binding does not know.
    OTHER;

    static ProgressPhase of(int number) {
        return number >= 0 && number < OTHER.ordinal() ? values()[number] : OTHER;
    }
}
