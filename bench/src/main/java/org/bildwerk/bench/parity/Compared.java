package org.bildwerk.bench.parity;

import java.util.ArrayList;
import java.util.List;

/// How much of one thing agreed. Filled by one thread.
public final class Compared {

    private static final int NAMED = 5;

    private final String what;
    private final boolean counts;
    private final List<String> differences = new ArrayList<>();
    private int equal;
    private int different;
    private int left;
    private double worst;

    Compared(String what) {
        this(what, true);
    }

    /// @param counts whether a difference is a failure
    Compared(String what, boolean counts) {
        this.what = what;
        this.counts = counts;
    }

    void add(boolean same, String difference) {
        if (same) {
            equal++;
        } else {
            different++;
            if (differences.size() < NAMED) {
                differences.add(difference);
            }
        }
    }

    /// Counts a case as equal where its error is within a bound, and remembers the largest error.
    void add(double error, double bound, String difference) {
        worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
        add(error <= bound, difference + " is off by " + error);
    }

    /// Leaves a case out that cannot be compared, since the reference is not sure of it itself.
    void leave() {
        left++;
    }

    /// Returns how many cases were left out.
    public int left() {
        return left;
    }

    public String what() {
        return what;
    }

    /// Tells whether a difference is a failure; else it is only told.
    public boolean counts() {
        return counts;
    }

    public int equal() {
        return equal;
    }

    public int different() {
        return different;
    }

    /// Returns the largest error among all cases.
    public double worst() {
        return worst;
    }

    /// Names some of the cases that differ.
    public List<String> differences() {
        return List.copyOf(differences);
    }
}
