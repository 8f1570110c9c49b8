package org.bildwerk.metadata.xmp;

import org.bildwerk.metadata.iptc.XmpName;

/// A named value in an XMP packet.
public record XmpProperty(XmpName name, XmpNode node) {}
