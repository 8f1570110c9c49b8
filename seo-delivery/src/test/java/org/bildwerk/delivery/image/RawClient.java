package org.bildwerk.delivery.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sends what no decent client would: each byte as it is given, over one connection for as long as the server keeps it.
/// Not thread-safe.
public final class RawClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private Socket socket;
    private InputStream in;

    public RawClient(int port) {
        this.port = port;
        this.socket = connect();
        this.in = stream();
    }

    /// What came back.
    ///
    /// @param status 0 where the server closed the connection without a word
    public record Reply(int status, Map<String, String> headers, String body, Duration after) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private Socket connect() {
        try {
            var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
            fresh.setSoTimeout((int) PATIENCE.toMillis());
            fresh.setTcpNoDelay(true);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream stream() {
        try {
            return new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks for a target, which goes out as it is, one byte for each character.
    public Reply get(String target, String... lines) {
        var head = new StringBuilder("GET ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (var line : lines) {
            head.append(line).append("\r\n");
        }
        return send(head.append("\r\n").toString());
    }

    /// Sends text and reads one answer.
    public Reply send(String text) {
        var began = System.nanoTime();
        write(text);
        try {
            var reply = read(began);
            if (reply.status() == 0 || reply.header("connection").equalsIgnoreCase("close")) {
                reconnect();
            }
            return reply;
        } catch (IOException broken) {
            reconnect();
            return new Reply(0, Map.of(), "", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /// Sends text and waits for nothing.
    public void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            // The server may have had enough before the end; what it said can still be read.
        }
    }

    private Reply read(long began) throws IOException {
        var line = line();
        if (line.length() < 12) {
            return new Reply(0, Map.of(), "", Duration.ofNanos(System.nanoTime() - began));
        }
        var headers = new TreeMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var parts = header.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : "");
        }
        var status = Integer.parseInt(line.substring(9, 12));
        return new Reply(status, headers, body(headers), Duration.ofNanos(System.nanoTime() - began));
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            var body = new StringBuilder();
            for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
                line();
            }
            line();
            return body.toString();
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private void reconnect() {
        close();
        socket = connect();
        in = stream();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
