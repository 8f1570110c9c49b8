package org.bildwerk.generator.scheduler;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the options of a configuration as what they should be.
final class Options {

    /// What diffusers knows and is not built here, with the value that means "off".
    private static final Map<String, Object> ONLY = Map.of(
            "use_exponential_sigmas", false,
            "use_beta_sigmas", false,
            "use_flow_sigmas", false,
            "use_lu_lambdas", false,
            "use_dynamic_shifting", false,
            "timestep_type", "discrete",
            "interpolation_type", "linear");

    /// What is read by at least one kind.
    private static final Set<String> READ = Set.of(
            "num_train_timesteps",
            "beta_start",
            "beta_end",
            "beta_schedule",
            "trained_betas",
            "prediction_type",
            "rescale_betas_zero_snr",
            "timestep_spacing",
            "steps_offset",
            "set_alpha_to_one",
            "clip_sample",
            "clip_sample_range",
            "thresholding",
            "dynamic_thresholding_ratio",
            "sample_max_value",
            "skip_prk_steps",
            "use_karras_sigmas",
            "sigma_min",
            "sigma_max",
            "final_sigmas_type",
            "solver_order",
            "algorithm_type",
            "solver_type",
            "lower_order_final",
            "euler_at_final",
            "lambda_min_clipped",
            "predict_x0",
            "disable_corrector",
            "eta",
            "original_inference_steps",
            "timestep_scaling",
            "variance_type");

    /// What changes nothing: parameters of the options above, or a solver that is only a default.
    private static final Set<String> IDLE =
            Set.of("flow_shift", "time_shift_type", "solver_p", "shift_terminal", "clip_sample_range_max", "s_churn");

    private final SchedulerKind kind;
    private final Map<String, @Nullable Object> values;

    Options(SchedulerConfig config) {
        this.kind = config.kind();
        this.values = config.options();
        values.forEach(this::check);
    }

    private void check(String name, @Nullable Object value) {
        if (name.startsWith("_") || IDLE.contains(name) || READ.contains(name)) {
            return;
        }
        if (!ONLY.containsKey(name)) {
            throw new UnsupportedSchedulerException(
                    "%s has the option %s, which is not known here".formatted(kind.className(), name));
        }
        if (value != null && !value.equals(ONLY.get(name))) {
            throw refused(name);
        }
    }

    UnsupportedSchedulerException refused(String name) {
        return new UnsupportedSchedulerException(
                "%s with %s = %s is not built here".formatted(kind.className(), name, values.get(name)));
    }

    SchedulerKind kind() {
        return kind;
    }

    boolean is(String name, boolean otherwise) {
        return read(name, Boolean.class, otherwise);
    }

    double number(String name, double otherwise) {
        double number = read(name, Number.class, otherwise).doubleValue();
        if (Double.isNaN(number)) {
            throw refused(name);
        }
        return number;
    }

    int whole(String name, int otherwise, int least, int most) {
        double number = read(name, Number.class, otherwise).doubleValue();
        if (number < least || number > most || number != Math.rint(number)) {
            throw refused(name);
        }
        return (int) number;
    }

    String word(String name, String otherwise) {
        return read(name, String.class, otherwise);
    }

    /// Returns a list of numbers, or null where there is none.
    @Nullable
    List<?> list(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list;
        }
        throw refused(name);
    }

    private <T> T read(String name, Class<T> type, T otherwise) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!type.isInstance(value)) {
            throw refused(name);
        }
        return Objects.requireNonNull(type.cast(value));
    }
}
