package org.bildwerk.metadata.xmp;

import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.iptc.XmpName;

/// A value in an XMP packet.
public sealed interface XmpNode {

    /// The name of the qualifier that tells the language of a text.
    XmpName LANGUAGE = new XmpName("http://www.w3.org/XML/1998/namespace", "lang");

    List<XmpProperty> qualifiers();

    /// A single value.
    ///
    /// @param address tells that it is written as a resource rather than as text
    record Simple(String value, boolean address, List<XmpProperty> qualifiers) implements XmpNode {

        public Simple {
            qualifiers = List.copyOf(qualifiers);
        }

        static Simple of(String value) {
            return new Simple(value, false, List.of());
        }

        static Simple of(String value, String language) {
            return new Simple(value, false, List.of(new XmpProperty(LANGUAGE, of(language))));
        }
    }

    /// Named values.
    record Struct(List<XmpProperty> members, List<XmpProperty> qualifiers) implements XmpNode {

        public Struct {
            members = List.copyOf(members);
            qualifiers = List.copyOf(qualifiers);
        }
    }

    /// Several values.
    record Array(Form form, List<XmpNode> items, List<XmpProperty> qualifiers) implements XmpNode {

        public Array {
            items = List.copyOf(items);
            qualifiers = List.copyOf(qualifiers);
        }
    }

    /// What an array means.
    enum Form {
        /// No order.
        BAG,
        /// An order.
        SEQUENCE,
        /// A choice.
        ALTERNATIVE,
        /// A choice by language.
        LANGUAGES
    }

    default Optional<String> language() {
        return qualifiers().stream()
                .filter(qualifier -> qualifier.name().equals(LANGUAGE))
                .map(XmpProperty::node)
                .filter(Simple.class::isInstance)
                .map(node -> ((Simple) node).value())
                .findFirst();
    }
}
