package org.bildwerk.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenditionCacheTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void dropsWhatWasNotAskedForTheLongestTime() {
        var cache = new RenditionCache(folder, 300, CLOCK);
        cache.keep("one/a.jpg", new byte[100]);
        cache.keep("one/b.jpg", new byte[100]);
        cache.keep("two/c.jpg", new byte[100]);
        assertThat(cache.read("one/a.jpg")).isPresent();
        cache.keep("two/d.jpg", new byte[100]);
        assertThat(cache.read("one/b.jpg")).isEmpty();
        assertThat(cache.read("one/a.jpg")).isPresent();
        assertThat(cache.bytes()).isEqualTo(300);
        assertThat(folder.resolve("one/b.jpg")).doesNotExist();
    }

    @Test
    void neverGrowsBeyondItsBound() throws IOException {
        var cache = new RenditionCache(folder, 1000, CLOCK);
        for (int i = 0; i < 200; i++) {
            cache.keep("asset" + i % 7 + "/" + i + ".jpg", new byte[37 + i]);
            assertThat(cache.bytes()).isLessThanOrEqualTo(1000);
        }
        cache.keep("big/one.jpg", new byte[1001]);
        assertThat(onDisk()).isEqualTo(cache.bytes()).isLessThanOrEqualTo(1000);
    }

    @Test
    void findsEverythingAgainAfterARestart() throws IOException {
        var first = new RenditionCache(folder, 1000, CLOCK);
        first.keep("x/old.jpg", new byte[400]);
        first.keep("x/new.jpg", new byte[400]);
        Files.setLastModifiedTime(folder.resolve("x/old.jpg"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.write(folder.resolve("crashed.part"), new byte[50]);
        var second = new RenditionCache(folder, 500, CLOCK);
        assertThat(second.read("x/new.jpg")).isPresent();
        assertThat(second.read("x/old.jpg")).isEmpty();
        assertThat(onDisk()).isEqualTo(400).isEqualTo(second.bytes());
    }

    @Test
    void makesUpForAFileThatSomebodyRemoved() throws IOException {
        var cache = new RenditionCache(folder, 1000, CLOCK);
        cache.keep("x/a.jpg", new byte[10]);
        Files.delete(folder.resolve("x/a.jpg"));
        assertThat(cache.read("x/a.jpg")).isEmpty();
        assertThat(cache.bytes()).isZero();
        cache.keep("x/a.jpg", new byte[20]);
        assertThat(cache.read("x/a.jpg"))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(20));
    }

    @Test
    void forgetsOneAssetOnly() {
        var cache = new RenditionCache(folder, 1000, CLOCK);
        cache.keep("x/a.jpg", new byte[10]);
        cache.keep("xy/a.jpg", new byte[10]);
        cache.forget("x");
        assertThat(cache.read("x/a.jpg")).isEmpty();
        assertThat(cache.read("xy/a.jpg")).isPresent();
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private long onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
