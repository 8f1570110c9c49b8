package org.bildwerk.ui.asset;

import java.util.Set;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.Version;
import org.jspecify.annotations.Nullable;

/// Where the pixels of an asset come from: the preview shows the edit, the original never
/// does, and that of a picture generated here is not handed out.
public final class Pictures {

    private static final Set<String> SHOWN_BY_BROWSERS =
            Set.of("image/jpeg", "image/png", "image/webp", "image/gif", "image/avif");

    private Pictures() {}

    /// Returns the largest preview, or null while none is made.
    public static @Nullable String preview(Asset asset) {
        var large = asset.derived().get("preview-1024");
        return large == null || large.blob() == null
                ? null
                : "/api/v1/assets/%s/previews/1024?v=%s"
                        .formatted(asset.id(), large.updatedAt().toEpochMilli());
    }

    /// Returns the preview of one version.
    static String preview(Version version, int edge) {
        return "/api/v1/assets/%s/previews/%d?version=%s&v=1".formatted(version.asset(), edge, version.id());
    }

    /// Returns the original where a browser can show it and it looks as the asset does.
    static @Nullable String full(Asset asset) {
        return asset.edit().equals(Edit.NONE) ? unedited(asset) : null;
    }

    /// Returns the picture without its edit, for the crop editor; null where there is none that a browser can show.
    public static @Nullable String unedited(Asset asset) {
        if (asset.version().generated()) {
            return "/api/v1/assets/%s/unedited?v=%s"
                    .formatted(asset.id(), asset.version().id());
        }
        if (SHOWN_BY_BROWSERS.contains(asset.version().mediaType())) {
            return "/api/v1/assets/%s/original?version=%s"
                    .formatted(asset.id(), asset.version().id());
        }
        return asset.edit().equals(Edit.NONE) ? preview(asset) : null;
    }

    /// Returns width and height as they are shown, the edit applied.
    static int[] size(Asset asset) {
        var large = asset.derived().get("preview-1024");
        var version = asset.version();
        if (large == null || large.blob() == null || asset.edit().equals(Edit.NONE)) {
            return new int[] {version.width(), version.height()};
        }
        var scale = (double) Math.max(version.width(), version.height()) / Math.max(large.width(), large.height());
        var factor = Math.max(1, scale * cropFactor(asset.edit()));
        return new int[] {(int) Math.round(large.width() * factor), (int) Math.round(large.height() * factor)};
    }

    private static double cropFactor(Edit edit) {
        var crop = edit.crop();
        return crop == null ? 1 : Math.max(crop.width(), crop.height());
    }
}
