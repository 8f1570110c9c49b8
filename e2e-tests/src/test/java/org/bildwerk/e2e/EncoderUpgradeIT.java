package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The system's libvips makes the pictures at first and, after a restart, the pinned one of another release: pages, old
/// links and the caches of browsers go on as if nothing had happened.
@ExtendWith(SharedApplication.class)
class EncoderUpgradeIT {

    private static final Path SYSTEMS = Path.of("/usr/lib/x86_64-linux-gnu/libvips.so.42");
    private static final String NO_WARM_UP = "--bildwerk.delivery.warm-up=false";

    @TempDir
    private Path folder;

    private RunningApplication application;

    @BeforeEach
    void startWithTheEarlierEncoder() {
        assertThat(SYSTEMS).as("the system's libvips, package libvips42").exists();
        var earlier = new Launch(folder.resolve("home"), Map.of("BILDWERK_VIPS", SYSTEMS.toString()));
        application = RunningApplication.start(earlier, NO_WARM_UP);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void leadsEveryVisitorToTheRightPictureInOneStepAtMost(Browser browser) {
        try (var website = new Website()) {
            browser.use("upgrade", Look.DESK, page -> {
                var regular = new Visitor(page);
                ChangingPicture picture;
                Map<String, String> signed;
                Map<String, String> plain;
                try (var api = application.api()) {
                    picture = ChangingPicture.make(api, application, website, folder);
                    picture.publish();
                    var crowd = new Crowd(browser, website, picture, regular);
                    crowd.look(Color.RED);
                    replaceAndRestore(picture, crowd);
                    signed = awaitFinal(picture, ChangingPicture.SIGNED);
                    plain = awaitFinal(picture, ChangingPicture.PLAIN);
                    crowd.look(Color.RED);
                }
                application = application.restart(Map.of(), NO_WARM_UP);
                try (var api = application.api()) {
                    picture = picture.by(api);
                    var crowd = new Crowd(browser, website, picture, regular);
                    assertThat(crowd.look(Color.RED))
                            .as("what browsers have for good, they do not ask for again")
                            .allSatisfy(shown -> assertThat(shown.fetched()).isZero());
                    assertThat(awaitFinal(picture, ChangingPicture.SIGNED)).isEqualTo(signed);
                    assertThat(awaitFinal(picture, ChangingPicture.PLAIN))
                            .as("made by another encoder, or this test shows nothing")
                            .allSatisfy((path, digest) -> assertThat(digest).isNotEqualTo(plain.get(path)));
                    replaceAndRestore(picture, crowd);
                }
            });
        }
    }

    private static void replaceAndRestore(ChangingPicture picture, Crowd crowd) {
        picture.replaceByBlue();
        crowd.look(Color.BLUE);
        picture.restoreRed();
        crowd.look(Color.RED);
    }

    /// Waits until the quality of the pictures is found, so that their addresses are immutable.
    ///
    /// @return the digest of the bytes behind each path
    private static Map<String, String> awaitFinal(ChangingPicture picture, String site) {
        var digests = new TreeMap<String, String>();
        for (var path : picture.immutablePaths(site)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> header(picture.fetch(path), "Cache-Control").contains("immutable"));
            var answer = picture.fetch(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            digests.put(path, Api.sha256(answer.body()));
        }
        return digests;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
