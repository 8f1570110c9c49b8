package org.bildwerk.quality;

import java.util.HexFormat;

/// A hash of 256 bits that is near another one where the pictures look alike.
///
/// @param low bits 0 to 63
/// @param high bits 192 to 255
public record PdqHash(long low, long second, long third, long high) {

    private static final int DIGITS = 16;

    /// How many bits there are.
    public static final int BITS = 256;

    /// Reads what [#toString()] writes.
    ///
    /// @throws IllegalArgumentException if it is not 64 hexadecimal digits
    public static PdqHash of(String hex) {
        if (hex.length() != 4 * DIGITS) {
            throw new IllegalArgumentException("A PDQ hash has 64 hexadecimal digits, not " + hex.length());
        }
        return new PdqHash(part(hex, 3), part(hex, 2), part(hex, 1), part(hex, 0));
    }

    static PdqHash of(long[] parts) {
        return new PdqHash(parts[0], parts[1], parts[2], parts[3]);
    }

    private static long part(String hex, int index) {
        return HexFormat.fromHexDigitsToLong(hex, index * DIGITS, (index + 1) * DIGITS);
    }

    /// Returns how many bits differ: 0 for the same hash, about 128 for pictures that have nothing in common. Up to 31
    /// is taken for the same picture by the authors of PDQ, up to 20 is safer.
    public int distance(PdqHash other) {
        return Long.bitCount(low ^ other.low)
                + Long.bitCount(second ^ other.second)
                + Long.bitCount(third ^ other.third)
                + Long.bitCount(high ^ other.high);
    }

    /// Returns 64 hexadecimal digits, the highest bits first, as PDQ hashes are exchanged.
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high)
                + HexFormat.of().toHexDigits(third)
                + HexFormat.of().toHexDigits(second)
                + HexFormat.of().toHexDigits(low);
    }
}
