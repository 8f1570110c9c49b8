package org.bildwerk.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.delivery.rendition.Lanes.Lane.FAST;
import static org.bildwerk.delivery.rendition.Lanes.Lane.HEAVY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Heavy work is expected to take three seconds as long as none was done.
class LanesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch held = new CountDownLatch(1);

    @AutoClose
    private final Lanes lanes = new Lanes(Vips.open(), new RenditionLimits(1, 100, PATIENCE));

    private final Function<Vips, String> untilLetGo = vips -> {
        try {
            held.await();
            return "done";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    };

    @Test
    void tellsAtOnceWhoWouldWaitTooLongAndServesWhoWasLetIn() {
        try {
            var let = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < 5; i++) {
                let.add(lanes.submit(HEAVY, untilLetGo));
            }
            assertThatThrownBy(() -> lanes.submit(HEAVY, untilLetGo))
                    .as("five before it, three seconds each, and half of the patience is fifteen")
                    .isInstanceOfSatisfying(
                            RenditionBusyException.class,
                            busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
            assertThat(let).noneMatch(CompletableFuture::isDone);
            assertThat(lanes.submit(FAST, vips -> "quick").join())
                    .as("another lane")
                    .isEqualTo("quick");

            held.countDown();
            assertThat(let.stream().map(CompletableFuture::join)).containsOnly("done");
        } finally {
            held.countDown();
        }
    }

    @Test
    void takesWorkWhileAThreadIsFreeHoweverLongItWillTake() {
        try (var impatient = new Lanes(Vips.open(), new RenditionLimits(1, 100, Duration.ofMillis(1)))) {
            assertThat(impatient.submit(HEAVY, vips -> "done").join()).isEqualTo("done");
            var running = impatient.submit(HEAVY, untilLetGo);
            assertThatThrownBy(() -> impatient.submit(HEAVY, vips -> "late"))
                    .isInstanceOf(RenditionBusyException.class);
            held.countDown();
            assertThat(running.join()).isEqualTo("done");
        } finally {
            held.countDown();
        }
    }
}
