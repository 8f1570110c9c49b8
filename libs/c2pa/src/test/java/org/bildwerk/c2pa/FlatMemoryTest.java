package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {

    private static final int ROUNDS = 10_000;

    @Test
    void holdsMemoryFlatOverTenThousandLoops() throws IOException {
        try (var context = Fixtures.context(Fixtures.settings())) {
            var signed = Fixtures.sign(context, Format.JPEG, Fixtures.SIGNER).asset();
            rounds(context, signed, ROUNDS / 5);
            long resident = residentKilobytes();
            rounds(context, signed, ROUNDS);
            assertThat(residentKilobytes() - resident).as("growth in kB").isLessThan(16 * 1024);
        }
    }

    private static void rounds(C2paContext context, byte[] signed, int count) {
        for (int round = 0; round < count; round++) {
            switch (round % 10) {
                case 0 -> Fixtures.sign(context, Format.JPEG, Fixtures.SIGNER);
                case 1, 2 ->
                    assertThat(context.read("image/jpeg", Format.JPEG.picture()))
                            .isEmpty();
                case 3 -> assertThatThrownBy(() -> context.build("{")).isInstanceOf(C2paException.class);
                case 4 -> Fixtures.context(Fixtures.trusting()).close();
                case 5 -> context.build(Fixtures.CREATED).close();
                default -> {
                    try (var reader = context.read("image/jpeg", signed).orElseThrow()) {
                        assertThat(reader.isEmbedded()).isTrue();
                    }
                }
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
    }
}
