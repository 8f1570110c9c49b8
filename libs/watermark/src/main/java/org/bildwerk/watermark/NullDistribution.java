package org.bildwerk.watermark;

/// How the score is distributed over pictures without a mark of the key.
///
/// The soft values of such a picture are sums of many coefficients with secret random signs, so they are close to
/// independent normal values of equal variance, whatever the picture shows; the score does not depend on that variance.
/// So one distribution serves all pictures: a normal one, fitted to 3,000 scores of normal noise, whose quantiles 0.99
/// and 0.999 lie at 2.37 and 2.97 deviations (2.33 and 3.09 expected). Open paths, which are never taken for a mark,
/// score at least what the best code word would, so the fit errs on the safe side. `./bildwerk bench watermark`
/// measures the scores of pictures at every run.
final class NullDistribution {

    /// Scores below this are not a mark, even with right check digits.
    static final double THRESHOLD = 0.75;

    static final double MEAN = 0.7018;
    static final double DEVIATION = 0.019;

    /// Wrong check digits pass with this probability, for as many messages as are tried.
    private static final double CHECK = Decision.CANDIDATES / 65536.0;

    private NullDistribution() {}

    /// Returns the probability that a picture without a mark reaches this score with right check digits.
    static double falseAlarm(double score) {
        return CHECK * upperTail((score - MEAN) / DEVIATION);
    }

    /// Returns the probability that a standard normal value exceeds `x`: by the continued fraction for large `x`
    /// (Abramowitz and Stegun, 26.2.14), by the error function's series (26.2.10) else.
    static double upperTail(double x) {
        if (x < 3) {
            return 0.5 - series(x);
        }
        double fraction = x;
        for (int term = 60; term > 0; term--) {
            fraction = x + term / fraction;
        }
        return density(x) / fraction;
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++) {
            term *= -x * x / (2 * n);
            sum += term / (2 * n + 1);
        }
        return sum / Math.sqrt(2 * Math.PI);
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
