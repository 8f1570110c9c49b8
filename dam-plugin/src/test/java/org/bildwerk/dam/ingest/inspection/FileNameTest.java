package org.bildwerk.dam.ingest.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Windows\\system.jpg, system.jpg",
        "/absolute/path/a.jpg, a.jpg",
        "'..', unnamed",
        "'', unnamed",
        "'  spaced   name .jpg ', spaced name .jpg",
        "Grüße 🎨.png, Grüße 🎨.png",
        ".hidden, hidden",
        "'a<b>:\"|?*%.jpg', a_b_______.jpg",
    })
    void keepsTheLastPartAndNothingDangerous(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @Test
    void dropsControlCharactersAndDirectionOverrides() {
        assertThat(FileName.safe("evil\u202Egpj.exe\u0000\r\n\u200B.jpg")).isEqualTo("evilgpj.exe.jpg");
    }

    @Test
    void composesDecomposedLetters() {
        assertThat(FileName.safe("u\u0308.jpg")).isEqualTo("ü.jpg");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        var safe = FileName.safe("ä".repeat(5_000) + ".jpeg");
        assertThat(safe).endsWith(".jpeg");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }
}
