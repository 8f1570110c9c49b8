package org.bildwerk.dam.rights;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of [Rights] by name.
public enum RightsField {
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

    private final String property;
    private final Function<Rights, @Nullable Object> reader;

    RightsField(String property, Function<Rights, @Nullable Object> reader) {
        this.property = property;
        this.reader = reader;
    }

    /// Returns the name of the record's component.
    public String property() {
        return property;
    }

    /// Returns the name within all that is said about an asset, for example `rights.holder`.
    public String key() {
        return "rights." + property;
    }

    /// Returns the value, a text or an [Instant].
    public @Nullable Object of(Rights rights) {
        return reader.apply(rights);
    }

    /// Returns rights with this field replaced.
    ///
    /// @param value a text, or an [Instant] for a field that holds one
    public Rights in(Rights rights, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        Arrays.stream(values()).forEach(field -> values.put(field.key(), field.of(rights)));
        values.put(key(), value);
        return rights(values);
    }

    /// Puts rights together from their values by [#key]; what is not there is not said.
    public static Rights rights(Map<String, ? extends @Nullable Object> values) {
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

    private static @Nullable String text(Map<String, ? extends @Nullable Object> values, RightsField field) {
        return (String) values.get(field.key());
    }

    private static @Nullable Instant instant(Map<String, ? extends @Nullable Object> values, RightsField field) {
        return (Instant) values.get(field.key());
    }
}
