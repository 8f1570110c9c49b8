package org.bildwerk.delivery.address;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The path of an image under the public origin. Only what has the right shape is one; whether it leads to a picture is
/// for others to say. The slug is what the visitor sent, whatever it is: it is compared, never used.
public sealed interface ImageAddress {

    Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,40}");
    Pattern REV = Pattern.compile("[1-9]\\d{0,8}-[0-9a-f]{6}");
    int LONGEST_SLUG = 200;
    String AUTO = "auto";

    String assetKey();

    String path();

    /// The one address of an asset that stays: the widest JPEG, `/i/{assetKey}/{slug}.jpg`.
    record Canonical(String assetKey, String slug) implements ImageAddress {

        @Override
        public String path() {
            return "/i/%s/%s.jpg".formatted(assetKey, slug);
        }
    }

    /// The address of bytes that never change, `/i/{assetKey}/{rev}/{spec}/{slug}.{ext}`, with a signature before the
    /// spec where the site does not offer that to everybody.
    ///
    /// @param type null for `auto`: what the browser takes decides, and the bytes may differ from one to another
    record Immutable(
            String assetKey,
            String rev,
            @Nullable UrlSignature signature,
            RenditionSpec spec,
            String slug,
            @Nullable ImageType type)
            implements ImageAddress {

        public Immutable(String assetKey, String rev, RenditionSpec spec, String slug, ImageType type) {
            this(assetKey, rev, null, spec, slug, type);
        }

        @Override
        public String path() {
            return path(signature == null ? "" : signature + "/");
        }

        /// Returns the path that a signature is made over.
        public String unsignedPath() {
            return path("");
        }

        private String path(String signed) {
            return "/i/%s/%s/%s%s/%s.%s"
                    .formatted(assetKey, rev, signed, spec, slug, type == null ? AUTO : type.extension());
        }

        /// Returns this address with a signature, or without.
        public Immutable signed(@Nullable UrlSignature other) {
            return new Immutable(assetKey, rev, other, spec, slug, type);
        }
    }

    /// Tells whether the browser decides about the format of the file, whatever else is right or wrong with it.
    static boolean isNegotiated(String file) {
        return file.endsWith("." + AUTO);
    }

    /// Reads the parts of a canonical path.
    ///
    /// @param file the last segment
    static Optional<Canonical> canonical(String assetKey, String file) {
        var dot = file.lastIndexOf('.');
        if (dot < 1 || !file.substring(dot + 1).equals(ImageType.JPEG.extension())) {
            return Optional.empty();
        }
        var slug = file.substring(0, dot);
        return valid(assetKey, slug) ? Optional.of(new Canonical(assetKey, slug)) : Optional.empty();
    }

    /// Reads the parts of an immutable path without a signature.
    ///
    /// @param file the last segment
    static Optional<Immutable> immutable(String assetKey, String rev, String spec, String file) {
        var dot = file.lastIndexOf('.');
        if (dot < 1 || !REV.matcher(rev).matches()) {
            return Optional.empty();
        }
        var slug = file.substring(0, dot);
        var type = ImageType.ofExtension(file.substring(dot + 1)).orElse(null);
        if ((type == null && !isNegotiated(file)) || !valid(assetKey, slug)) {
            return Optional.empty();
        }
        return RenditionSpec.parse(spec).map(read -> new Immutable(assetKey, rev, null, read, slug, type));
    }

    private static boolean valid(String assetKey, String slug) {
        return KEY.matcher(assetKey).matches() && slug.length() <= LONGEST_SLUG;
    }
}
