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

    /// Makes the exception for the library's `Type: message`, or `Other: Type: message` where a handle was wrong.
    static C2paException of(String operation, String message) {
        var outer = Tagged.of(message);
        var inner = Tagged.of(outer.text());
        var meant = outer.type() == ErrorType.OTHER && inner.type().isOfHandles() ? inner : outer;
        if (RemoteManifestException.isMeantBy(meant.text())) {
            return new RemoteManifestException(operation, meant.type(), meant.text());
        }
        return CancelledException.isMeantBy(meant.text())
                ? new CancelledException(operation, meant.type(), meant.text())
                : new C2paException(operation, meant.type(), meant.text());
    }

    private record Tagged(ErrorType type, String text) {

        static Tagged of(String message) {
            int colon = message.indexOf(": ");
            return colon < 0
                    ? new Tagged(ErrorType.OTHER, message)
                    : new Tagged(ErrorType.of(message.substring(0, colon)), message.substring(colon + 2));
        }
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
        return type.isOfHandles();
    }
}
