package org.bildwerk.c2pa;

/// Reports that the library could not do what was asked, with its own words.
public class C2paException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final ErrorType type;
    private final String reason;

    C2paException(String operation, ErrorType type, String reason) {
        super("C2PA: could not " + operation + ": " + (reason.isBlank() ? "no reason given" : reason));
        this.operation = operation;
        this.type = type;
        this.reason = reason;
    }

    /// Makes the exception for the library's `Type: message`.
    static C2paException of(String operation, String message) {
        int colon = message.indexOf(": ");
        var type = colon < 0 ? ErrorType.OTHER : ErrorType.of(message.substring(0, colon));
        var reason = colon < 0 ? message : message.substring(colon + 2);
        return CancelledException.isMeantBy(reason)
                ? new CancelledException(operation, type, reason)
                : new C2paException(operation, type, reason);
    }

    /// Returns what was tried, such as `read image/png`.
    public final String operation() {
        return operation;
    }

    public final ErrorType type() {
        return type;
    }

    /// Returns the text that the library gave.
    public final String reason() {
        return reason;
    }

    /// Tells whether a call that takes an object over has not taken it.
    final boolean notTaken() {
        return type == ErrorType.UNTRACKED_POINTER || type == ErrorType.WRONG_POINTER_TYPE;
    }
}
