package org.bildwerk.bench.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The installed exiv2, a reader in C++. Debian's does not open AVIF; there libheif takes the blocks out of the file
/// and exiv2 reads those.
final class Exiv2 {

    private static final Pattern LINE = Pattern.compile("((?:Xmp|Exif|Iptc)\\.\\S+)\\s*(.*)");

    private final Path folder;

    Exiv2(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        for (var program : List.of("exiv2", "heif-convert")) {
            if (!Command.isThere(folder, program)) {
                throw new IOException(program + " is missing: apt-get install exiv2 libheif-examples");
            }
        }
    }

    String version() throws IOException, InterruptedException {
        return Command.output(folder, List.of("exiv2", "--version"))
                .lines()
                .findFirst()
                .orElse("exiv2");
    }

    /// Returns what the file says, by key; several values of one key as a list.
    Map<String, Object> read(Path file) throws IOException, InterruptedException {
        if (!file.toString().endsWith(".avif")) {
            return parse(file);
        }
        var picture = folder.resolve("taken-out.jpg");
        var packet = folder.resolve("taken-out.xmp");
        Files.deleteIfExists(packet);
        Command.output(folder, List.of("heif-convert", "--with-xmp", file.toString(), picture.toString()));
        var found = new LinkedHashMap<>(parse(picture));
        if (Files.exists(packet)) {
            // From a packet by itself exiv2 also makes up EXIF.
            parse(packet).forEach((key, value) -> {
                if (key.startsWith("Xmp.")) {
                    found.put(key, value);
                }
            });
        }
        return found;
    }

    private Map<String, Object> parse(Path file) throws IOException, InterruptedException {
        var result = Command.run(folder, List.of("exiv2", "-q", "-PXEIkv", file.toString()));
        if (result.exitCode() != 0 && result.exitCode() != 253) {
            throw new IOException("exiv2 does not read " + file + ": " + result.errors());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (var line : result.output().lines().toList()) {
            var matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.merge(matcher.group(1), matcher.group(2).strip(), Exiv2::both);
            }
        }
        return values;
    }

    private static Object both(Object first, Object second) {
        var list = new ArrayList<Object>(first instanceof List<?> several ? several : List.of(first));
        list.add(second);
        return list;
    }
}
