package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.Signal;
import org.bildwerk.dam.event.Signals;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteOptIns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShelfWatchTest {

    private static DamTest dam;
    private static SiteFixture shop;

    private final AtomicLong nanos = new AtomicLong();
    private final Told told = new Told();

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        shop = new SiteFixture(dam, "shop");
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    private static final class Told implements ShelfWatch.Listener {

        private final List<DamEvent> events = new ArrayList<>();
        private int anything;

        @Override
        public void happened(List<DamEvent> some) {
            events.addAll(some);
        }

        @Override
        public void anythingHappened() {
            anything++;
        }
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void change() {
        var optIns = dam.bean(SiteOptIns.class);
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.SAVE_DATA, !optIns.isHeeded(shop.site(), OptIn.SAVE_DATA));
    }

    @Test
    void tellsAtOnceWhatThisNodeDid() {
        var watch =
                new ShelfWatch(dam.bean(Outbox.class), dam.bean(Signals.class).events(), nanos::get);
        var before = watch.keepUp(told);
        change();
        assertThat(watch.keepUp(told)).isGreaterThan(before);
        assertThat(told.events)
                .containsExactly(new DamEvent.SiteChanged(shop.site().id()));
        assertThat(watch.keepUp(told)).isEqualTo(before + 1);
        assertThat(told.events).hasSize(1);
        assertThat(told.anything).as("at the start").isEqualTo(1);
    }

    @Test
    void findsOutWithinASecondWhatNobodyTellsIt() {
        var deaf = new ShelfWatch(dam.bean(Outbox.class), new Signal(), nanos::get);
        var before = deaf.keepUp(told);
        change();
        later(Duration.ofMillis(999));
        assertThat(deaf.keepUp(told)).isEqualTo(before);
        later(Duration.ofMillis(1));
        assertThat(deaf.keepUp(told)).isEqualTo(before + 1);
        assertThat(told.events).hasSize(1);
    }

    @Test
    void takesNothingForGrantedAfterALongPause() {
        var watch = new ShelfWatch(dam.bean(Outbox.class), new Signal(), nanos::get);
        watch.keepUp(told);
        later(Duration.ofMinutes(2));
        watch.keepUp(told);
        assertThat(told.anything).isEqualTo(2);
    }

    @Test
    void remembersNothingThatWasAskedForBeforeSomethingHappened() {
        var watch =
                new ShelfWatch(dam.bean(Outbox.class), dam.bean(Signals.class).events(), nanos::get);
        var before = watch.keepUp(told);
        var ran = new AtomicBoolean();
        change();
        watch.keepUp(told);
        watch.ifStillAt(before, () -> ran.set(true));
        assertThat(ran).isFalse();
        watch.ifStillAt(before + 1, () -> ran.set(true));
        assertThat(ran).isTrue();
        watch.ifStillAt(ShelfWatch.UNKNOWN, () -> ran.set(false));
        assertThat(ran).isTrue();
    }

    @Test
    void trustsNothingWhileTheDatabaseIsAway() {
        var away = DamTest.start();
        var watch = new ShelfWatch(away.bean(Outbox.class), new Signal(), nanos::get);
        assertThat(watch.keepUp(told)).isNotEqualTo(ShelfWatch.UNKNOWN);
        away.close();
        later(Duration.ofSeconds(1));
        assertThat(watch.keepUp(told)).isEqualTo(ShelfWatch.UNKNOWN);
    }
}
