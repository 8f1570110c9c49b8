package org.bildwerk.delivery.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BeaconScriptTest {

    private static byte[] resource(String name) throws IOException {
        try (var in = BeaconController.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void isSmallerThanTwoKilobytesAndMadeFromItsSource() throws Exception {
        var script = resource("beacon.js");
        var digest = MessageDigest.getInstance("SHA-256").digest(resource("beacon.source.js"));

        assertThat(script).hasSizeLessThan(2000);
        assertThat(new String(script, StandardCharsets.US_ASCII))
                .startsWith("/*" + HexFormat.of().formatHex(digest, 0, 6) + "*/");
    }

    @Test
    void readsOnlyWhatABrowserCanHaveMeasured() {
        var beacon = BeaconReader.read("""
                {"s":"shop","p":"/a?mail=x","w":390,"e":[
                 {"m":"lcp","v":1200.5,"a":"k1","l":"hero","u":"/i/k1/3-0a1b2c/w700-ar16x9/rot.avif","t":[100,300,900,1200]},
                 {"m":"lcp","v":-1},{"m":"lcp","v":1e9},{"m":"other","v":1},{"m":"cls"},
                 {"m":"cls","v":0.1,"a":"<script>","u":"/etc/passwd","t":[1]}]}
                """.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(beacon.small()).isTrue();
        assertThat(beacon.measurements()).hasSize(2);
        var first = beacon.measurements().getFirst();
        assertThat(first.rendition()).isEqualTo(new Beacon.Rendition("3-0a1b2c", "w700-ar16x9", "avif"));
        assertThat(first.phases()).containsExactly(100, 200, 600, 300);
        var last = beacon.measurements().getLast();
        assertThat(last.asset()).isNull();
        assertThat(last.rendition()).isNull();
        assertThat(last.phases()).isNull();
    }

    @Test
    void takesNothingElseForABeacon() {
        for (var text : new String[] {"", "{", "[]", "null", "{\"s\":1}", "{\"s\":\"<x>\"}", "\"shop\""}) {
            assertThat(BeaconReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void takesANetworkOfSixForOneSender() {
        var throttle = new BeaconThrottle(1, 100, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(throttle.admits("2001:db8:1:2::3")).isTrue();
        assertThat(throttle.admits("2001:db8:1:2:ffff::4")).isFalse();
        assertThat(throttle.admits("2001:db8:1:3::3")).isTrue();
        assertThat(throttle.admits("192.0.2.1")).isTrue();
        assertThat(throttle.admits("192.0.2.2")).isTrue();
    }

    @Test
    void admitsSoManyOfOneAndSoManyOfAll() {
        var throttle = new BeaconThrottle(2, 3, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isFalse();
        assertThat(throttle.admits("b")).isTrue();
        assertThat(throttle.admits("c")).isFalse();
    }
}
