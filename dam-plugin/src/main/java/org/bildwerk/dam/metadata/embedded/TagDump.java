package org.bildwerk.dam.metadata.embedded;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes out all tags as text, within bounds.
final class TagDump {

    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_TAGS = 2_000;

    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    private int count;

    private TagDump() {}

    static Map<String, Map<String, String>> of(Metadata metadata) {
        var dump = new TagDump();
        for (var directory : metadata.getDirectories()) {
            if (directory instanceof XmpDirectory xmp) {
                dump.add(xmp);
            } else {
                dump.add(directory);
            }
        }
        return dump.tags;
    }

    private void add(Directory directory) {
        for (var tag : directory.getTags()) {
            put(directory.getName(), tag.getTagName(), tag.getDescription());
        }
    }

    private void add(XmpDirectory xmp) {
        try {
            var iterator = xmp.getXMPMeta().iterator();
            while (iterator.hasNext()) {
                var property = (XMPPropertyInfo) iterator.next();
                if (property.getPath() != null) {
                    put("XMP", property.getPath(), property.getValue());
                }
            }
        } catch (XMPException e) {
            put("XMP", "error", e.getMessage());
        }
    }

    private void put(String block, String name, @org.jspecify.annotations.Nullable String value) {
        if (value == null || value.isEmpty() || count++ >= MOST_TAGS) {
            return;
        }
        tags.computeIfAbsent(Plain.line(block), key -> new LinkedHashMap<>())
                .put(Plain.line(name), Plain.text(value, LONGEST_VALUE));
    }
}
