package org.bildwerk.c2pa;

import java.util.Arrays;

/// The kind of a failure, as the library names it in front of its message.
public enum ErrorType {
    ASSERTION("Assertion"),
    ASSERTION_NOT_FOUND("AssertionNotFound"),
    DECODING("Decoding"),
    ENCODING("Encoding"),
    FILE_NOT_FOUND("FileNotFound"),
    IO("Io"),
    JSON("Json"),
    MANIFEST("Manifest"),
    MANIFEST_NOT_FOUND("ManifestNotFound"),
    NOT_SUPPORTED("NotSupported"),
    NULL_PARAMETER("NullParameter"),
    REMOTE("Remote"),
    RESOURCE_NOT_FOUND("ResourceNotFound"),
    SIGNATURE("Signature"),
    VERIFY("Verify"),
    STRING_TOO_LONG("StringTooLong"),
    INVALID_BUFFER_SIZE("InvalidBufferSize"),
    UNTRACKED_POINTER("UntrackedPointer"),
    WRONG_POINTER_TYPE("WrongPointerType"),
    MUTEX_POISONED("MutexPoisoned"),
    /// Whatever the library has no name of its own for.
    OTHER("Other");

    private final String tag;

    ErrorType(String tag) {
        this.tag = tag;
    }

    /// Tells whether the library did not know the object that it was given, and so has not taken it.
    boolean isOfHandles() {
        return this == UNTRACKED_POINTER || this == WRONG_POINTER_TYPE;
    }

    static ErrorType of(String tag) {
        return Arrays.stream(values())
                .filter(type -> type.tag.equals(tag))
                .findFirst()
                .orElse(OTHER);
    }
}
