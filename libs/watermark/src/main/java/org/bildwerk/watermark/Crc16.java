package org.bildwerk.watermark;

/// The check digits of a payload: CRC-16 with the polynomial 0x1021 and the start value 0xFFFF over six bytes.
final class Crc16 {

    static final int BITS = 16;

    private Crc16() {}

    static int of(Payload payload) {
        int register = 0xFFFF;
        for (int shift = Payload.BITS - 8; shift >= 0; shift -= 8) {
            register ^= (int) (payload.bits() >>> shift & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                register = (register & 0x8000) != 0 ? register << 1 ^ 0x1021 : register << 1;
            }
        }
        return register & 0xFFFF;
    }
}
