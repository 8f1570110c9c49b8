package org.bildwerk.bench.delivery;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/// One servlet in the product's Tomcat with the settings that the product gives it, and nothing else: on virtual
/// threads, connections that stay open, written in the same large pieces.
final class PlainTomcat {

    private PlainTomcat() {}

    /// Serves until the process ends.
    static void serve(int port, Servlet servlet) throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("plain-tomcat-").toString());
        var connector = tomcat.getConnector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("socket.appWriteBufSize", "32768");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pictures", servlet);
        context.addServletMappingDecoded("/*", "pictures");
        tomcat.start();
        tomcat.getServer().await();
    }

    /// Starts a program that serves the pictures of a folder, `PROGRAM PORT FOLDER`, with the product's options for
    /// memory.
    static Contestant start(String name, String version, Class<? extends Servlet> program, Path pictures)
            throws IOException, InterruptedException {
        int port = Contestant.freePort();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dbildwerk.native=" + System.getProperty("bildwerk.native"),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                Integer.toString(port),
                pictures.toString());
        return Contestant.start(name, version, port, pictures, command);
    }
}
