package org.bildwerk.delivery.field;

import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.field.FieldData.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What browsers measured on a site.
@RestController
final class FieldController {

    private static final int MOST_DAYS = 400;

    private final FieldData field;
    private final Sites sites;
    private final Identity identity;

    FieldController(FieldData field, Sites sites, Identity identity) {
        this.field = field;
        this.sites = sites;
        this.identity = identity;
    }

    record FigureBody(
            @Nullable String assetKey,
            @Nullable String slot,
            @Nullable String rendition,
            String metric,
            @Nullable Double p75,
            long count) {

        static FigureBody of(Figure figure) {
            return new FigureBody(
                    figure.assetKey(),
                    figure.slot(),
                    figure.rendition(),
                    figure.metric().key(),
                    figure.p75(),
                    figure.count());
        }
    }

    /// Returns the 75th percentile of each metric with its count.
    ///
    /// @param days how far back, 1 to 400
    /// @param by `asset` for each asset in each slot, `rendition` for each file that browsers chose
    @GetMapping("/api/v1/sites/{site}/field")
    List<FigureBody> figures(
            @PathVariable String site,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(defaultValue = "asset") String by) {
        identity.caller();
        var found = sites.get(site);
        var past = Duration.ofDays(Math.clamp(days, 1, MOST_DAYS));
        var figures = switch (by) {
            case "asset" -> field.byAsset(found, past);
            case "rendition" -> field.byRendition(found, past);
            default -> throw new IllegalArgumentException("`by` is `asset` or `rendition`, not `" + by + "`");
        };
        return figures.stream().map(FigureBody::of).toList();
    }
}
