package org.bildwerk.delivery.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.address.ImageType.AVIF;
import static org.bildwerk.delivery.address.ImageType.JPEG;
import static org.bildwerk.delivery.address.ImageType.PNG;
import static org.bildwerk.delivery.address.ImageType.WEBP;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | AVIF WEBP JPEG",
                "image/webp,image/*,*/*;q=0.8 | WEBP JPEG",
                "*/* | JPEG",
                "image/*;q=1, */*;q=0.5 | JPEG",
                "image/avif;q=0.5, image/webp;q=0.9 | WEBP AVIF JPEG",
                "image/avif;q=0, image/webp | WEBP JPEG",
                "image/avif;q=0.000, */* | JPEG",
                "image/webp;q=0.3, image/*;q=0.8 | JPEG WEBP",
                "image/webp;q=0.3, image/*;q=0.1, image/jpeg;q=0.9 | JPEG WEBP",
                "image/avif;q=0.5, image/webp;q=0.5, image/jpeg;q=0.5 | AVIF WEBP JPEG",
                "IMAGE/AVIF ; Q=0.7 , image/jpeg;q=0.2 | AVIF JPEG",
                "image/avif;q=2, image/webp;q=high, image/webp;q=0.5555 | JPEG",
                "image/avif;v=1;q=0.4 | AVIF JPEG",
                "text/html | JPEG",
                ",,;=,/, | JPEG",
                "image/jpeg;q=0, image/png;q=0 | JPEG"
            })
    void putsTheVariantsInTheirOrder(String accept, String wanted) {
        assertThat(Accepted.of(accept, JPEG))
                .containsExactlyElementsOf(
                        Arrays.stream(wanted.split(" ")).map(ImageType::valueOf).toList());
    }

    @Test
    void fallsBackWhereNothingIsSaid() {
        assertThat(Accepted.of(null, JPEG)).containsExactly(JPEG);
        assertThat(Accepted.of("", PNG)).containsExactly(PNG);
        assertThat(Accepted.of("image/avif, image/png;q=0.9", PNG)).containsExactly(AVIF, PNG);
    }

    @Test
    void readsOnlySoMuchOfAHeader() {
        assertThat(Accepted.of("image/avif,".repeat(100_000), JPEG)).containsExactly(JPEG);
        assertThat(Accepted.of("a/b,".repeat(50) + "image/avif", JPEG)).containsExactly(JPEG);
        assertThat(Accepted.of("a/b,".repeat(30) + "image/webp", JPEG)).containsExactly(WEBP, JPEG);
    }
}
