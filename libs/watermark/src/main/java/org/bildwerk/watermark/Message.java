package org.bildwerk.watermark;

import java.util.Optional;

/// The 64 bits that are sent: a payload with its check digits.
///
/// @param bits the payload in the upper 48, the check digits in the lower 16
record Message(long bits) {

    static final int BITS = Payload.BITS + Crc16.BITS;

    static Message of(Payload payload) {
        return new Message(payload.bits() << Crc16.BITS | Crc16.of(payload));
    }

    /// Returns the payload where the check digits are right.
    Optional<Payload> payload() {
        var payload = new Payload(bits >>> Crc16.BITS);
        return Crc16.of(payload) == (bits & 0xFFFF) ? Optional.of(payload) : Optional.empty();
    }

    /// Returns bit `index` in the order of sending: 0 is the highest.
    int bit(int index) {
        return (int) (bits >>> BITS - 1 - index) & 1;
    }
}
