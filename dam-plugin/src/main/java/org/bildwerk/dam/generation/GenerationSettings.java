package org.bildwerk.dam.generation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of generated pictures.
///
/// @param candidates how long a candidate stays that nobody keeps; then it goes to the bin
/// @param orders how long the report on an order is kept
/// @param keepAlive how often a stream of events gives a sign of life while there is nothing to tell
@Validated
@ConfigurationProperties("bildwerk.generation")
public record GenerationSettings(
        @DurationMin(hours = 1) @DefaultValue("30d") Duration candidates,
        @DurationMin(days = 1) @DefaultValue("90d") Duration orders,
        @DurationMin(millis = 100) @DefaultValue("15s") Duration keepAlive) {}
