package org.bildwerk.dam.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of the REST API.
///
/// @param enabled whether the controllers are there
/// @param maxBody the most that is read of a body of JSON; files have their own limit
@ConfigurationProperties("bildwerk.api")
record ApiSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("2MB") DataSize maxBody) {}
