package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.UnsupportedImageException;

/// Recognises formats by the first bytes of a file.
final class Signatures {

    static final String PNG = "\u0089PNG\r\n\u001a\n";

    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1");

    private Signatures() {}

    static Optional<ContainerFormat> formatOf(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(ContainerFormat.JPEG);
        }
        if (text.startsWith(PNG)) {
            return Optional.of(ContainerFormat.PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(ContainerFormat.WEBP);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(ContainerFormat.TIFF);
        }
        return text.startsWith("ftyp", 4) ? byBrand(head, text) : Optional.empty();
    }

    /// An AVIF often names HEIF's brands, too, but not the other way round.
    private static Optional<ContainerFormat> byBrand(byte[] head, String text) {
        long end = Math.min(head.length, ByteBuffer.wrap(head).getInt(0) & 0xffffffffL);
        var format = Optional.<ContainerFormat>empty();
        for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
            var brand = text.substring(at, at + 4);
            if (AVIF_BRANDS.contains(brand)) {
                return Optional.of(ContainerFormat.AVIF);
            }
            if (HEIF_BRANDS.contains(brand)) {
                format = Optional.of(ContainerFormat.HEIF);
            }
        }
        return format;
    }

    static UnsupportedImageException unsupported(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        boolean bigTiff = text.startsWith("II+\0") || text.startsWith("MM\0+");
        return new UnsupportedImageException(bigTiff ? "BigTIFF" : "a file of unknown kind");
    }

    static ByteOrder orderOf(byte[] head, ContainerFormat format) {
        boolean little = format == ContainerFormat.WEBP || (format == ContainerFormat.TIFF && head[0] == 'I');
        return little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
