package org.bildwerk.indexer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of search, `bildwerk.search.*`.
///
/// @param enabled switches search off altogether
/// @param uris nodes of a cluster; where given, no node is started
/// @param username user on that cluster
/// @param password his password
/// @param apiKey an API key for that cluster, in the encoded form; wins over user and password
/// @param folder durable folder of the embedded node; `search` in the home folder where absent
/// @param distribution unpacked Elasticsearch; `elasticsearch` in the folder of native parts where absent
/// @param heap bound of the embedded node's heap
/// @param alias name of the index alias; versioned indices are named after it
/// @param languages in which alternative texts are wanted, beside those of the sites
@ConfigurationProperties("bildwerk.search")
public record IndexerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<URI> uris,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path folder,
        @Nullable Path distribution,
        @DefaultValue("448MB") DataSize heap,
        @DefaultValue("bildwerk-assets") String alias,
        @DefaultValue({"de", "en"}) List<String> languages) {}
