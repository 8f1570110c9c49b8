package org.bildwerk.c2pa;

/// Reports that an asset has no manifest inside, but the address of one, and that the settings forbid to fetch
/// it.
public final class RemoteManifestException extends C2paException {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "must fetch remote manifests from url ";

    private final String url;

    RemoteManifestException(String operation, ErrorType type, String reason) {
        super(operation, type, reason);
        this.url = reason.substring(WORDS.length());
    }

    static boolean isMeantBy(String reason) {
        return reason.startsWith(WORDS);
    }

    /// Returns the address as the asset gives it, unchecked.
    public String url() {
        return url;
    }
}
