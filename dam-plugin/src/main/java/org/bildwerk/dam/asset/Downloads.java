package org.bildwerk.dam.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.preview.EditRendering;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.vips.VipsPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files to take away: originals, presets, previews, and many at once as a ZIP that is streamed. Thread-safe.
public final class Downloads {

    private static final int QUALITY = 88;

    private final JdbcClient db;
    private final AssetCatalog catalog;
    private final Visibility visibility;
    private final BlobStore store;
    private final VipsPool pool;

    Downloads(JdbcClient db, AssetCatalog catalog, Visibility visibility, BlobStore store, VipsPool pool) {
        this.db = db;
        this.catalog = catalog;
        this.visibility = visibility;
        this.store = store;
        this.pool = pool;
    }

    /// A file in the store that the caller may have.
    public record StoredFile(String fileName, String mediaType, long size, BlobId blob) {}

    /// A file made for the caller.
    public record MadeFile(String fileName, String mediaType, byte[] bytes) {}

    /// Opens a file that [#original] or [#preview] told; the caller closes it.
    public InputStream open(StoredFile file) {
        return store.open(file.blob());
    }

    /// Returns the original of the current version, or of the version given.
    ///
    /// @throws AssetNotFoundException if it is not there or the caller may not see it
    public StoredFile original(Caller caller, AssetId id, @Nullable VersionId version) {
        var wanted = version == null
                ? catalog.get(caller, id).version()
                : catalog.version(caller, id, version).orElseThrow(() -> new AssetNotFoundException(id));
        requireMayLeave(wanted);
        return new StoredFile(wanted.fileName(), wanted.mediaType(), wanted.size(), wanted.blob());
    }

    private static void requireMayLeave(Version version) {
        if (version.generated()) {
            throw new LifeException(AssetRefusal.ORIGINAL_UNMARKED, version.fileName());
        }
    }

    /// Finds a preview of the current version, or of the version given; empty until it is made.
    ///
    /// @param edgePx 256, 512 or 1024
    public Optional<StoredFile> preview(Caller caller, AssetId id, @Nullable VersionId version, int edgePx) {
        var visible = visibility.condition(caller);
        return db.sql("""
                select b.sha256, b.size, b.media_type from bw_asset a
                join bw_version v on v.asset_id = a.id and v.id = coalesce(:version, a.current_version)
                join bw_derived d on d.version_id = v.id and d.kind = :kind
                join bw_blob b on b.sha256 = d.sha256
                where a.id = :id and
                """ + visible.sql())
                .params(visible.parameters())
                .param("id", id.value())
                .param("version", version == null ? null : version.value())
                .param("kind", "preview-" + edgePx)
                .query((row, number) -> new StoredFile(
                        "preview-" + edgePx,
                        row.getString("media_type"),
                        row.getLong("size"),
                        new BlobId(row.getString("sha256"))))
                .optional();
    }

    /// Makes the picture in the form of a preset.
    ///
    /// @throws LifeException if the picture cannot be decoded
    public MadeFile preset(Caller caller, AssetId id, Preset preset) throws InterruptedException {
        return made(catalog.get(caller, id), preset);
    }

    /// Makes sure that there is something to pack.
    ///
    /// @throws AssetNotFoundException if the caller may see none of them
    public void requireAny(Caller caller, List<AssetId> ids) {
        if (catalog.all(caller, ids).isEmpty()) {
            throw new AssetNotFoundException(ids.stream().map(AssetId::toString).collect(Collectors.joining(", ")));
        }
    }

    /// Writes the assets that the caller may see into a ZIP. A file that cannot be had is named in `missing.txt`.
    ///
    /// @param preset the form of the files; null for originals
    public void zip(Caller caller, List<AssetId> ids, @Nullable Preset preset, OutputStream out)
            throws IOException, InterruptedException {
        var names = new HashSet<String>();
        var missing = new ArrayList<String>();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Pictures are packed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var asset : catalog.all(caller, ids)) {
                try {
                    add(zip, asset, preset, names);
                } catch (DamException e) {
                    missing.add(asset.version().fileName() + ": " + e.getMessage());
                }
            }
            if (!missing.isEmpty()) {
                zip.putNextEntry(new ZipEntry("missing.txt"));
                zip.write(String.join("\n", missing).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(ZipOutputStream zip, Asset asset, @Nullable Preset preset, Set<String> names)
            throws IOException, InterruptedException {
        var version = asset.version();
        if (preset == null) {
            requireMayLeave(version);
        }
        var made = preset == null ? null : made(asset, preset);
        try (var in = made == null ? store.open(version.blob()) : new ByteArrayInputStream(made.bytes())) {
            var entry = new ZipEntry(unused(made == null ? version.fileName() : made.fileName(), names));
            entry.setTimeLocal(java.time.LocalDateTime.ofInstant(version.createdAt(), java.time.ZoneOffset.UTC));
            zip.putNextEntry(entry);
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    private MadeFile made(Asset asset, Preset preset) throws InterruptedException {
        var name = stem(asset.version().fileName()) + "-" + preset.key() + ".jpg";
        try (var lease = store.lend(asset.version().blob())) {
            return pool.call(vips -> new MadeFile(name, "image/jpeg", render(vips, lease.path(), asset, preset)));
        } catch (VipsException e) {
            throw new LifeException(
                    AssetRefusal.DOWNLOAD_NOT_MADE,
                    preset.key(),
                    asset.version().fileName(),
                    e.reason().strip());
        }
    }

    private static byte[] render(Vips vips, java.nio.file.Path file, Asset asset, Preset preset) {
        try (var image = vips.load(file)) {
            var edited = EditRendering.apply(image.autoRotate(), asset.edit()).toSrgb();
            return shaped(edited, asset.focalPoint(), preset).encode(Encoding.Jpeg.small(QUALITY));
        }
    }

    private static VipsImage shaped(VipsImage image, FocalPoint focalPoint, Preset preset) {
        return preset.fills()
                ? image.fill(
                        new Box(preset.widthPx(), preset.heightPx()),
                        new org.bildwerk.vips.FocalPoint(focalPoint.x(), focalPoint.y()))
                : image.fit(Box.edge(preset.widthPx()));
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    // Names in a ZIP meet file systems that do not tell case apart.
    private static String unused(String name, Set<String> names) {
        var stem = stem(name);
        var candidate = name;
        for (int i = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = "%s (%d)%s".formatted(stem, i, name.substring(stem.length()));
        }
        return candidate;
    }
}
