package org.bildwerk.metadata.iptc;

/// The parts of a metadata form.
public enum FieldGroup {
    /// Who made it, who wrote about it.
    PEOPLE,
    /// Who owns it, what others may do with it.
    RIGHTS,
    /// What it shows.
    CONTENT,
    /// Where and when it was made.
    PLACE_AND_TIME,
    /// How it is handled.
    ADMINISTRATION,
    /// With which artificial intelligence it was made.
    ARTIFICIAL_INTELLIGENCE
}
