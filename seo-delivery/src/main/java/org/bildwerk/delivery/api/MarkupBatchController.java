package org.bildwerk.delivery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteNotFoundException;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.Problems;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.MarkupWish;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The markup of all pictures of a page in one request, for everyone. What cannot be shown has a problem in its place;
/// the rest is told.
@RestController
final class MarkupBatchController {

    private static final int MOST = 100;

    private final Sites sites;
    private final Markup markup;
    private final Problems problems;

    MarkupBatchController(Sites sites, Markup markup, Problems problems) {
        this.sites = sites;
        this.markup = markup;
        this.problems = problems;
    }

    /// @param asset key or id
    /// @param lang of the page; the site's default where absent
    /// @param alt what the page itself says instead of the picture
    record Item(
            @Nullable String asset,
            @Nullable String slot,
            @Nullable String lang,
            @Nullable String alt,
            @Nullable Boolean decorative,
            @Nullable String assignment) {}

    /// One of the two is there.
    record Result(@Nullable MarkupBody markup, @Nullable ProblemDetail problem) {}

    @CrossOrigin
    @PostMapping("/api/v1/sites/{site}/markup:batch")
    ResponseEntity<List<Result>> batch(@PathVariable String site, @RequestBody List<Item> items) {
        if (items.size() > MOST) {
            throw new BatchTooLongException(items.size(), MOST);
        }
        var found = sites.get(site);
        var results = new ArrayList<Result>();
        items.forEach(item -> results.add(result(found, item)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(results);
    }

    private Result result(Site site, Item item) {
        try {
            var slotKey = Objects.requireNonNullElse(item.slot(), "");
            var slot = site.slot(slotKey).orElseThrow(() -> new SiteNotFoundException(site.key(), slotKey));
            var wish = new MarkupWish(
                    Objects.requireNonNullElse(item.asset(), ""),
                    MarkupController.language(item.lang(), site),
                    item.alt(),
                    Boolean.TRUE.equals(item.decorative()),
                    item.assignment());
            return new Result(MarkupBody.of(markup.picture(MarkupController.EVERYONE, site, slot, wish)), null);
        } catch (DamException | IllegalArgumentException | DataAccessException refused) {
            var problem = problems.of(refused);
            if (Problems.isInternal(problem)) {
                throw refused;
            }
            return new Result(null, problem);
        }
    }
}
