package org.bildwerk.delivery.field;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of field data, `bildwerk.delivery.field.*`.
///
/// @param keep how long a measurement is kept
/// @param perSender beacons that one address may send in a minute
/// @param perMinute beacons that this node takes in a minute at all
@ConfigurationProperties("bildwerk.delivery.field")
public record FieldSettings(
        @DefaultValue("395d") Duration keep,
        @DefaultValue("60") int perSender,
        @DefaultValue("6000") int perMinute) {}
