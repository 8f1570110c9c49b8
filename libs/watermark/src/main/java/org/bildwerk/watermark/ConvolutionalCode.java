package org.bildwerk.watermark;

/// A tail-biting convolutional code of rate 1/2 and constraint length 13: each of the 64 bits sent goes into 26 of the
/// 128 bits of the code word. The generators 10533 and 17661 (octal) have the free distance 16.
final class ConvolutionalCode {

    static final int MEMORY = 12;
    static final int STATES = 1 << MEMORY;
    static final int OUTPUTS = 2;
    static final int LENGTH = Message.BITS * OUTPUTS;

    private static final int[] GENERATORS = {Integer.parseInt("10533", 8), Integer.parseInt("17661", 8)};
    private static final byte[] OUTPUT = outputs();

    private ConvolutionalCode() {}

    /// Returns what leaves the encoder: bit 1 of the first generator, bit 0 of the second.
    ///
    /// @param register the newest bit above the twelve before it
    static int output(int register) {
        return OUTPUT[register];
    }

    /// Returns the code word as signs: +1 for a zero, -1 for a one.
    static float[] encode(Message message) {
        int state = 0;
        for (int i = Message.BITS - MEMORY; i < Message.BITS; i++) {
            state = state >>> 1 | message.bit(i) << MEMORY - 1;
        }
        var word = new float[LENGTH];
        for (int i = 0; i < Message.BITS; i++) {
            int register = message.bit(i) << MEMORY | state;
            word[2 * i] = 1 - (OUTPUT[register] & 2);
            word[2 * i + 1] = 1 - 2 * (OUTPUT[register] & 1);
            state = register >>> 1;
        }
        return word;
    }

    private static byte[] outputs() {
        var outputs = new byte[2 * STATES];
        for (int register = 0; register < outputs.length; register++) {
            int first = Integer.bitCount(register & GENERATORS[0]) & 1;
            int second = Integer.bitCount(register & GENERATORS[1]) & 1;
            outputs[register] = (byte) (first << 1 | second);
        }
        return outputs;
    }
}
