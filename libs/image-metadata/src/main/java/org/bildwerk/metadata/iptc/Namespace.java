package org.bildwerk.metadata.iptc;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The namespaces of the catalogue, with the prefixes under which they are written.
public enum Namespace {
    DC("dc", "http://purl.org/dc/elements/1.1/"),
    XMP("xmp", "http://ns.adobe.com/xap/1.0/"),
    XMP_RIGHTS("xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
    PHOTOSHOP("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
    IPTC_CORE("Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"),
    IPTC_EXTENSION("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
    PLUS("plus", "http://ns.useplus.org/ldf/xmp/1.0/"),
    LIGHTROOM("lr", "http://ns.adobe.com/lightroom/1.0/"),
    EXIF("exif", "http://ns.adobe.com/exif/1.0/");

    private static final Map<String, Namespace> BY_URI =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Namespace::uri, Function.identity()));

    private final String prefix;
    private final String uri;

    Namespace(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    public String prefix() {
        return prefix;
    }

    public String uri() {
        return uri;
    }

    public XmpName name(String local) {
        return new XmpName(uri, local);
    }

    static Optional<Namespace> of(String uri) {
        return Optional.ofNullable(BY_URI.get(uri));
    }
}
