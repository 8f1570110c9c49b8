package org.bildwerk.watermark;

/// What the mark says: 48 bits, for instance a number by which a table leads back to a record.
///
/// @param bits 0 to 2^48 - 1
public record Payload(long bits) {

    /// The number of bits that a mark carries.
    public static final int BITS = 48;

    public Payload {
        if (bits < 0 || bits >>> BITS != 0) {
            throw new IllegalArgumentException("a payload has 48 bits and no sign: " + Long.toHexString(bits));
        }
    }

    /// Gives the payload as twelve hexadecimal digits.
    @Override
    public String toString() {
        return "%012x".formatted(bits);
    }
}
