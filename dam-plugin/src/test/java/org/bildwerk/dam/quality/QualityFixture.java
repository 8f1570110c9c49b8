package org.bildwerk.dam.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// A library with one site, its gates, and pictures for them.
final class QualityFixture implements AutoCloseable {

    private final DamTest dam = DamTest.start();
    private final SiteFixture shop = new SiteFixture(dam, "shop");

    DamTest dam() {
        return dam;
    }

    SiteFixture shop() {
        return shop;
    }

    QualityGate gate() {
        return dam.bean(QualityGate.class);
    }

    Waivers waivers() {
        return dam.bean(Waivers.class);
    }

    Profiles profiles() {
        return dam.bean(Profiles.class);
    }

    Asset measured(Asset asset) {
        gate().verdicts(Caller.system(), asset.id(), Gate.KEEP, null);
        return asset;
    }

    /// Returns an approved picture of one tone.
    Asset blank(int tone) {
        var pixels = new byte[3 * 400 * 300];
        Arrays.fill(pixels, (byte) tone);
        return shop.approved(stored(People.editor(), pixels, 400, 300), "Leer " + tone);
    }

    Asset stored(Caller caller, byte[] pixels, int width, int height) {
        try (var image = Vips.open().fromPixels(pixels, width, height, 3)) {
            return ((Ingested.Stored) Pictures.store(dam, caller, png(image), "picture.png")).asset();
        }
    }

    List<AuditEntry> audit(AssetId id) {
        return audit("asset:" + id);
    }

    List<AuditEntry> audit(String subject) {
        return dam.bean(AuditTrail.class).of(subject, 50);
    }

    static byte[] png(VipsImage image) {
        return image.encode(Encoding.Png.standard());
    }

    static Verdict of(Verdicts verdicts, String check) {
        return verdicts.all().stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /// Boxes in random tones: enough in the picture to know it again.
    static byte[] scene(long seed, int width, int height) {
        var random = new Random(seed);
        var pixels = new byte[3 * width * height];
        for (int box = 0; box < 60; box++) {
            int left = random.nextInt(width - 40);
            int top = random.nextInt(height - 40);
            int wide = 40 + random.nextInt(width - 40 - left + 1);
            int high = 40 + random.nextInt(height - 40 - top + 1);
            byte tone = (byte) random.nextInt(256);
            for (int index = 0; index < wide / 2 * (high / 2); index++) {
                int x = left + index % (wide / 2);
                int y = top + index / (wide / 2);
                Arrays.fill(pixels, 3 * (y * width + x), 3 * (y * width + x) + 3, tone);
            }
        }
        return pixels;
    }

    @Override
    public void close() {
        dam.close();
    }
}
