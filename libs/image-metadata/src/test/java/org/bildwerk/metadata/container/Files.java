package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.MetadataBlobs;

/// Reads and replaces on arrays.
final class Files {

    private Files() {}

    static MetadataBlobs read(byte[] file) {
        return ImageContainers.read(new MemoryChannel(file));
    }

    static byte[] replace(byte[] file, MetadataBlobs blobs) {
        return replace(file, blobs, ManifestPolicy.REFUSE);
    }

    static byte[] replace(byte[] file, MetadataBlobs blobs, ManifestPolicy policy) {
        var target = new ByteArrayOutputStream();
        ImageContainers.replace(new MemoryChannel(file), Channels.newChannel(target), blobs, policy);
        return target.toByteArray();
    }
}
