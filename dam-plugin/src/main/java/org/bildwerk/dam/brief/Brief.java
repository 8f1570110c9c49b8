package org.bildwerk.dam.brief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task for pictures, with its constraints.
///
/// @param goal what the pictures shall do
/// @param audience for whom
/// @param channel where they are shown, for example `website` or `newsletter`
/// @param slots places that they are for, as `site/slot`
/// @param must what has to be seen
/// @param mustNot what must not be seen
public record Brief(
        String title,
        String goal,
        String audience,
        String channel,
        List<String> slots,
        List<String> must,
        List<String> mustNot,
        @Nullable LocalDate deadline)
        implements Titled {

    // A body may lack what is not said.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Brief {
        title = Rules.title(title);
        goal = Rules.text("goal", goal);
        audience = Rules.text("audience", audience);
        channel = Rules.text("channel", channel);
        slots = Rules.lines("slots", slots);
        must = Rules.lines("must", must);
        mustNot = Rules.lines("mustNot", mustNot);
    }
}
