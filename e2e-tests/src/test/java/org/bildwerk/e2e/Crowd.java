package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.bildwerk.e2e.Visitor.Shown;

/// Who looks at a picture on a page: somebody who was always there, and each time somebody who comes for the first
/// time.
///
/// @param regular keeps what may be kept
record Crowd(Browser browser, Website website, ChangingPicture picture, Visitor regular) {

    private static final Look STRANGER = Look.DESK;

    /// Has all look at what a page shows now, and at every address that the picture ever had.
    ///
    /// @param right the colour of the picture now
    /// @return what the regular visitor saw on the page
    List<Shown> look(Color right) {
        var links = picture.links();
        browser.use("upgrade-cold-cache", STRANGER, page -> {
            var newcomer = new Visitor(page);
            assertAll(look(newcomer, picture.markup()), 2, right);
            assertAll(look(newcomer, links), picture.paths().size(), right);
        });
        // What is in the cache for good shows what it showed then.
        assertThat(look(regular, links)).hasSize(picture.paths().size());
        var seen = look(regular, picture.markup());
        assertAll(seen, 2, right);
        return seen;
    }

    private List<Shown> look(Visitor visitor, String body) {
        website.write("", body);
        return visitor.open(website);
    }

    private static void assertAll(List<Shown> seen, int number, Color right) {
        assertThat(seen)
                .hasSize(number)
                .allSatisfy(shown -> assertThat(isRed(shown.colour()))
                        .as("%s is %s", shown.address(), shown.colour())
                        .isEqualTo(isRed(right)));
    }

    private static boolean isRed(Color colour) {
        return colour.getRed() > colour.getBlue();
    }
}
