package org.bildwerk.metadata.iptc;

import java.util.List;
import java.util.Optional;

/// How the value of a field is built, and as what it is kept.
///
/// @param <T> the kind of value
public sealed interface FieldType<T extends FieldValue> {

    FieldType<FieldValue.Text> TEXT = new Simple<>(FieldValue.Text.class, Meaning.TEXT);
    FieldType<FieldValue.Text> ADDRESS = new Simple<>(FieldValue.Text.class, Meaning.ADDRESS);
    FieldType<FieldValue.Text> PLUS_TERM = new Simple<>(FieldValue.Text.class, Meaning.PLUS_TERM);
    FieldType<FieldValue.Text> COORDINATE = new Simple<>(FieldValue.Text.class, Meaning.COORDINATE);
    FieldType<FieldValue.Text> FRACTION = new Simple<>(FieldValue.Text.class, Meaning.FRACTION);
    FieldType<FieldValue.Moment> MOMENT = new Simple<>(FieldValue.Moment.class, Meaning.MOMENT);
    FieldType<FieldValue.Whole> WHOLE = new Simple<>(FieldValue.Whole.class, Meaning.WHOLE);
    FieldType<FieldValue.Decimal> DECIMAL = new Simple<>(FieldValue.Decimal.class, Meaning.DECIMAL);
    FieldType<FieldValue.Truth> TRUTH = new Simple<>(FieldValue.Truth.class, Meaning.TRUTH);
    FieldType<FieldValue.Localized> LOCALIZED = new LanguageAlternative();

    Class<T> valueClass();

    /// What a single value means, and so how it is written.
    enum Meaning {
        TEXT,
        /// A web address, or an address in a vocabulary.
        ADDRESS,
        /// A term of the PLUS vocabulary, with its whole address.
        PLUS_TERM,
        /// A latitude or longitude in the form of EXIF in XMP: `52,31.2N`.
        COORDINATE,
        /// A fraction in the form of EXIF in XMP: `34/1`.
        FRACTION,
        MOMENT,
        WHOLE,
        DECIMAL,
        TRUTH
    }

    /// Whether the order of several values means something.
    enum Order {
        BAG,
        SEQUENCE
    }

    /// One value.
    record Simple<T extends FieldValue>(Class<T> valueClass, Meaning meaning) implements FieldType<T> {}

    /// One text in several languages.
    record LanguageAlternative() implements FieldType<FieldValue.Localized> {

        @Override
        public Class<FieldValue.Localized> valueClass() {
            return FieldValue.Localized.class;
        }
    }

    /// Several values of one type.
    record Several(Order order, FieldType<?> item) implements FieldType<FieldValue.Items> {

        @Override
        public Class<FieldValue.Items> valueClass() {
            return FieldValue.Items.class;
        }
    }

    /// Named values. Members that are not listed are kept as they are found.
    record Struct(String name, List<Member> members) implements FieldType<FieldValue.Structure> {

        public Struct {
            members = List.copyOf(members);
        }

        @Override
        public Class<FieldValue.Structure> valueClass() {
            return FieldValue.Structure.class;
        }

        public Optional<Member> member(XmpName name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst();
        }

        /// Returns the member with this local name.
        ///
        /// @throws IllegalArgumentException if the structure has none
        public XmpName name(String local) {
            return members.stream()
                    .map(Member::name)
                    .filter(member -> member.local().equals(local))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " has no member " + local));
        }
    }

    /// One named value of a structure.
    record Member(XmpName name, FieldType<?> type) {}

    static FieldType<FieldValue.Items> bag(FieldType<?> item) {
        return new Several(Order.BAG, item);
    }

    static FieldType<FieldValue.Items> sequence(FieldType<?> item) {
        return new Several(Order.SEQUENCE, item);
    }
}
