package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.RenditionMetadata;
import org.bildwerk.metadata.container.ImageContainers;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.watermark.Payload;
import org.bildwerk.watermark.Raster;
import org.bildwerk.watermark.WatermarkKey;
import org.bildwerk.watermark.Watermarker;

/// What the facts in XMP and EXIF and the invisible mark add to a rendition of 512 pixels, in processor time of this
/// thread: the product's writer and marker on pictures that are made already.
public final class StepCost {

    private static final Box BOX = Box.edge(512);
    private static final int WARM_UPS = 40;
    private static final int ROUNDS = 5;
    private static final int REPEATS = 20;

    private final Vips vips;
    private final Watermarker watermarker =
            new Watermarker(new WatermarkKey("a key for measuring".getBytes(StandardCharsets.UTF_8)));

    public StepCost(Vips vips) {
        this.vips = vips;
    }

    /// Medians of the rounds, for one picture.
    ///
    /// @param packetBytes that the facts add to a JPEG
    public record Outcome(double packetMillis, double markMillis, double packetBytes) {}

    /// One step of a rendition.
    private interface Step {

        void run(int picture) throws IOException;
    }

    public Outcome run(List<Path> pictures) throws IOException {
        var files = new ArrayList<byte[]>();
        var rasters = new ArrayList<Raster>();
        for (var picture : pictures) {
            try (var image = vips.thumbnail(picture, BOX)) {
                var still = image.copyToMemory();
                files.add(still.encode(Encoding.Jpeg.fast(80)));
                rasters.add(new Raster(still.rgba(), still.width(), still.height(), 4));
            }
        }
        var payload = new Payload(0x1234_5678_9abcL);
        double added = 0;
        for (var file : files) {
            added += described(file).length - file.length;
        }
        return new Outcome(
                median(files.size(), place -> described(files.get(place))),
                median(files.size(), place -> watermarker.embed(rasters.get(place), payload)),
                added / files.size());
    }

    private static byte[] described(byte[] picture) throws IOException {
        var values = FieldValues.empty()
                .with(IptcFields.CREATOR, FieldValue.Items.texts(List.of("Bench")))
                .with(IptcFields.CREDIT_LINE, new FieldValue.Text("Bench"))
                .with(IptcFields.COPYRIGHT_NOTICE, FieldValue.Localized.of("© Bench"))
                .with(IptcFields.WEB_STATEMENT, new FieldValue.Text("https://bench.example/licence"))
                .with(IptcFields.DIGITAL_SOURCE_TYPE, DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.value())
                .with(IptcFields.ALT_TEXT, new FieldValue.Localized(Map.of("en", "A picture to be measured")));
        var facts = MetadataChange.to(RenditionMetadata.of(values).values());
        var blobs = MetadataWriter.standard().apply(MetadataBlobs.NONE, facts, ContainerFormat.JPEG);
        var target = new MemoryChannel();
        ImageContainers.replace(MemoryChannel.of(picture), target, blobs);
        return target.toByteArray();
    }

    private static double median(int pictures, Step step) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            step.run(i % pictures);
        }
        var threads = ManagementFactory.getThreadMXBean();
        var millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < REPEATS; i++) {
                step.run(i % pictures);
            }
            millis[round] = (threads.getCurrentThreadCpuTime() - before) / 1e6 / REPEATS;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
