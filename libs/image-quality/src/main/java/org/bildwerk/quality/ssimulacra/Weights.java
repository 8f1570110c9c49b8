package org.bildwerk.quality.ssimulacra;

import java.util.List;

/// What each of the 108 errors weighs in the score, and how their sum becomes the score. The weights were fitted by
/// the author of the metric to opinions on CID22, TID2013, KADID-10k and KonFiG-IQA.
///
/// Source: `Msssim::Score` of `ssimulacra2.cc`, version 2.1. It deals its weights out by counting on through channels
/// and scales. A picture with fewer than six scales therefore gets other weights than those fitted; so it does here,
/// for the score to be the one that everybody else reports.
///
/// @param scales how many scales the picture has
record Weights(int scales) {

    // For each channel and scale, from the full size to 1:32, those of the means and those of the 4-norms: structure,
    // artefacts, lost detail.
    private static final double[][] ALL = {
        // X
        {0, 0.0007376606707406586, 0},
        {0, 0.0007793481682867309, 0},
        {0, 0.0004371155730107379, 0},
        {1.1041726426657346, 0.00066284834129271, 0.00015231632783718752},
        {0, 0.0016406437456599754, 0},
        {1.8422455520539298, 11.441172603757666, 0},
        {0.0007989109436015163, 0.000176816438078653, 0},
        {1.8787594979546387, 10.94906990605142, 0},
        {0.0007289346991508072, 0.9677937080626833, 0},
        {0.00014003424285435884, 0.9981766977854967, 0.00031949755934435053},
        {0.0004550992113792063, 0, 0},
        {0.0013648766163243398, 0, 0},
        // Y
        {0, 0, 0},
        {7.466890328078848, 0, 17.445833984131262},
        {0.0006235601634041466, 0, 0},
        {6.683678146179332, 0.00037724407979611296, 1.027889937768264},
        {225.20515300849274, 0, 0},
        {19.213238186143016, 0.0011401524586618361, 0.001237755635509985},
        {176.39317598450694, 0, 0},
        {24.43300999870476, 0.28520802612117757, 0.0004485436923833408},
        {0, 0, 0},
        {34.77906344483772, 44.835625328877896, 0},
        {0, 0, 0},
        {0, 0, 0},
        // B
        {0, 0.0008680556573291698, 0},
        {0, 0, 0},
        {0, 0.0005313191874358747, 0},
        {0.00016533814161379112, 0, 0},
        {0, 0, 0},
        {0.0004179171803251336, 0.0017290828234722833, 0},
        {0.0020827005846636437, 0, 0},
        {8.826982764996862, 23.19243343998926, 0},
        {95.1080498811086, 0.9863978034400682, 0.9834382792465353},
        {0.0012286405048278493, 171.2667255897307, 0.9807858872435379},
        {0, 0, 0},
        {0.0005130064588990679, 0, 0.00010854057858411537},
    };

    static Weights of(int scales) {
        return new Weights(scales);
    }

    /// Says whether the structure of a channel at a scale weighs anything; where not, its blurs can be saved.
    boolean structured(int channel, int scale) {
        return of(channel, scale, 0)[ErrorSums.STRUCTURE] > 0 || of(channel, scale, 1)[ErrorSums.STRUCTURE] > 0;
    }

    /// Returns the score.
    ///
    /// @param norms for each scale and channel, the norms as [ErrorSums] orders them
    double score(List<List<double[][]>> norms) {
        double sum = 0;
        for (int channel = 0; channel < Ssimulacra2.CHANNELS; channel++) {
            for (int scale = 0; scale < scales; scale++) {
                for (int norm = 0; norm < ErrorSums.NORMS; norm++) {
                    sum += product(of(channel, scale, norm), norms.get(scale).get(channel)[norm]);
                }
            }
        }
        return score(sum);
    }

    private static double score(double sum) {
        double error = sum * 0.9562382616834844;
        double mapped = 2.326765642916932 * error
                - 0.020884521182843837 * error * error
                + 6.248496625763138e-05 * error * error * error;
        return mapped > 0 ? 100 - 10 * Math.pow(mapped, 0.6276336467831387) : 100;
    }

    private static double product(double[] weights, double[] errors) {
        double sum = 0;
        for (int error = 0; error < ErrorSums.ERRORS; error++) {
            sum += weights[error] * errors[error];
        }
        return sum;
    }

    private double[] of(int channel, int scale, int norm) {
        return ALL[(channel * scales + scale) * ErrorSums.NORMS + norm];
    }
}
