package org.bildwerk.metadata.xmp;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.metadata.iptc.XmpName;
import org.jspecify.annotations.Nullable;

/// Turns what xmpcore parsed into our own tree, in one pass. xmpcore tells every node with its path, parents first, so
/// that the path tells whose child a node is. Works inside [Registry#using].
final class TreeBuilder {

    private final Map<String, String> prefixes = new HashMap<>();
    private final List<Building> top = new ArrayList<>();
    private final ArrayDeque<Building> open = new ArrayDeque<>();

    private TreeBuilder() {}

    static XmpPacket build(XMPMeta meta) throws XMPException {
        var builder = new TreeBuilder();
        for (var nodes = meta.iterator(); nodes.hasNext(); ) {
            builder.add((XMPPropertyInfo) nodes.next());
        }
        var about = meta.getObjectName() == null ? "" : meta.getObjectName();
        return new XmpPacket(about, builder.properties(builder.top), builder.prefixes);
    }

    private void add(XMPPropertyInfo node) {
        if (node.getOptions().isSchemaNode() || node.getPath() == null) {
            return;
        }
        var path = node.getPath();
        while (!open.isEmpty() && !isBelow(path, open.getFirst().path)) {
            open.pop();
        }
        var parent = open.peek();
        var building = new Building(path, node.getOptions(), node.getValue());
        if (parent == null) {
            top.add(building);
        } else if (node.getOptions().isQualifier()) {
            parent.qualifiers.add(building);
        } else {
            parent.children.add(building);
        }
        open.push(building);
    }

    private static boolean isBelow(String path, String parent) {
        return path.length() > parent.length()
                && path.startsWith(parent)
                && (path.charAt(parent.length()) == '/' || path.charAt(parent.length()) == '[');
    }

    private List<XmpProperty> properties(List<Building> nodes) {
        return nodes.stream()
                .map(node -> new XmpProperty(name(node.path), node(node)))
                .toList();
    }

    private XmpName name(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        var prefix = name.substring(0, colon);
        var namespace = Registry.namespace(prefix);
        if (!Registry.isOurs(namespace)) {
            prefixes.put(namespace, prefix);
        }
        return new XmpName(namespace, name.substring(colon + 1));
    }

    private XmpNode node(Building node) {
        var qualifiers = properties(node.qualifiers);
        if (node.options.isStruct()) {
            return new XmpNode.Struct(properties(node.children), qualifiers);
        }
        if (node.options.isArray()) {
            var items = node.children.stream().map(this::node).toList();
            return new XmpNode.Array(form(node.options), items, qualifiers);
        }
        return new XmpNode.Simple(node.value == null ? "" : node.value, node.options.isURI(), qualifiers);
    }

    private static XmpNode.Form form(PropertyOptions options) {
        if (options.isArrayAltText()) {
            return XmpNode.Form.LANGUAGES;
        }
        if (options.isArrayAlternate()) {
            return XmpNode.Form.ALTERNATIVE;
        }
        return options.isArrayOrdered() ? XmpNode.Form.SEQUENCE : XmpNode.Form.BAG;
    }

    /// A node whose children are still to come.
    private static final class Building {

        private final String path;
        private final PropertyOptions options;
        private final @Nullable String value;
        private final List<Building> children = new ArrayList<>();
        private final List<Building> qualifiers = new ArrayList<>();

        private Building(String path, PropertyOptions options, @Nullable String value) {
            this.path = path;
            this.options = options;
            this.value = value;
        }
    }
}
