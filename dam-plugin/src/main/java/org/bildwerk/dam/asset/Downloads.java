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
import org.bildwerk.dam.provenance.stamp.DownloadFinish;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files to take away: originals, presets, previews, and many at once as a ZIP that is streamed. Thread-safe.
public final class Downloads {

    private static final String JPEG = "image/jpeg";

    private final JdbcClient db;
    private final AssetCatalog catalog;
    private final Visibility visibility;
    private final BlobStore store;
    private final PresetMaker presets;
    private final DownloadFinish finish;

    // Looks up, checks, opens, makes, finishes: each is a collaborator.
    Downloads(
            JdbcClient db,
            AssetCatalog catalog,
            Visibility visibility,
            BlobStore store,
            PresetMaker presets,
            DownloadFinish finish) {
        this.db = db;
        this.catalog = catalog;
        this.visibility = visibility;
        this.store = store;
        this.presets = presets;
        this.finish = finish;
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

    /// Makes the picture in the form of a preset, with record and credential, and with the mark where it was generated.
    ///
    /// @throws LifeException if the picture cannot be decoded
    public MadeFile preset(Caller caller, AssetId id, Preset preset) throws InterruptedException {
        return made(catalog.get(caller, id), preset);
    }

    /// Makes the picture as it was before its edit, at most 2048 pixels large, to be looked at; with the mark where it
    /// was generated.
    ///
    /// @throws LifeException if the picture cannot be decoded
    public MadeFile unedited(Caller caller, AssetId id) throws InterruptedException {
        var asset = catalog.get(caller, id).edited(Edit.NONE);
        return new MadeFile("unedited.jpg", JPEG, presets.show(asset, Preset.WEB_LARGE));
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
    /// @param preset the form of the files; null for originals, or for the stamped files of what was generated here
    public void zip(Caller caller, List<AssetId> ids, @Nullable Preset preset, OutputStream out)
            throws IOException, InterruptedException {
        var names = new HashSet<String>();
        var missing = new ArrayList<String>();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Pictures are packed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var asset : catalog.all(caller, ids)) {
                try {
                    add(caller, zip, asset, preset, names);
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

    private void add(Caller caller, ZipOutputStream zip, Asset asset, @Nullable Preset preset, Set<String> names)
            throws IOException, InterruptedException {
        if (preset != null) {
            var made = made(asset, preset);
            add(zip, asset, made.fileName(), new ByteArrayInputStream(made.bytes()), names);
        } else {
            var file = leaving(caller, asset);
            try (var in = store.open(file.blob())) {
                add(zip, asset, file.fileName(), in, names);
            }
        }
    }

    /// Returns the original, or the stamped file of a picture whose original is not marked.
    private StoredFile leaving(Caller caller, Asset asset) throws InterruptedException {
        var version = asset.version();
        if (!version.generated()) {
            return new StoredFile(version.fileName(), version.mediaType(), version.size(), version.blob());
        }
        var stamped = finish.stamped(caller, asset.id());
        return new StoredFile(stamped.fileName(), stamped.mediaType(), stamped.size(), stamped.blob());
    }

    private static void add(ZipOutputStream zip, Asset asset, String name, InputStream in, Set<String> names)
            throws IOException {
        var entry = new ZipEntry(unused(name, names));
        entry.setTimeLocal(java.time.LocalDateTime.ofInstant(asset.version().createdAt(), java.time.ZoneOffset.UTC));
        zip.putNextEntry(entry);
        in.transferTo(zip);
        zip.closeEntry();
    }

    private MadeFile made(Asset asset, Preset preset) throws InterruptedException {
        var name = stem(asset.version().fileName()) + "-" + preset.key() + ".jpg";
        return new MadeFile(name, JPEG, presets.make(asset, name, preset));
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
