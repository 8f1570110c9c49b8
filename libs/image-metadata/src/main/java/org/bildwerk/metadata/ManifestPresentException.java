package org.bildwerk.metadata;

/// Reports that a file carries a C2PA manifest, which any change of its metadata would break, and that the caller has
/// not said whether to drop it ([ManifestPolicy]).
public final class ManifestPresentException extends MetadataException {

    private static final long serialVersionUID = 1L;

    private final ContainerFormat format;

    public ManifestPresentException(ContainerFormat format) {
        super("This %s file carries a C2PA manifest, which new metadata would break: say whether to drop or to keep it"
                .formatted(format));
        this.format = format;
    }

    public ContainerFormat format() {
        return format;
    }
}
