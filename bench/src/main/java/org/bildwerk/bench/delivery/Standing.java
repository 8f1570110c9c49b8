package org.bildwerk.bench.delivery;

/// How one of those who take part did in one race: medians of its rounds. What a race does not measure is NaN, or 0
/// bytes.
///
/// @param settings how it was set, where that is not the same for all
/// @param processorMillis of all processes of the server, for one request
/// @param peakMegabytes most memory that the server's first process held
/// @param bytes of all its files together
/// @param score mean SSIMULACRA 2 of its files
public record Standing(
        String race,
        String name,
        String version,
        String settings,
        double requestsPerSecond,
        double processorMillis,
        double p50Millis,
        double p99Millis,
        double peakMegabytes,
        long bytes,
        double score) {

    /// Returns how many requests one core answers in a second.
    public double perProcessorSecond() {
        return 1000 / processorMillis;
    }
}
