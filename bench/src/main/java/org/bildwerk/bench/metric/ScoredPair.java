package org.bildwerk.bench.metric;

import java.nio.file.Path;

/// A picture, a spoilt copy, both as PNG files, and our score.
public record ScoredPair(String name, Path reference, Path spoilt, double score) {}
