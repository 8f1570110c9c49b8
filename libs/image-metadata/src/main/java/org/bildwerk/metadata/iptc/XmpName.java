package org.bildwerk.metadata.iptc;

import java.util.Objects;

/// The name of an XMP property: a namespace and a local name. Prefixes are no part of it.
public record XmpName(String namespace, String local) {

    public XmpName {
        Objects.requireNonNull(namespace);
        Objects.requireNonNull(local);
        if (namespace.isEmpty() || local.isEmpty()) {
            throw new IllegalArgumentException("an XMP name has a namespace and a local name");
        }
    }

    /// Shows the usual prefix where the namespace is one of ours: `dc:title`.
    @Override
    public String toString() {
        return Namespace.of(namespace)
                .map(known -> known.prefix() + ":" + local)
                .orElse("{" + namespace + "}" + local);
    }
}
