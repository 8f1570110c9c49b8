package org.bildwerk.bench.delivery;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.bildwerk.e2e.Api;

/// Asks for what visitors, crawlers and a CMS ask for, in shares that chance deals out, with a breath in between. For
/// one thread.
final class SoakVisitor implements Runnable {

    private static final Duration BREATH = Duration.ofMillis(10);
    private static final int THOUSAND = 1000;
    private static final List<String> BROWSERS =
            List.of("image/avif,image/webp,*/*;q=0.8", "image/webp,*/*;q=0.8", "image/*;q=0.5");

    private final SoakSite site;
    private final Api visitor;
    private final SplittableRandom random;
    private final ConcurrentMap<String, LongAdder> answers;
    private final Map<String, String> tags = new HashMap<>();
    private volatile boolean done;

    /// @param answers counts them, by what was asked for and their status
    SoakVisitor(SoakSite site, Api visitor, long seed, ConcurrentMap<String, LongAdder> answers) {
        this.site = site;
        this.visitor = visitor;
        this.random = new SplittableRandom(seed);
        this.answers = answers;
    }

    static ConcurrentMap<String, LongAdder> noAnswers() {
        return new ConcurrentHashMap<>();
    }

    /// Has it stop after the next answer.
    void end() {
        done = true;
    }

    @Override
    public void run() {
        while (!done) {
            try {
                ask(random.nextInt(THOUSAND));
                Thread.sleep(BREATH);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException broken) {
                System.err.println("a visitor was not answered: " + broken.getMessage());
                count("broken");
            }
        }
    }

    private void ask(int chance) {
        if (chance < 620) {
            ask("ready", site.path(random));
        } else if (chance < 870) {
            askAgain(site.path(random));
        } else if (chance < 970) {
            ask("auto", site.negotiated(random), "Accept", BROWSERS.get(random.nextInt(BROWSERS.size())));
        } else if (chance < 990) {
            ask("markup", site.markup(random));
        } else if (chance < 998) {
            ask("sitemap", site.sitemap());
        } else {
            ask("cold", site.cold(random));
        }
    }

    /// As a browser that has the picture already, where it has.
    private void askAgain(String path) {
        var tag = tags.get(path);
        var answer = tag == null ? ask("again", path) : ask("again", path, "If-None-Match", tag);
        answer.headers().firstValue("ETag").ifPresent(given -> tags.put(path, given));
    }

    private HttpResponse<byte[]> ask(String kind, String path, String... headers) {
        var answer = visitor.fetch(path, headers);
        count("%s %d".formatted(kind, answer.statusCode()));
        return answer;
    }

    private void count(String what) {
        answers.computeIfAbsent(what, unknown -> new LongAdder()).increment();
    }
}
