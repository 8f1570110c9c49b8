package org.bildwerk.delivery.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.site.Site;
import org.springframework.util.unit.DataSize;

/// What robots.txt of a site says to us (RFC 9309): without one, all is allowed; where it cannot be had, nothing.
///
/// @param failure why it could not be had
record Robots(BaseRobotRules rules, Optional<Answer.Failed> failure) {

    private static final DataSize MOST = DataSize.ofKilobytes(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    static Robots of(Site site, Door door) throws InterruptedException {
        var address = site.pageOrigin().resolve("/robots.txt");
        return switch (door.ask(address, MOST)) {
            case Door.Reply.Nothing(var why) -> closed(why);
            case Door.Reply.Came(var response) -> {
                var robots = of(address, response.statusCode(), response.body());
                var delay = robots.rules().getCrawlDelay();
                if (delay > 0) {
                    door.slowDown(Duration.ofMillis(Math.min(delay, LONGEST_DELAY.toMillis())));
                }
                yield robots;
            }
        };
    }

    /// A redirect counts as none there: it may lead anywhere, and the page origin is all that we look at.
    private static Robots of(URI address, int status, byte[] text) {
        var parser = new SimpleRobotRulesParser();
        if (status == 200) {
            return new Robots(
                    parser.parseContent(address.toString(), text, "text/plain", List.of("bildwerk")), Optional.empty());
        }
        if (status < 500 && status != 429) {
            return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
        }
        return closed(new Answer.Failed(Trouble.STATUS, String.valueOf(status)));
    }

    private static Robots closed(Answer.Failed why) {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
    }

    boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }
}
