package org.bildwerk.ui.describe;

import java.util.List;
import java.util.Set;

/// Fields that belong together, for the forms.
///
/// @param label key of its name
record FieldGroup(String label, List<Field> fields) {

    static final List<FieldGroup> RIGHTS = List.of(
            rights("group.holder", Set.of("rights.holder", "rights.creditLine", "rights.copyrightNotice")),
            rights(
                    "group.licence",
                    Set.of("rights.licenceUrl", "rights.acquireUrl", "rights.usageTerms", "rights.territory")),
            rights("group.validity", Set.of("rights.validFrom", "rights.validUntil", "rights.embargoUntil")),
            rights("group.permissions", Set.of("rights.releases", "rights.dataMining")));

    /// All that holds in every language.
    static final List<FieldGroup> ALL = List.of(
            new FieldGroup("group.origin", List.of(Field.creators(), Field.source())),
            RIGHTS.get(0),
            RIGHTS.get(1),
            RIGHTS.get(2),
            RIGHTS.get(3));

    private static FieldGroup rights(String label, Set<String> keys) {
        return new FieldGroup(
                label,
                RightsFields.ALL.stream()
                        .filter(field -> keys.contains(field.key()))
                        .toList());
    }
}
