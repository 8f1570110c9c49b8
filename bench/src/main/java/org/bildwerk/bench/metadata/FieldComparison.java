package org.bildwerk.bench.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.IimPolicy;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.vips.Vips;
import tools.jackson.databind.JsonNode;

/// Writes every field into a file of each format and has others read it; has exiftool write every field and reads it.
public final class FieldComparison {

    private final Path folder;
    private final Exiftool exiftool;
    private final Exiv2 exiv2;
    private final Tally tally = new Tally();
    private final FieldValues samples = FieldSamples.all();

    public FieldComparison(Path natives, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.exiftool = Exiftool.fetch(natives, folder);
        this.exiv2 = new Exiv2(folder);
        tally.note("exiftool puts further languages of a region's name into a foreign namespace; it was given one.");
    }

    /// Says who reads beside us.
    public String readers() throws IOException, InterruptedException {
        return "exiftool " + Exiftool.VERSION + ", " + exiv2.version();
    }

    public Tally tally() {
        return tally;
    }

    /// @param picture a file without metadata
    public void compare(ContainerFormat format, Path picture) throws IOException, InterruptedException {
        boolean iim = format.holdsIim();
        var ours = folder.resolve("ours-" + picture.getFileName());
        var writer = MetadataWriter.standard().withIim(IimPolicy.ALWAYS);
        writer.write(picture, ours, MetadataChange.to(samples)).forEach(warning -> tally.note(format + ": " + warning));
        pixels(format, picture, ours);
        ownReading(format + " ours, read by us", ImageMetadata.read(ours).values(), samples);
        exiftoolReads(format, ours, iim);
        exiv2Reads(format, ours, iim);
        weRead(format, picture, iim);
    }

    private void pixels(ContainerFormat format, Path before, Path after) {
        var vips = Vips.open();
        try (var old = vips.load(before);
                var fresh = vips.load(after)) {
            boolean same = Arrays.equals(old.rgba(), fresh.rgba());
            tally.check(format + " pixels before and after", "every pixel", same, "as it was", "changed");
        }
    }

    private void exiftoolReads(ContainerFormat format, Path ours, boolean iim)
            throws IOException, InterruptedException {
        var found = plain(exiftool.read(ours));
        for (var field : IptcFields.all()) {
            var value = samples.find(field).orElseThrow();
            var name = field.toString();
            tally.compare(format + " ours, fields read by exiftool", name, ExiftoolForm.of(field, value), found);
            twins(format + " ours, EXIF twins read by exiftool", name, Twins.EXIFTOOL.exif(field, value), found);
            if (iim) {
                twins(format + " ours, IIM twins read by exiftool", name, Twins.EXIFTOOL.iim(field, value), found);
            }
        }
    }

    private void exiv2Reads(ContainerFormat format, Path ours, boolean iim) throws IOException, InterruptedException {
        var found = exiv2.read(ours);
        boolean exif = found.keySet().stream().anyMatch(key -> key.startsWith("Exif."));
        if (!exif) {
            tally.note(format + ": this exiv2 sees no EXIF in the format, so that only exiftool compared it.");
        }
        for (var field : IptcFields.all()) {
            var value = samples.find(field).orElseThrow();
            var name = field.toString();
            if (!field.inExifAlone()) {
                tally.compare(format + " ours, fields read by " + how(format), name, Exiv2Form.of(field, value), found);
            } else if (exif) {
                comment(format, value, found);
            }
            if (exif) {
                twins(format + " ours, EXIF twins read by " + how(format), name, Twins.EXIV2.exif(field, value), found);
            }
            if (iim) {
                twins(format + " ours, IIM twins read by " + how(format), name, Twins.EXIV2.iim(field, value), found);
            }
        }
    }

    private void comment(ContainerFormat format, FieldValue value, Map<String, Object> found) {
        var text = "charset=Unicode " + ((FieldValue.Text) value).value();
        var expected = Map.<String, Object>of("Exif.Photo.UserComment", text);
        tally.compare(format + " ours, fields read by " + how(format), "exif:UserComment", expected, found);
    }

    private static String how(ContainerFormat format) {
        return format == ContainerFormat.AVIF ? "libheif + exiv2" : "exiv2";
    }

    private void twins(String what, String field, Map<String, Object> expected, Map<String, ?> found) {
        if (!expected.isEmpty()) {
            tally.compare(what, field, expected, found);
        }
    }

    private void weRead(ContainerFormat format, Path picture, boolean iim) throws IOException, InterruptedException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> exif = new LinkedHashMap<>();
        Map<String, Object> datasets = new LinkedHashMap<>(Map.of("IPTC:CodedCharacterSet", "\u001b%G"));
        var theirs = FieldSamples.asExiftoolCanWrite();
        for (var field : IptcFields.all()) {
            var value = theirs.find(field).orElseThrow();
            fields.putAll(ExiftoolForm.of(field, value));
            exif.putAll(Twins.EXIFTOOL.exif(field, value));
            datasets.putAll(Twins.EXIFTOOL.iim(field, value));
        }
        ownReading(format + " exiftool's fields, read by us", written(picture, fields), theirs);
        ownReading(format + " exiftool's EXIF twins, read by us", written(picture, exif), narrow(true));
        if (iim) {
            ownReading(format + " exiftool's IIM twins, read by us", written(picture, datasets), narrow(false));
        }
    }

    private FieldValues written(Path picture, Map<String, ?> tags) throws IOException, InterruptedException {
        var theirs = folder.resolve("theirs-" + picture.getFileName());
        Files.copy(picture, theirs, StandardCopyOption.REPLACE_EXISTING);
        exiftool.write(theirs, tags);
        return ImageMetadata.read(theirs).values();
    }

    private FieldValues narrow(boolean exif) {
        return Narrow.of(samples, exif);
    }

    private void ownReading(String what, FieldValues found, FieldValues expected) {
        for (var field : expected.fields()) {
            var wanted = expected.find(field).orElseThrow();
            var there = found.find(field).orElse(null);
            tally.check(what, field.toString(), Narrow.same(wanted, there), wanted, there);
        }
    }

    private static Map<String, Object> plain(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return plain(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        return node.isBoolean() ? (node.asBoolean() ? "True" : "False") : node.asString();
    }
}
