package org.bildwerk.delivery.api;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.LabelRule;
import org.bildwerk.dam.site.PictureLabel;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.dam.site.SiteRefusal;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which pictures of a site get a visible label.
@RestController
@RequestMapping("/api/v1/sites/{site}/label")
final class LabelController {

    private final Sites sites;
    private final SiteLabels labels;
    private final Identity identity;

    LabelController(Sites sites, SiteLabels labels, Identity identity) {
        this.sites = sites;
        this.labels = labels;
        this.identity = identity;
    }

    /// What is absent stays as it is.
    ///
    /// @param scope `none`, `ai` or `all`
    /// @param words `ai`, `ki`, `ai-generated` or `ki-generiert`
    /// @param corner `top-left`, `top-right`, `bottom-left` or `bottom-right`
    /// @param size height of the label in hundredths of the width of the picture
    /// @param leastWidth of pictures that get it, in pixels
    record Body(
            @Nullable String scope,
            @Nullable String words,
            @Nullable String corner,
            @Nullable Integer size,
            @Nullable Integer leastWidth) {

        static Body of(LabelRule rule) {
            var label = rule.label();
            return new Body(
                    rule.scope().key(),
                    label.words().key(),
                    label.corner().key(),
                    label.sizePercent(),
                    label.leastWidthPx());
        }

        LabelRule over(LabelRule before) {
            var label = before.label();
            return new LabelRule(
                    read(scope, before.scope(), LabelRule.Scope::parse, SiteRefusal.LABEL_SCOPE_UNKNOWN, "scope"),
                    new PictureLabel(
                            read(
                                    words,
                                    label.words(),
                                    PictureLabel.Words::parse,
                                    SiteRefusal.LABEL_WORDS_UNKNOWN,
                                    "words"),
                            read(
                                    corner,
                                    label.corner(),
                                    PictureLabel.Corner::parse,
                                    SiteRefusal.LABEL_CORNER_UNKNOWN,
                                    "corner"),
                            Objects.requireNonNullElse(size, label.sizePercent()),
                            Objects.requireNonNullElse(leastWidth, label.leastWidthPx())));
        }

        private static <T> T read(
                @Nullable String said,
                T before,
                Function<String, Optional<T>> parse,
                SiteRefusal refusal,
                String field) {
            return said == null
                    ? before
                    : parse.apply(said).orElseThrow(() -> new InvalidSiteException(refusal, field, said));
        }
    }

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return Body.of(labels.of(sites.get(site)));
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Body body) {
        var found = sites.get(site);
        labels.choose(identity.caller(), found, body.over(labels.of(found)));
        return Body.of(labels.of(found));
    }
}
