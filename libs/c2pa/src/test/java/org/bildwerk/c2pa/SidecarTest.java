package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.parse;
import static org.bildwerk.c2pa.Fixtures.state;

import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SidecarTest {

    private static final String ADDRESS = "https://pictures.example/c/7.c2pa";

    @ParameterizedTest
    @EnumSource
    void leavesTheAssetAsItWasAndVerifiesItWithTheManifestBesideIt(Format format) {
        var target = new MemoryChannel();
        try (var context = context(Fixtures.trusting());
                var builder = context.build(Fixtures.CREATED).withoutEmbedding()) {
            var manifest = builder.sign(format.mimeType, MemoryChannel.of(format.picture()), target, Fixtures.SIGNER);
            assertThat(target.toByteArray()).isEqualTo(format.picture());
            assertThat(context.read(format.mimeType, target.toByteArray())).isEmpty();
            try (var reader = context.read(format.mimeType, target, manifest).orElseThrow()) {
                assertThat(state(parse(reader.json()))).as(reader::json).isEqualTo("Trusted");
                assertThat(reader.isEmbedded()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAnotherAssetWithThatManifestAsInvalid(Format format) {
        var target = new MemoryChannel();
        try (var context = context(Fixtures.trusting());
                var builder = context.build(Fixtures.CREATED).withoutEmbedding()) {
            var manifest = builder.sign(format.mimeType, MemoryChannel.of(format.picture()), target, Fixtures.SIGNER);
            var other = MemoryChannel.of(format.otherPicture());
            try (var reader = context.read(format.mimeType, other, manifest).orElseThrow()) {
                assertThat(state(parse(reader.json()))).isEqualTo("Invalid");
            }
        }
    }

    @Test
    void notesWhereTheManifestCanBeFetchedAndFetchesNothing() {
        var target = new MemoryChannel();
        try (var context = context(Fixtures.trusting());
                var builder = context.build(Fixtures.CREATED).withoutEmbedding().remoteUrl(ADDRESS)) {
            builder.sign("image/jpeg", MemoryChannel.of(Format.JPEG.picture()), target, Fixtures.SIGNER);
            var written = target.toByteArray();
            assertThat(new String(written, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains(ADDRESS);
            assertThatThrownBy(() -> context.read("image/jpeg", written))
                    .isInstanceOfSatisfying(
                            RemoteManifestException.class,
                            elsewhere -> assertThat(elsewhere.url()).isEqualTo(ADDRESS));
        }
    }
}
