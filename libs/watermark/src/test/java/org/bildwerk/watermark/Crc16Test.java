package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Crc16Test {

    /// "123456" by CRC-16/CCITT-FALSE, computed by Python's `binascii.crc_hqx(b"123456", 0xFFFF)`.
    @Test
    void agreesWithAnotherImplementation() {
        assertThat(Crc16.of(new Payload(0x3132_3334_3536L))).isEqualTo(0x2EF4);
    }

    @Test
    void seesEveryWrongBitOfAMessage() {
        var right = Message.of(new Payload(0x0123_4567_89ABL));
        assertThat(right.payload()).contains(new Payload(0x0123_4567_89ABL));
        for (int bit = 0; bit < 64; bit++) {
            assertThat(new Message(right.bits() ^ 1L << bit).payload()).isEmpty();
        }
    }
}
