package org.bildwerk.metadata.xmp;

import org.bildwerk.metadata.MetadataException;

/// Thrown when a packet cannot be read: no XML, no RDF, or refused as hostile.
public final class XmpException extends MetadataException {

    private static final long serialVersionUID = 1L;

    public XmpException(String message) {
        super(message);
    }

    public XmpException(String message, Throwable cause) {
        super(message, cause);
    }
}
