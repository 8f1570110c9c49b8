package org.bildwerk.dam.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes a new file, counting and hashing what passes; closing makes it durable. Not thread-safe.
final class DigestingStream extends OutputStream {

    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private long size;
    private boolean closed;

    /// @param create whether the file must be new
    DigestingStream(Path path, boolean create) throws IOException {
        this.path = path;
        this.channel = create
                ? FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                : FileChannel.open(path, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// @throws StorageException if the disk is full or fails
    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            var buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw StorageException.of("Writing", path, e);
        }
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            channel.force(true);
        } catch (IOException e) {
            throw StorageException.of("Writing", path, e);
        }
    }

    long size() {
        return size;
    }

    boolean closed() {
        return closed;
    }

    BlobId id() {
        if (!closed) {
            throw new IllegalStateException("Close the stream before asking for the digest");
        }
        return new BlobId(HexFormat.of().formatHex(cloned().digest()));
    }

    private MessageDigest cloned() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 cannot be cloned on this JDK", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
