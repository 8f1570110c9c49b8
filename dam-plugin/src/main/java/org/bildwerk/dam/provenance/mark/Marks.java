package org.bildwerk.dam.provenance.mark;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.LoadOptions;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.vips.VipsPool;
import org.bildwerk.watermark.Detection;
import org.bildwerk.watermark.Payload;
import org.bildwerk.watermark.Raster;
import org.bildwerk.watermark.Watermarker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Marks pictures and finds whose mark a picture carries. The payload is a number without meaning; only the table leads
/// from it to the record. Thread-safe.
public final class Marks {

    private static final String ALGORITHM = "org.bildwerk.watermark/1";
    private static final Box LARGEST = Box.edge(1024);
    private static final ThumbnailOptions AS_STORED =
            ThumbnailOptions.STANDARD.withAutoRotate(false).withLoad(LoadOptions.LENIENT);

    private final JdbcClient db;
    private final VipsPool pool;
    private final Supplier<Watermarker> watermarker;
    private final Clock clock;
    private final boolean on;
    private final SecureRandom random = new SecureRandom();

    /// @param on whether generated pictures get a mark
    Marks(JdbcClient db, VipsPool pool, Supplier<Watermarker> watermarker, Clock clock, boolean on) {
        this.db = db;
        this.pool = pool;
        this.watermarker = watermarker;
        this.clock = clock;
        this.on = on;
    }

    /// Whose mark it is.
    ///
    /// @param payload twelve hexadecimal digits
    public record Owner(String payload, AssetId asset, VersionId version, Instant since) {}

    /// What looking for the mark came to.
    ///
    /// @param score how closely the picture follows the best mark, 0 to 1
    /// @param owner null where the payload is not in our table
    /// @param reason why nothing could be looked for; null otherwise
    public record Found(
            boolean found,
            @Nullable String payload,
            double score,
            @Nullable Owner owner,
            @Nullable String reason) {

        static Found nothing(String reason) {
            return new Found(false, null, 0, null, reason);
        }
    }

    /// Returns the payload that a picture of a generated version gets, whole or cut; null where it gets none: it is too
    /// small, or the operator wants no marks.
    public @Nullable Payload payloadFor(AssetId asset, VersionId version, int width, int height) {
        return on && Watermarker.fits(width, height) ? payloadOf(asset, version) : null;
    }

    /// Returns the payload of a version, the same each time.
    private Payload payloadOf(AssetId asset, VersionId version) {
        while (true) {
            var known = db.sql("select payload from bw_watermark where version_id = ?")
                    .param(version.value())
                    .query(Long.class)
                    .optional();
            if (known.isPresent()) {
                return new Payload(known.get());
            }
            db.sql("""
                    insert into bw_watermark (payload, asset_id, version_id, created_at) values (?, ?, ?, ?)
                    on conflict do nothing
                    """)
                    .params(
                            random.nextLong(1, 1L << Payload.BITS),
                            asset.value(),
                            version.value(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /// Returns what the manifest says about a mark.
    public static WatermarkNote note(Payload payload) {
        return new WatermarkNote(ALGORITHM, payload.bits(), Payload.BITS);
    }

    /// Returns the pixels with the mark.
    ///
    /// @param rgba four bytes for each pixel
    public byte[] mark(byte[] rgba, int width, int height, Payload payload) {
        return watermarker
                .get()
                .embed(new Raster(rgba, width, height, 4), payload)
                .pixels();
    }

    /// Returns the picture with the mark, in sRGB and without metadata; the caller closes it.
    public VipsImage marked(Vips vips, VipsImage image, Payload payload) {
        var rgba = mark(image.rgba(), image.width(), image.height(), payload);
        return image.hasAlpha()
                ? vips.fromPixels(rgba, image.width(), image.height(), 4)
                : vips.fromPixels(withoutAlpha(rgba), image.width(), image.height(), 3);
    }

    private static byte[] withoutAlpha(byte[] rgba) {
        var rgb = new byte[rgba.length / 4 * 3];
        for (int from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
            System.arraycopy(rgba, from, rgb, to, 3);
        }
        return rgb;
    }

    /// Looks for our mark in a file, in a smaller picture of it where it is large: the mark outlives a resize, and
    /// shrinking while decoding costs a fraction.
    public Found find(Path file) throws InterruptedException {
        try {
            var detection = pool.call(vips -> {
                try (var image = vips.thumbnail(file, LARGEST, AS_STORED)) {
                    return watermarker.get().detect(new Raster(image.rgba(), image.width(), image.height(), 4));
                }
            });
            return switch (detection) {
                case Detection.Absent absent -> new Found(false, null, absent.score(), null, null);
                case Detection.Found found -> found(found);
            };
        } catch (VipsException e) {
            return Found.nothing("The picture cannot be decoded: " + e.publicReason());
        }
    }

    private Found found(Detection.Found found) {
        var payload = found.payload();
        return new Found(true, payload.toString(), found.score(), owner(payload).orElse(null), null);
    }

    /// Looks a payload up. The caller of this method decides what of the owner may be told.
    public Optional<Owner> owner(Payload payload) {
        return db.sql("select * from bw_watermark where payload = ?")
                .param(payload.bits())
                .query((row, number) -> new Owner(
                        payload.toString(),
                        new AssetId(row.getObject("asset_id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }
}
