package org.bildwerk.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bildwerk.generator.device.Device;

/// Names what must be the same for the same bytes: kernels are chosen by the processor's vector instructions.
final class DeviceClass {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private DeviceClass() {}

    static String of(Device device) {
        return device == Device.CUDA ? "cuda" : "cpu-" + architecture() + vectors();
    }

    private static String architecture() {
        var name = System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
        return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
    }

    private static String vectors() {
        try {
            if (!Files.isReadable(PROCESSOR)) {
                return "";
            }
            var flags = Files.readString(PROCESSOR)
                    .lines()
                    .filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .orElse("");
            return flags.contains(" avx512f") ? "-avx512" : flags.contains(" avx2") ? "-avx2" : "";
        } catch (IOException e) {
            return "";
        }
    }
}
