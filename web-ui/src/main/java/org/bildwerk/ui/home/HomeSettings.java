package org.bildwerk.ui.home;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says where this installation keeps its data.
///
/// @param home the folder of the embedded database, the search node, the files and the run records
@ConfigurationProperties("bildwerk")
public record HomeSettings(@DefaultValue(".bildwerk") Path home) {}
