package org.bildwerk.ui.describe;

import java.util.List;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.ui.describe.Field.Kind;

/// The fields of the rights record in the order of the form.
final class RightsFields {

    static final List<Field> ALL = List.of(
            Field.right("holder", Kind.LINE, Rights::holder, (was, value) -> new RightsWith(was).holder(value)),
            Field.right(
                    "creditLine", Kind.LINE, Rights::creditLine, (was, value) -> new RightsWith(was).creditLine(value)),
            Field.right(
                    "copyrightNotice",
                    Kind.LINE,
                    Rights::copyrightNotice,
                    (was, value) -> new RightsWith(was).copyrightNotice(value)),
            Field.right(
                    "licenceUrl", Kind.LINE, Rights::licenceUrl, (was, value) -> new RightsWith(was).licenceUrl(value)),
            Field.right(
                    "acquireUrl", Kind.LINE, Rights::acquireUrl, (was, value) -> new RightsWith(was).acquireUrl(value)),
            Field.right(
                    "usageTerms", Kind.AREA, Rights::usageTerms, (was, value) -> new RightsWith(was).usageTerms(value)),
            Field.right(
                    "territory", Kind.LINE, Rights::territory, (was, value) -> new RightsWith(was).territory(value)),
            Field.right(
                    "validFrom",
                    Kind.DAY,
                    rights -> Field.day(rights.validFrom()),
                    (was, value) -> new RightsWith(was).validFrom(value)),
            Field.right(
                    "validUntil",
                    Kind.DAY,
                    rights -> Field.day(rights.validUntil()),
                    (was, value) -> new RightsWith(was).validUntil(value)),
            Field.right(
                    "embargoUntil",
                    Kind.DAY,
                    rights -> Field.day(rights.embargoUntil()),
                    (was, value) -> new RightsWith(was).embargoUntil(value)),
            Field.right("releases", Kind.AREA, Rights::releases, (was, value) -> new RightsWith(was).releases(value)),
            Field.right(
                    "dataMining",
                    Kind.MINING,
                    Rights::dataMining,
                    (was, value) -> new RightsWith(was).dataMining(value)));

    private RightsFields() {}
}
