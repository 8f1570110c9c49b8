package org.bildwerk.dam.metadata;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// The fields of [Rights] by name.
enum RightsField {
    HOLDER("holder", Rights::holder),
    CREDIT_LINE("creditLine", Rights::creditLine),
    COPYRIGHT_NOTICE("copyrightNotice", Rights::copyrightNotice),
    LICENCE_URL("licenceUrl", Rights::licenceUrl),
    ACQUIRE_URL("acquireUrl", Rights::acquireUrl),
    USAGE_TERMS("usageTerms", Rights::usageTerms),
    TERRITORY("territory", Rights::territory),
    VALID_FROM("validFrom", Rights::validFrom),
    VALID_UNTIL("validUntil", Rights::validUntil),
    EMBARGO_UNTIL("embargoUntil", Rights::embargoUntil),
    RELEASES("releases", Rights::releases),
    DATA_MINING("dataMining", Rights::dataMining);

    private final String key;
    private final Function<Rights, @Nullable Object> reader;

    RightsField(String name, Function<Rights, @Nullable Object> reader) {
        this.key = "rights." + name;
        this.reader = reader;
    }

    String key() {
        return key;
    }

    @Nullable
    Object of(Rights rights) {
        return reader.apply(rights);
    }

    static Rights rights(Map<String, Object> values) {
        return new Rights(
                text(values, HOLDER),
                text(values, CREDIT_LINE),
                text(values, COPYRIGHT_NOTICE),
                text(values, LICENCE_URL),
                text(values, ACQUIRE_URL),
                text(values, USAGE_TERMS),
                text(values, TERRITORY),
                instant(values, VALID_FROM),
                instant(values, VALID_UNTIL),
                instant(values, EMBARGO_UNTIL),
                text(values, RELEASES),
                text(values, DATA_MINING));
    }

    private static @Nullable String text(Map<String, Object> values, RightsField field) {
        return (String) values.get(field.key);
    }

    private static @Nullable Instant instant(Map<String, Object> values, RightsField field) {
        return (Instant) values.get(field.key);
    }
}
