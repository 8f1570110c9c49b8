package org.bildwerk.indexer.node;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// Builds Elasticsearch clients that speak Jackson 3.
///
/// An answer is not waited for without end, as the client would by itself.
final class SearchClients {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(60);
    private static final Timeout PULSE = Timeout.ofSeconds(20);

    private SearchClients() {}

    static ElasticsearchClient withPassword(List<URI> uris, String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return withHeaders(uris, authorization("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    static ElasticsearchClient withApiKey(List<URI> uris, String apiKey) {
        return withHeaders(uris, authorization("ApiKey " + apiKey));
    }

    static ElasticsearchClient anonymous(List<URI> uris) {
        return withHeaders(uris);
    }

    /// Returns a client over the same connections that soon gives up waiting.
    static ElasticsearchClient impatient(ElasticsearchClient client) {
        var soon = RequestConfig.custom().setResponseTimeout(PULSE).build();
        var options = RequestOptions.DEFAULT.toBuilder().setRequestConfig(soon).build();
        return client.withTransportOptions(new Rest5ClientOptions(options, false));
    }

    private static ElasticsearchClient withHeaders(List<URI> uris, Header... headers) {
        var client = Rest5Client.builder(uris.toArray(URI[]::new))
                .setDefaultHeaders(headers)
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT))
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER))
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper()));
    }

    private static Header authorization(String value) {
        return new BasicHeader("Authorization", value);
    }
}
