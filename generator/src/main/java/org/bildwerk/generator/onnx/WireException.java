package org.bildwerk.generator.onnx;

/// Bytes that are no message of Protocol Buffers; the message says what is wrong with them.
final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WireException(String what) {
        super(what);
    }
}
