package org.bildwerk.delivery.crawl;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.crawl.Door.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// One visit to a site: it asks its page origin, for pictures of ours its image origin, and nobody else. For one
/// thread.
public final class Visit {

    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';]{1,40})");

    private final Site site;
    private final Door door;
    private final Robots robots;
    private final CrawlSettings settings;
    private final Clock clock;
    private final Instant end;

    // The site, the way there, and the bounds.
    Visit(Site site, Door door, Robots robots, CrawlSettings settings, Clock clock) {
        this.site = site;
        this.door = door;
        this.robots = robots;
        this.settings = settings;
        this.clock = clock;
        this.end = clock.instant().plus(settings.whole());
    }

    /// Tells why nothing can be had of the site at all.
    public Optional<Answer.Failed> closed() {
        return robots.failure().map(why -> switch (why.trouble()) {
            case HOST_UNKNOWN, OWN_NETWORK, BROKEN_OFF, TOO_SLOW -> why;
            default -> new Answer.Failed(Trouble.ROBOTS_UNREADABLE, why.text());
        });
    }

    /// Tells whether the time for it has run out.
    public boolean over() {
        return !clock.instant().isBefore(end);
    }

    /// Returns where robots.txt says that sitemaps lie.
    public List<String> sitemaps() {
        return robots.rules().getSitemaps();
    }

    Site site() {
        return site;
    }

    public CrawlSettings settings() {
        return settings;
    }

    /// Fetches a page.
    public Answer page(URI address) throws InterruptedException {
        return get(address, settings.pageSize());
    }

    /// Fetches a list of pages: a sitemap or a feed.
    public Answer list(URI address) throws InterruptedException {
        return get(address, settings.listSize());
    }

    /// Fetches a picture of ours from the image origin, as a browser does: it asks no robots.txt.
    public Answer image(URI address) throws InterruptedException {
        return get(address, settings.listSize(), this::whyNotImage);
    }

    private Answer get(URI address, DataSize most) throws InterruptedException {
        return get(address, most, this::whyNotPage);
    }

    private Optional<Answer.Failed> whyNotPage(URI at) {
        if (!site.owns(at)) {
            return Optional.of(new Answer.Failed(Trouble.ELSEWHERE, at.toString()));
        }
        return robots.allows(at)
                ? Optional.empty()
                : closed().or(() -> Optional.of(new Answer.Failed(Trouble.ROBOTS_FORBID, "")));
    }

    private Optional<Answer.Failed> whyNotImage(URI at) {
        return at.toString().startsWith(site.imageOrigin() + "/")
                ? Optional.empty()
                : Optional.of(new Answer.Failed(Trouble.ELSEWHERE, at.toString()));
    }

    private Answer get(URI address, DataSize most, Function<URI, Optional<Answer.Failed>> whyNot)
            throws InterruptedException {
        var at = address;
        var seen = new HashSet<URI>();
        while (seen.size() <= MOST_REDIRECTS && seen.add(at)) {
            var refusal = whyNot.apply(at);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (over()) {
                return new Answer.Failed(Trouble.OUT_OF_TIME, settings.whole().toMinutes() + " min");
            }
            switch (door.ask(at, most)) {
                case Reply.Nothing(var why) -> {
                    return why;
                }
                case Reply.Came(var response) -> {
                    var next = next(at, response);
                    if (next == null) {
                        return answer(at, response);
                    }
                    at = next;
                }
            }
        }
        return new Answer.Failed(Trouble.REDIRECT_LOOP, "");
    }

    private static @Nullable URI next(URI from, HttpResponse<byte[]> response) {
        var location = response.headers().firstValue("Location");
        if (response.statusCode() / 100 != 3 || location.isEmpty()) {
            return null;
        }
        try {
            var to = from.resolve(location.get().strip());
            var path = to.getRawPath();
            return path == null || path.isEmpty() ? to.resolve("/") : to;
        } catch (IllegalArgumentException nowhere) {
            return null;
        }
    }

    private static Answer answer(URI at, HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return new Answer.Failed(Trouble.STATUS, String.valueOf(response.statusCode()));
        }
        var packed = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (!packed.equalsIgnoreCase("identity")) {
            return new Answer.Failed(Trouble.UNREADABLE, packed);
        }
        var type = response.headers().firstValue("Content-Type").orElse("");
        var mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new Answer.Found(at, mediaType, charset(type), response.body());
    }

    private static @Nullable String charset(String type) {
        var said = CHARSET.matcher(type);
        if (!said.find()) {
            return null;
        }
        try {
            return Charset.isSupported(said.group(1)) ? said.group(1) : null;
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
