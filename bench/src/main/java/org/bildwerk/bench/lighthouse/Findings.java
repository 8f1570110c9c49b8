package org.bildwerk.bench.lighthouse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Lighthouse said of a page.
///
/// @param lighthouse its version
/// @param browser what Chromium calls itself
/// @param scores of 100, by category
/// @param metrics in ms, but for the layout shift, by audit
/// @param outcomes of all audits: `passed`, `failed`, or that it did not apply
/// @param requests what the page asked for
/// @param shortfalls what failed
public record Findings(
        String lighthouse,
        String browser,
        Map<String, Integer> scores,
        Map<String, Double> metrics,
        Map<String, String> outcomes,
        List<String> requests,
        List<Shortfall> shortfalls) {

    /// All that Lighthouse says about pictures, as of version 13.
    public static final List<String> IMAGE_AUDITS = List.of(
            "image-delivery-insight",
            "lcp-discovery-insight",
            "lcp-breakdown-insight",
            "cls-culprits-insight",
            "cache-insight",
            "unsized-images",
            "image-aspect-ratio",
            "image-size-responsive",
            "image-alt");

    public Findings {
        scores = Map.copyOf(scores);
        metrics = Map.copyOf(metrics);
        outcomes = Map.copyOf(outcomes);
        requests = List.copyOf(requests);
        shortfalls = List.copyOf(shortfalls);
    }

    /// One audit that failed.
    ///
    /// @param weight part of its category's score; 0 for mere advice
    /// @param value as Lighthouse words it
    /// @param items what it is about, the first few, as JSON
    public record Shortfall(
            String category,
            String id,
            String title,
            double weight,
            @Nullable Double score,
            @Nullable String value,
            @Nullable String why,
            List<String> items) {

        private static final int SHOWN = 3;

        public Shortfall {
            items = List.copyOf(items);
        }

        /// Where it names files, pictures are among them.
        boolean isOfPictures() {
            var files =
                    items.stream().filter(item -> item.startsWith("{\"url\":")).toList();
            return files.isEmpty() || files.stream().anyMatch(item -> item.contains("/i/"));
        }

        @Override
        public String toString() {
            var said = String.join(
                    "; ",
                    Stream.concat(
                                    Stream.of(title, value == null ? "" : value, why == null ? "" : why),
                                    items.stream().limit(SHOWN))
                            .filter(text -> !text.isEmpty())
                            .toList());
            return "%s (%s), weight %.0f: %s".formatted(id, category, weight, said);
        }
    }

    /// Returns the score of a category, of 100.
    public int score(String category) {
        return Objects.requireNonNull(scores.get(category), category);
    }

    /// Returns the value of a metric.
    public double metric(String audit) {
        return Objects.requireNonNull(metrics.get(audit), audit);
    }

    /// Returns what the installed version no longer has or finds fault with. What only informs is no fault; what is
    /// about other files than pictures is none of theirs.
    public List<String> imageFaults() {
        return IMAGE_AUDITS.stream()
                .filter(id -> !outcomes.containsKey(id) || outcomes.get(id).equals("failed"))
                .filter(id ->
                        shortfalls.stream().filter(one -> one.id().equals(id)).allMatch(Shortfall::isOfPictures))
                .map(id -> id + " " + outcomes.getOrDefault(id, "missing"))
                .toList();
    }
}
