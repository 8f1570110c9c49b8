package org.bildwerk.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bildwerk.metadata.iptc.IptcFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenditionMetadataTest {

    private final RenditionMetadata facts = RenditionMetadata.of(SampleValues.all());

    @ParameterizedTest
    @EnumSource
    void carriesItsFactsAndNothingElse(ContainerFormat format) {
        var blobs = facts.blobs(format);
        var read = ImageMetadata.read(blobs);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.values()).isEqualTo(facts.values());
        assertThat(read.values().fields())
                .containsExactlyInAnyOrder(
                        IptcFields.CREATOR,
                        IptcFields.CREDIT_LINE,
                        IptcFields.COPYRIGHT_NOTICE,
                        IptcFields.WEB_STATEMENT,
                        IptcFields.LICENSOR,
                        IptcFields.DIGITAL_SOURCE_TYPE,
                        IptcFields.ALT_TEXT,
                        IptcFields.DATE_CREATED,
                        IptcFields.LOCATION_SHOWN);
    }

    @Test
    void leaksNoPrompt() {
        var blobs = facts.blobs(ContainerFormat.WEBP);
        assertThat(new String(Objects.requireNonNull(blobs.xmp()), StandardCharsets.UTF_8))
                .doesNotContain("AIPrompt");
        assertThat(new String(Objects.requireNonNull(blobs.exif()), StandardCharsets.UTF_8))
                .doesNotContain("UserComment");
    }

    @Test
    void isNothingWhereNothingIsKnown() {
        assertThat(RenditionMetadata.NONE.blobs(ContainerFormat.JPEG)).isEqualTo(MetadataBlobs.NONE);
    }
}
