package org.bildwerk.ui.verify;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.provenance.credential.Credential.Origin;
import org.bildwerk.dam.provenance.credential.CredentialReader;

/// Takes the small pictures of a chain out of a file before it is forgotten: a few, small ones, and only of types that
/// every browser shows.
record Thumbnails(Map<String, String> addresses) {

    private static final int MOST = 12;
    private static final int LARGEST = 300_000;

    static final Thumbnails NONE = new Thumbnails(Map.of());

    /// Reads the thumbnails that the chain below the file names.
    static Thumbnails of(CredentialReader reader, Path file, String mediaType, Origin tree) {
        var addresses = new HashMap<String, String>();
        collect(reader, file, mediaType, tree, addresses);
        return new Thumbnails(addresses);
    }

    private static void collect(
            CredentialReader reader, Path file, String mediaType, Origin origin, Map<String, String> addresses) {
        var name = origin.thumbnail();
        if (name != null && addresses.size() < MOST) {
            reader.thumbnail(file, mediaType, name)
                    .flatMap(Thumbnails::address)
                    .ifPresent(address -> addresses.put(name, address));
        }
        origin.ingredients().forEach(each -> collect(reader, file, mediaType, each, addresses));
    }

    /// Returns an image element; a quiet ground where only others have a picture.
    String html(Origin origin) {
        if (addresses.isEmpty()) {
            return "";
        }
        var address = origin.thumbnail() == null ? null : addresses.get(origin.thumbnail());
        return address == null ? "<i class=\"thumb\"></i>" : "<img class=\"thumb\" alt=\"\" src=\"" + address + "\">";
    }

    private static Optional<String> address(byte[] bytes) {
        var type = bytes.length < 12 || bytes.length > LARGEST ? "" : type(bytes);
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private static String type(byte[] bytes) {
        return switch (bytes[0] & 0xff) {
            case 0xff -> "image/jpeg";
            case 0x89 -> "image/png";
            case 'R' -> bytes[8] == 'W' ? "image/webp" : "";
            default -> "";
        };
    }
}
