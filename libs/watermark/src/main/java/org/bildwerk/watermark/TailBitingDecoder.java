package org.bildwerk.watermark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Finds the messages whose code words are most like what was received: a Viterbi decoder that goes around the
/// tail-biting trellis several times (wrap-around Viterbi algorithm) and keeps the best few closed paths.
///
/// Holds about 0.4 MB. For one thread and one reception.
final class TailBitingDecoder {

    /// A message and how much its code word has in common with what was received.
    ///
    /// @param closed whether the path ends where it began, so that it is a code word at all
    record Candidate(Message message, double correlation, boolean closed) {}

    private static final int FEWEST_LAPS = 3;
    private static final int MOST_LAPS = 8;
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

    /// Returns up to `count` messages with closed paths, the most likely first; or one with an open path.
    List<Candidate> best(int count) {
        for (int lap = 1; lap < FEWEST_LAPS; lap++) {
            goAround();
        }
        List<Candidate> closed = List.of();
        for (int lap = FEWEST_LAPS; lap <= MOST_LAPS && closed.isEmpty(); lap++) {
            goAround();
            closed = closed();
        }
        return closed.isEmpty() ? List.of(likeliestOpen()) : closed.subList(0, Math.min(count, closed.size()));
    }

    private void goAround() {
        before = metric.clone();
        for (int step = 0; step < Message.BITS; step++) {
            advance(step);
        }
    }

    private List<Candidate> closed() {
        var closed = new ArrayList<Candidate>();
        for (int state = 0; state < STATES; state++) {
            var path = trace(state);
            if (path.start() == state) {
                closed.add(new Candidate(path.message(), metric[state] - before[state], true));
            }
        }
        closed.sort(Comparator.comparingDouble(Candidate::correlation).reversed());
        return closed;
    }

    /// Where no path closes, nothing was sent: the best open path, which no code word could do better than.
    private Candidate likeliestOpen() {
        Candidate best = null;
        for (int state = 0; state < STATES; state++) {
            var path = trace(state);
            double correlation = metric[state] - before[path.start()];
            if (best == null || correlation > best.correlation()) {
                best = new Candidate(path.message(), correlation, false);
            }
        }
        return Objects.requireNonNull(best);
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
