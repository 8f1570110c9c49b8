package org.bildwerk.bench.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionMapTest {

    @ParameterizedTest
    @EnumSource
    void namesEveryByteOfASignedFileOnce(ImageKind kind, @TempDir Path folder) throws IOException {
        try (var signer = new OwnSigner(CredentialMeasurement.library(), folder)) {
            var signed = signer.sign(kind);
            var map = new RegionMap(kind, signed);
            assertThat(map.coversEvery(signed)).isTrue();
            assertThat(map.regions())
                    .extracting(Region::name)
                    .contains("c2pa.claim.v2 content", "c2pa.signature pad", "c2pa.actions.v2 content");
            assertThat(map.regions())
                    .filteredOn(region -> region.name().equals("c2pa.claim.v2 content"))
                    .allMatch(map::isProtected);
        }
    }
}
