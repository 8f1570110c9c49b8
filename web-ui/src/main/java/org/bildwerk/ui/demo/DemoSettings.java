package org.bildwerk.ui.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demo library.
///
/// @param seed fills an empty library with the demo pictures at the start
@ConfigurationProperties("bildwerk.demo")
record DemoSettings(@DefaultValue("false") boolean seed) {}
