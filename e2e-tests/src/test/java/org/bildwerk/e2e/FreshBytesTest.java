package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshBytesTest {

    private final List<Fixture> fixtures = Fixture.all();

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp", "avif", "tif"})
    void changesTheBytesAndNoPixel(String extension) {
        var fixture = fixtures.stream()
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow();

        var marked = FreshBytes.marked(fixture.bytes(), extension, "run 4711");

        assertThat(marked).isNotEqualTo(fixture.bytes()).hasSizeLessThan(fixture.bytes().length + 64);
        assertThat(Pixels.of(marked)).usingRecursiveComparison().isEqualTo(Pixels.of(fixture.bytes()));
    }
}
