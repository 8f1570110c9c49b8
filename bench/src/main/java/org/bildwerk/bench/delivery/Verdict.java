package org.bildwerk.bench.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Who was the fastest of those whose pictures are good enough to count: a win by a worse picture is void. Worse is
/// more than [#TOLERANCE] below in SSIMULACRA 2.
///
/// @param ours the one who is judged
/// @param peers the others
public record Verdict(Standing ours, List<Standing> peers) {

    /// The difference in SSIMULACRA 2 that nobody is blamed for.
    public static final double TOLERANCE = 1;

    public Verdict {
        peers = List.copyOf(peers);
    }

    /// @param standings ours first
    public static Verdict of(List<Standing> standings) {
        return new Verdict(standings.getFirst(), standings.subList(1, standings.size()));
    }

    /// Returns the peer with the most requests a second among those whose pictures are no worse than ours.
    public Optional<Standing> best() {
        return peers.stream()
                .filter(peer -> !isWorse(peer, ours))
                .max(Comparator.comparingDouble(Standing::requestsPerSecond));
    }

    /// Returns our requests a second by those of the best peer; empty where our pictures are worse than its.
    public OptionalDouble requestsByBest() {
        return best().filter(peer -> !isWorse(ours, peer)).stream()
                .mapToDouble(peer -> ours.requestsPerSecond() / peer.requestsPerSecond())
                .findFirst();
    }

    /// Says why a peer's figures do not count for or against us; empty where they do.
    public String voidness(Standing peer) {
        if (isWorse(peer, ours)) {
            return "void, its pictures are worse";
        }
        return isWorse(ours, peer) ? "void, its pictures are better" : "";
    }

    private static boolean isWorse(Standing one, Standing other) {
        return one.score() < other.score() - TOLERANCE;
    }
}
