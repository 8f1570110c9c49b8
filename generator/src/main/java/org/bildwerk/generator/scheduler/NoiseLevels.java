package org.bildwerk.generator.scheduler;

/// How much of a clean picture is left at each step that a model was trained on: the products of the alphas, in single
/// precision and accumulated in double as torch does.
final class NoiseLevels {

    private static final float NEARLY_NOTHING = 0x1p-24f;

    private final float[] products;

    private NoiseLevels(float[] products) {
        this.products = products;
    }

    static NoiseLevels of(Options options) {
        return new NoiseLevels(products(rescaled(options, betas(options))));
    }

    /// Returns the same where the last level is not zero, so that its sigma is finite.
    static NoiseLevels finite(Options options) {
        var levels = of(options);
        if (options.is("rescale_betas_zero_snr", false)) {
            levels.products[levels.products.length - 1] = NEARLY_NOTHING;
        }
        return levels;
    }

    int count() {
        return products.length;
    }

    float product(int step) {
        return products[step];
    }

    /// Returns the ratio of noise to picture at a step.
    float sigma(int step) {
        return (float) Math.sqrt((1 - products[step]) / products[step]);
    }

    /// Returns the sigma between steps.
    double sigma(double step) {
        int below = Math.clamp((int) step, 0, products.length - 1);
        if (step <= below || below == products.length - 1) {
            return sigma(below);
        }
        double low = sigma(below);
        return low + (sigma(below + 1) - low) * (step - below);
    }

    /// Returns the step of a sigma, by the logarithms of the sigmas.
    double step(double sigma) {
        double wanted = Math.log(Math.max(sigma, 1e-10));
        int below = 0;
        for (int step = 0; step < products.length; step++) {
            if (wanted >= (float) Math.log(sigma(step))) {
                below = step;
            }
        }
        below = Math.min(below, products.length - 2);
        double low = (float) Math.log(sigma(below));
        double high = (float) Math.log(sigma(below + 1));
        double share = Math.clamp((low - wanted) / (low - high), 0, 1);
        return (1 - share) * below + share * (below + 1);
    }

    private static float[] betas(Options options) {
        var trained = options.list("trained_betas");
        if (trained != null) {
            if (trained.size() != trained(options)) {
                throw options.refused("num_train_timesteps");
            }
            var betas = new float[trained.size()];
            for (int i = 0; i < betas.length; i++) {
                betas[i] = ((Number) trained.get(i)).floatValue();
            }
            return betas;
        }
        boolean latent = options.kind() == SchedulerKind.LCM;
        int count = trained(options);
        double start = options.number("beta_start", latent ? 0.00085 : 0.0001);
        double end = options.number("beta_end", latent ? 0.012 : 0.02);
        return switch (options.word("beta_schedule", latent ? "scaled_linear" : "linear")) {
            case "linear" -> line(start, end, count);
            case "scaled_linear" -> squares(line(Math.sqrt(start), Math.sqrt(end), count));
            case "squaredcos_cap_v2" -> cosine(count);
            default -> throw options.refused("beta_schedule");
        };
    }

    private static int trained(Options options) {
        return options.whole("num_train_timesteps", 1000, 2, 100_000);
    }

    private static float[] line(double start, double end, int count) {
        var line = new float[count];
        float step = ((float) end - (float) start) / (count - 1);
        for (int i = 0; i < count; i++) {
            line[i] = i < count / 2 ? Math.fma(step, i, (float) start) : Math.fma(-step, count - i - 1, (float) end);
        }
        return line;
    }

    private static float[] squares(float[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] *= line[i];
        }
        return line;
    }

    private static float[] cosine(int count) {
        var betas = new float[count];
        for (int i = 0; i < count; i++) {
            double now = bar((double) i / count);
            betas[i] = (float) Math.min(1 - bar((double) (i + 1) / count) / now, 0.999);
        }
        return betas;
    }

    private static double bar(double time) {
        double cosine = Math.cos((time + 0.008) / 1.008 * Math.PI / 2);
        return cosine * cosine;
    }

    /// Stretches the levels so that the last one is pure noise.
    private static float[] rescaled(Options options, float[] betas) {
        if (!options.is("rescale_betas_zero_snr", false)) {
            return betas;
        }
        var roots = products(betas);
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(roots[i]);
        }
        float first = roots[0];
        float last = roots[roots.length - 1];
        float scale = first / (first - last);
        var rescaled = new float[betas.length];
        float before = 1;
        for (int i = 0; i < roots.length; i++) {
            float root = (roots[i] - last) * scale;
            rescaled[i] = 1 - root * root / before;
            before = root * root;
        }
        return rescaled;
    }

    private static float[] products(float[] betas) {
        var products = new float[betas.length];
        double product = 1;
        for (int i = 0; i < betas.length; i++) {
            product *= 1 - betas[i];
            products[i] = (float) product;
        }
        return products;
    }
}
