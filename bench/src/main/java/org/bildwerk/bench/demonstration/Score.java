package org.bildwerk.bench.demonstration;

import java.util.List;

/// Counts which attributes were read as they were asked for. For one thread.
public final class Score {

    private final int[] right;
    private int allRight;
    private int count;

    public Score(int attributes) {
        right = new int[attributes];
    }

    /// Counts one picture.
    public void add(List<Integer> asked, List<Integer> read) {
        for (int i = 0; i < right.length; i++) {
            right[i] += asked.get(i).equals(read.get(i)) ? 1 : 0;
        }
        allRight += asked.equals(read) ? 1 : 0;
        count++;
    }

    /// Returns the share of pictures that show one attribute as asked; 0 to 1.
    public double of(int attribute) {
        return (double) right[attribute] / count;
    }

    /// Returns the share of pictures that show all attributes as asked; 0 to 1.
    public double all() {
        return (double) allRight / count;
    }
}
