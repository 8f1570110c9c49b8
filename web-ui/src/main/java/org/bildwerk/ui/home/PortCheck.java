package org.bildwerk.ui.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/// Looks whether the web server's port is free before the servers behind it are started.
final class PortCheck {

    private PortCheck() {}

    /// @throws PortTakenException if another program listens there
    static void requireFree(Environment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        var address = environment.getProperty("server.address");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }
}
