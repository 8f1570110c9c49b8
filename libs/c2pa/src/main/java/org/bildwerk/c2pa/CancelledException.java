package org.bildwerk.c2pa;

/// Reports that a [Progress] or [C2paContext#cancel()] has ended the work.
public final class CancelledException extends C2paException {

    private static final long serialVersionUID = 1L;

    CancelledException(String operation, ErrorType type, String reason) {
        super(operation, type, reason);
    }

    static boolean isMeantBy(String reason) {
        return reason.contains("cancelled");
    }
}
