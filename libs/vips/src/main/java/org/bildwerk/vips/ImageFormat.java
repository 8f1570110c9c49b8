package org.bildwerk.vips;

/// A file format that is read or written here; every other loader of libvips is blocked.
public enum ImageFormat {
    JPEG("jpeg", "VipsForeignLoadJpeg", "image/jpeg", "jpg"),
    PNG("png", "VipsForeignLoadPng", "image/png", "png"),
    WEBP("webp", "VipsForeignLoadWebp", "image/webp", "webp"),
    AVIF("heif", "VipsForeignLoadHeif", "image/avif", "avif"),
    HEIC("heif", "VipsForeignLoadHeif", "image/heic", "heic"),
    TIFF("tiff", "VipsForeignLoadTiff", "image/tiff", "tif"),
    GIF("gif", "VipsForeignLoadNsgif", "image/gif", "gif");

    private final String nickname;
    private final String loaderClass;
    private final String mediaType;
    private final String extension;

    ImageFormat(String nickname, String loaderClass, String mediaType, String extension) {
        this.nickname = nickname;
        this.loaderClass = loaderClass;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// Returns the media type, such as `image/avif`.
    public String mediaType() {
        return mediaType;
    }

    /// Returns the usual file name extension without the dot.
    public String extension() {
        return extension;
    }

    String nickname() {
        return nickname;
    }

    String loaderClass() {
        return loaderClass;
    }
}
