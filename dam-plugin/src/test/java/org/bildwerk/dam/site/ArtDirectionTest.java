package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArtDirectionTest {

    private static final Ratio WIDE = new Ratio(16, 9);

    private static ArtDirection on(Screens screens, String ratio) {
        return new ArtDirection(screens, Ratio.of(ratio), List.of(420, 700), "100vw");
    }

    private static Slot hero(Screens... screens) {
        return slot(SlotRole.HERO, screens);
    }

    private static Slot slot(SlotRole role, Screens... screens) {
        var directions = Stream.of(screens).map(each -> on(each, "4:5")).toList();
        return new Slot("place", role, WIDE, List.of(700), "100vw", directions);
    }

    private static Screens upTo(int width) {
        return Screens.of(null, width);
    }

    @Test
    void givesEachScreenTheFirstThatKnowsIt() {
        var slot = new Slot(
                "place",
                SlotRole.HERO,
                WIDE,
                List.of(700),
                "100vw",
                List.of(
                        on(upTo(599), "4:5"),
                        on(new Screens(null, 1023, Orientation.PORTRAIT), "1:1"),
                        on(upTo(1023), "3:2")));
        assertThat(slot.on(390, 844).ratio()).isEqualTo(new Ratio(4, 5));
        assertThat(slot.on(599, 400).ratio()).isEqualTo(new Ratio(4, 5));
        assertThat(slot.on(600, 844).ratio()).isEqualTo(new Ratio(1, 1));
        assertThat(slot.on(820, 820).ratio()).isEqualTo(new Ratio(1, 1));
        assertThat(slot.on(844, 390).ratio()).isEqualTo(new Ratio(3, 2));
        assertThat(slot.on(1440, 900).ratio()).isEqualTo(WIDE);
    }

    @Test
    void speaksCss() {
        assertThat(new Screens(600, 1023, Orientation.LANDSCAPE).media())
                .contains("(min-width: 600px) and (max-width: 1023px) and (orientation: landscape)");
        assertThat(upTo(599).media()).contains("(max-width: 599px)");
        assertThat(Screens.ALL.media()).isEmpty();
    }

    @Test
    void knowsWhichScreensMeet() {
        assertThat(upTo(599).meet(Screens.of(600, null))).isFalse();
        assertThat(upTo(600).meet(Screens.of(600, null))).isTrue();
        assertThat(new Screens(null, null, Orientation.PORTRAIT).meet(new Screens(600, null, Orientation.LANDSCAPE)))
                .isFalse();
        assertThat(Screens.ALL.meet(upTo(1))).isTrue();
    }

    @Test
    void refusesWhatIsNeverReached() {
        refuses(SiteRefusal.SLOT_DIRECTION_UNREACHED, upTo(900), upTo(599));
        refuses(SiteRefusal.SLOT_DIRECTION_UNREACHED, upTo(599), upTo(599));
        refuses(SiteRefusal.SLOT_DIRECTION_UNREACHED, upTo(599), Screens.of(600, null), Screens.of(400, 900));
        refuses(
                SiteRefusal.SLOT_DIRECTION_UNREACHED,
                new Screens(null, 900, Orientation.PORTRAIT),
                new Screens(null, 900, Orientation.LANDSCAPE),
                upTo(800));
        assertThat(hero(upTo(599), upTo(900), Screens.of(600, null)).directions())
                .hasSize(3);
    }

    @Test
    void refusesScreensThatAreNone() {
        refuses(SiteRefusal.SLOT_SCREENS_MISSING, Screens.ALL);
        assertThatThrownBy(() -> Screens.of(900, 600))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageContaining("900–600");
        assertThatThrownBy(() -> Screens.of(-1, null)).isInstanceOf(InvalidSiteException.class);
        assertThatThrownBy(() -> Screens.of(null, 10_000)).isInstanceOf(InvalidSiteException.class);
    }

    @Test
    void refusesTooManyAndPlacesWithoutAScreen() {
        refuses(
                SiteRefusal.SLOT_DIRECTIONS_MANY,
                IntStream.rangeClosed(1, 7).mapToObj(each -> upTo(each * 100)).toArray(Screens[]::new));
        assertThatThrownBy(() -> slot(SlotRole.OG, upTo(599)))
                .isInstanceOfSatisfying(
                        InvalidSiteException.class,
                        no -> assertThat(no.is(SiteRefusal.SLOT_DIRECTIONS_ROLE))
                                .isTrue());
    }

    private static void refuses(SiteRefusal why, Screens... screens) {
        assertThatThrownBy(() -> hero(screens))
                .isInstanceOfSatisfying(
                        InvalidSiteException.class,
                        no -> assertThat(no.is(why)).as(no.getMessage()).isTrue());
    }
}
