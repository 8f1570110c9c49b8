package org.bildwerk.ui.home;

/// Says that another program listens on the web server's port.
final class PortTakenException extends HomeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("Port " + port + " cannot be listened on: " + cause.getMessage() + ".", cause);
    }
}
