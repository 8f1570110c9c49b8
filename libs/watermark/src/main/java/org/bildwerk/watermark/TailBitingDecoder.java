package org.bildwerk.watermark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the messages whose code words are most like what was received: a Viterbi decoder that goes around the
/// tail-biting trellis several times (wrap-around Viterbi algorithm) and keeps the best few closed paths.
///
/// Holds about 0.4 MB. For one thread and one reception.
final class TailBitingDecoder {

    /// A message and how much its code word has in common with what was received.
    record Candidate(Message message, double correlation) {}

    private static final int LAPS = 3;
    private static final int STATES = ConvolutionalCode.STATES;

    private final float[] received;
    private final byte[][] survivors = new byte[Message.BITS][STATES];
    private float[] metric = new float[STATES];
    private float[] next = new float[STATES];
    private float[] before = new float[STATES];

    /// @param received one soft value for each bit of the code word, positive for +1
    TailBitingDecoder(float[] received) {
        this.received = received.clone();
    }

    /// Returns up to `count` messages with closed paths, the most likely first; at least one.
    List<Candidate> best(int count) {
        for (int lap = 0; lap < LAPS; lap++) {
            before = metric.clone();
            for (int step = 0; step < Message.BITS; step++) {
                advance(step);
            }
        }
        var closed = new ArrayList<Candidate>();
        for (int state = 0; state < STATES; state++) {
            var path = trace(state);
            if (path.start() == state) {
                closed.add(new Candidate(path.message(), metric[state] - before[state]));
            }
        }
        closed.sort(Comparator.comparingDouble(Candidate::correlation).reversed());
        return closed.isEmpty()
                ? List.of(likeliestOpen())
                : List.copyOf(closed.subList(0, Math.min(count, closed.size())));
    }

    /// Where no path closes, nothing was sent; the value is that of a word that belongs to no message's own path.
    private Candidate likeliestOpen() {
        int best = 0;
        for (int state = 1; state < STATES; state++) {
            if (metric[state] > metric[best]) {
                best = state;
            }
        }
        var message = trace(best).message();
        var word = ConvolutionalCode.encode(message);
        double correlation = 0;
        for (int i = 0; i < word.length; i++) {
            correlation += word[i] * received[i];
        }
        return new Candidate(message, correlation);
    }

    private void advance(int step) {
        float first = received[2 * step];
        float second = received[2 * step + 1];
        float[] gain = {first + second, first - second, -first + second, -first - second};
        var chosen = survivors[step];
        for (int state = 0; state < STATES; state++) {
            int register = state << 1;
            float even = metric[register & STATES - 1] + gain[ConvolutionalCode.output(register)];
            float odd = metric[register + 1 & STATES - 1] + gain[ConvolutionalCode.output(register + 1)];
            chosen[state] = (byte) (odd > even ? 1 : 0);
            next[state] = Math.max(odd, even);
        }
        var spare = metric;
        metric = next;
        next = spare;
    }

    private record Path(Message message, int start) {}

    /// Follows the survivor that ends in `state` back through the last lap.
    private Path trace(int end) {
        int state = end;
        long bits = 0;
        for (int step = Message.BITS - 1; step >= 0; step--) {
            bits |= (long) (state >>> ConvolutionalCode.MEMORY - 1) << Message.BITS - 1 - step;
            state = (state << 1 | survivors[step][state]) & STATES - 1;
        }
        return new Path(new Message(bits), state);
    }
}
