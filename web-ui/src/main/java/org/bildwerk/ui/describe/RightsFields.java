package org.bildwerk.ui.describe;

import static org.bildwerk.dam.rights.RightsField.*;

import java.util.List;
import org.bildwerk.ui.describe.Field.Kind;

/// The fields of the rights record in the order of the form.
final class RightsFields {

    static final List<Field> ALL = List.of(
            Field.right(HOLDER, Kind.LINE),
            Field.right(CREDIT_LINE, Kind.LINE),
            Field.right(COPYRIGHT_NOTICE, Kind.LINE),
            Field.right(LICENCE_URL, Kind.LINE),
            Field.right(ACQUIRE_URL, Kind.LINE),
            Field.right(USAGE_TERMS, Kind.AREA),
            Field.right(TERRITORY, Kind.LINE),
            Field.right(VALID_FROM, Kind.DAY),
            Field.right(VALID_UNTIL, Kind.DAY),
            Field.right(EMBARGO_UNTIL, Kind.DAY),
            Field.right(RELEASES, Kind.AREA),
            Field.right(DATA_MINING, Kind.MINING));

    private RightsFields() {}
}
