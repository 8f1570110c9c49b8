package org.bildwerk.generator.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a model's `scheduler_config.json` says, or what a recipe makes of it.
///
/// @param options by the names of diffusers; an option that is not there has diffusers' default
public record SchedulerConfig(SchedulerKind kind, Map<String, @Nullable Object> options) {

    private static final long MAX_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    public SchedulerConfig {
        options = new HashMap<>(options);
    }

    /// Reads a model's file.
    ///
    /// @throws UnsupportedSchedulerException if it is no such file, or names a class that is not built here
    public static SchedulerConfig read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UnsupportedSchedulerException(
                        file.getFileName() + " is too large for a scheduler's configuration");
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UnsupportedSchedulerException(
                    file.getFileName() + " cannot be read as a scheduler's configuration", e);
        }
    }

    /// @throws UnsupportedSchedulerException as [#read(Path)]
    public static SchedulerConfig parse(String json) {
        try {
            @SuppressWarnings("unchecked")
            Map<String, @Nullable Object> options = JSON.readValue(json, Map.class);
            var name = String.valueOf(options.get("_class_name"));
            var kind = SchedulerKind.named(name)
                    .orElseThrow(
                            () -> new UnsupportedSchedulerException("The scheduler " + name + " is not built here"));
            return new SchedulerConfig(kind, options);
        } catch (JacksonException | ClassCastException e) {
            throw new UnsupportedSchedulerException("A scheduler's configuration is not a JSON object", e);
        }
    }

    /// Returns the same noise levels walked by another kind. Options that the other does not know rest; two of its
    /// defaults are those of latents here, as in diffusers' pipelines: nothing is clipped, and PNDM starts without
    /// Runge-Kutta.
    public SchedulerConfig as(SchedulerKind other) {
        var changed = new HashMap<String, @Nullable Object>(options);
        changed.putIfAbsent("clip_sample", false);
        changed.putIfAbsent("skip_prk_steps", true);
        return new SchedulerConfig(other, changed);
    }

    /// Returns this with one option set, by its name in diffusers.
    public SchedulerConfig with(String option, Object value) {
        var changed = new HashMap<String, @Nullable Object>(options);
        changed.put(option, value);
        return new SchedulerConfig(kind, changed);
    }

    /// Makes the scheduler of one picture that starts from noise alone.
    ///
    /// @param steps from 1 to the number of steps that the model was trained on
    /// @throws UnsupportedSchedulerException if an option asks for what is not built here
    /// @throws IllegalArgumentException if the steps are too few or too many
    public Scheduler scheduler(int steps) {
        return scheduler(steps, 1);
    }

    /// Makes the scheduler of one picture that starts from another picture.
    ///
    /// @param strength which share of the steps is taken: 1 is as good as noise alone, 0 changes nothing
    /// @throws UnsupportedSchedulerException as [#scheduler(int)]
    /// @throws IllegalArgumentException as [#scheduler(int)]
    public Scheduler scheduler(int steps, float strength) {
        return Schedulers.make(this, steps, strength);
    }
}
