package org.bildwerk.dam.metadata.embedded;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The XMP packets of a file, read by namespace and name; the first packet that says something wins.
final class Xmp {

    static final String DC = XMPConst.NS_DC;
    static final String PHOTOSHOP = XMPConst.NS_PHOTOSHOP;
    static final String XMP = XMPConst.NS_XMP;
    static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    private static final int MOST_ITEMS = 1_000;

    private final List<XMPMeta> packets;

    Xmp(Metadata metadata) {
        this.packets = metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .map(XmpDirectory::getXMPMeta)
                .toList();
    }

    @FunctionalInterface
    private interface Reading<T> {
        @Nullable
        T of(XMPMeta packet) throws XMPException;
    }

    Optional<String> text(String namespace, String name) {
        return first(packet -> Plain.textOrNull(packet.getPropertyString(namespace, name), 5_000));
    }

    /// Returns a field of the first structure in an array: `plus:Licensor[1]/plus:LicensorURL`.
    Optional<String> ofFirst(String namespace, String array, String field) {
        return first(packet -> packet.doesArrayItemExist(namespace, array, 1)
                ? Plain.textOrNull(
                        packet.getPropertyString(namespace, array + "[1]/" + prefixed(namespace, field)), 5_000)
                : null);
    }

    List<String> items(String namespace, String name) {
        return this.<List<String>>first(packet -> {
                    var items = new ArrayList<String>();
                    int count = Math.min(MOST_ITEMS, packet.countArrayItems(namespace, name));
                    for (int i = 1; i <= count; i++) {
                        var item = packet.getArrayItem(namespace, name, i);
                        items.add(
                                item == null
                                        ? ""
                                        : Plain.text(item.getValue(), 150).replace('\n', ' '));
                    }
                    items.removeIf(String::isEmpty);
                    return items.isEmpty() ? null : items;
                })
                .orElse(List.of());
    }

    /// Returns the alternatives by language tag, `x-default` among them.
    Map<String, String> alternatives(String namespace, String name) {
        return this.<Map<String, String>>first(packet -> {
                    var texts = new LinkedHashMap<String, String>();
                    int count = Math.min(MOST_ITEMS, packet.countArrayItems(namespace, name));
                    for (int i = 1; i <= count; i++) {
                        var path = name + "[" + i + "]";
                        var language = packet.getQualifier(namespace, path, XMPConst.NS_XML, "lang");
                        var text = Plain.textOrNull(
                                packet.getArrayItem(namespace, name, i).getValue(), 5_000);
                        if (text != null) {
                            texts.putIfAbsent(language == null ? "x-default" : language.getValue(), text);
                        }
                    }
                    return texts.isEmpty() ? null : texts;
                })
                .orElse(Map.of());
    }

    private static String prefixed(String namespace, String field) {
        return com.adobe.internal.xmp.XMPMetaFactory.getSchemaRegistry().getNamespacePrefix(namespace) + field;
    }

    private <T> Optional<T> first(Reading<T> reading) {
        for (var packet : packets) {
            try {
                var value = reading.of(packet);
                if (value != null) {
                    return Optional.of(value);
                }
            } catch (XMPException e) {
                // Not of the kind expected, for example a text where an array should be: as good as not there.
                continue;
            }
        }
        return Optional.empty();
    }
}
