package org.bildwerk.metadata.iim;

/// The form of a subject code in IIM: `IPTC:15054000:::`, where XMP has the eight digits alone.
final class SubjectReference {

    private SubjectReference() {}

    static String of(String code) {
        return code.contains(":") ? code : "IPTC:" + code + ":::";
    }

    static String code(String reference) {
        var parts = reference.split(":", -1);
        return parts.length > 1 && !parts[1].isEmpty() ? parts[1] : reference;
    }
}
