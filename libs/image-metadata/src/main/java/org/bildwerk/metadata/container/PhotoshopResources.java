package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Photoshop's image resources, which wrap IPTC-IIM and its digest. All other resources keep their bytes.
///
/// @param resources in the file's order
/// @param rest what follows the last resource that could be read; kept, too
record PhotoshopResources(List<Resource> resources, byte[] rest) {

    static final int IIM = 0x0404;
    static final int IIM_DIGEST = 0x0425;

    private static final Set<String> SIGNATURES = Set.of("8BIM", "MeSa", "AgHg", "PHUT", "DCSR");
    private static final int MOST_RESOURCES = 10_000;

    /// @param raw the resource with its header and padding
    record Resource(int id, byte[] raw, byte[] data) {}

    static PhotoshopResources parse(byte[] block) {
        var resources = new ArrayList<Resource>();
        var buffer = ByteBuffer.wrap(block);
        while (buffer.hasRemaining() && resources.size() < MOST_RESOURCES) {
            var resource = next(buffer);
            if (resource == null) {
                break;
            }
            resources.add(resource);
        }
        return new PhotoshopResources(resources, Arrays.copyOfRange(block, buffer.position(), block.length));
    }

    /// Reads one resource and moves on, or returns null and stays.
    private static @Nullable Resource next(ByteBuffer buffer) {
        int start = buffer.position();
        if (buffer.remaining() < 12 || !SIGNATURES.contains(signature(buffer, start))) {
            return null;
        }
        int id = buffer.getShort(start + 4) & 0xffff;
        int name = 1 + (buffer.get(start + 6) & 0xff);
        int sizeAt = start + 6 + name + name % 2;
        if (sizeAt + 4 > buffer.limit()) {
            return null;
        }
        long length = buffer.getInt(sizeAt) & 0xffffffffL;
        if (length > buffer.limit() - (sizeAt + 4)) {
            return null;
        }
        int dataAt = sizeAt + 4;
        int dataEnd = dataAt + (int) length;
        int end = Math.min(buffer.limit(), dataEnd + (int) (length % 2));
        buffer.position(end);
        var array = buffer.array();
        return new Resource(id, Arrays.copyOfRange(array, start, end), Arrays.copyOfRange(array, dataAt, dataEnd));
    }

    private static String signature(ByteBuffer buffer, int at) {
        return new String(buffer.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    Optional<byte[]> data(int id) {
        return resources.stream()
                .filter(one -> one.id() == id)
                .map(Resource::data)
                .findFirst();
    }

    /// Returns the block with this IIM and its fresh digest, or with neither: of no bytes if nothing is left.
    ///
    /// @param wrapped whether the IIM itself goes in here (JPEG) or only its digest (TIFF)
    byte[] with(byte @Nullable [] iim, boolean wrapped) {
        var block = new ByteArrayOutputStream();
        for (var resource : resources) {
            if (resource.id() != IIM && resource.id() != IIM_DIGEST) {
                block.writeBytes(resource.raw());
                pad(block);
            }
        }
        if (iim != null) {
            if (wrapped) {
                write(block, IIM, iim);
            }
            write(block, IIM_DIGEST, digest(iim));
        }
        block.writeBytes(rest);
        return block.toByteArray();
    }

    private static void write(ByteArrayOutputStream block, int id, byte[] data) {
        var header = ByteBuffer.allocate(12);
        header.putInt(0x3842494d).putShort((short) id).putShort((short) 0).putInt(data.length);
        block.writeBytes(header.array());
        block.writeBytes(data);
        pad(block);
    }

    private static void pad(ByteArrayOutputStream block) {
        if (block.size() % 2 == 1) {
            block.write(0);
        }
    }

    static byte[] digest(byte[] iim) {
        try {
            return MessageDigest.getInstance("MD5").digest(iim);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
