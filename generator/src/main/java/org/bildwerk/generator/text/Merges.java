package org.bildwerk.generator.text;

import java.util.Arrays;
import java.util.Map;
import java.util.PriorityQueue;

/// Joins the symbols of a word by a table of pairs, the earliest pair of the table first and from left to right. Takes
/// time in proportion to the length of the word, near enough, so that a word without end holds nobody up.
final class Merges {

    /// @param rank the place in the table
    /// @param joined the token of the pair
    record Merge(int rank, int joined) {}

    private record Candidate(int rank, int at, int left, int right, int joined) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(at, other.at);
        }
    }

    private static final int GONE = -1;

    private final Map<Long, Merge> pairs;

    /// @param pairs by [#key(int, int)]
    Merges(Map<Long, Merge> pairs) {
        this.pairs = pairs;
    }

    static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /// Returns the tokens that are left. Changes the array that it is given.
    int[] join(int[] tokens) {
        var chain = new Chain(tokens);
        var queue = new PriorityQueue<Candidate>();
        for (int at = 0; at + 1 < tokens.length; at++) {
            offer(queue, chain, at);
        }
        while (!queue.isEmpty()) {
            var candidate = queue.remove();
            if (chain.holds(candidate.at, candidate.left, candidate.right)) {
                chain.join(candidate.at, candidate.joined);
                offer(queue, chain, candidate.at);
                offer(queue, chain, chain.before[candidate.at]);
            }
        }
        return chain.left();
    }

    private void offer(PriorityQueue<Candidate> queue, Chain chain, int at) {
        if (at < 0 || chain.after[at] >= chain.tokens.length) {
            return;
        }
        int left = chain.tokens[at];
        int right = chain.tokens[chain.after[at]];
        var merge = pairs.get(key(left, right));
        if (merge != null) {
            queue.add(new Candidate(merge.rank, at, left, right, merge.joined));
        }
    }

    /// Tokens in a row, out of which some have gone.
    private static final class Chain {

        private final int[] tokens;
        private final int[] before;
        private final int[] after;

        private Chain(int[] tokens) {
            this.tokens = tokens;
            this.before = new int[tokens.length];
            this.after = new int[tokens.length];
            for (int i = 0; i < tokens.length; i++) {
                before[i] = i - 1;
                after[i] = i + 1;
            }
        }

        private boolean holds(int at, int left, int right) {
            return tokens[at] == left && after[at] < tokens.length && tokens[after[at]] == right;
        }

        private void join(int at, int joined) {
            int gone = after[at];
            tokens[at] = joined;
            tokens[gone] = GONE;
            after[at] = after[gone];
            if (after[at] < tokens.length) {
                before[after[at]] = at;
            }
        }

        private int[] left() {
            return Arrays.stream(tokens).filter(token -> token != GONE).toArray();
        }
    }
}
