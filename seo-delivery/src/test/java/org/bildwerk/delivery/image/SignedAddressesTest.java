package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bildwerk.dam.site.AddressSecret;
import org.bildwerk.delivery.address.ImageAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedAddressesTest {

    /// The bytes 0 to 31.
    private static final AddressSecret SECRET = new AddressSecret("k1", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");

    /// Both were computed by OpenSSL 3.0.19: `openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f -binary`, the first
    /// 16 bytes by `basenc --base64url`.
    @ParameterizedTest
    @CsvSource({"2030-01-01T00:00:00Z, ~zLlKZMbUa487RLqNUAffGw.k1.1893456000", ", ~G53Vi3ixZOIC6-rTerYbxA.k1"})
    void signsAsOpenSslDoes(@Nullable String until, String signature) {
        var address = ImageAddress.immutable("7f3kq2", "12-9c41d0", "w817-h600-bg0a0b0c-cpad", "roter-schuh.avif")
                .orElseThrow();
        var end = until == null ? null : Instant.parse(until);
        assertThat(SignedAddresses.signed(SECRET, "shop", address, end).path())
                .isEqualTo("/i/7f3kq2/12-9c41d0/" + signature + "/w817-ar817x600-cpad-bg0a0b0c/roter-schuh.avif");
    }
}
