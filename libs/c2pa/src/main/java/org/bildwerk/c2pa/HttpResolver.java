package org.bildwerk.c2pa;

import java.io.IOException;
import java.util.List;

/// Answers the requests of a context in place of the library's own client: for remote manifests and revocation
/// answers, where the settings allow them. It may be called on any thread.
///
/// Time stamps do not come this way: the library asks a signer's time authority by its own client.
@FunctionalInterface
public interface HttpResolver {

    Response resolve(Request request) throws IOException;

    /// @param headers lines of the form `Name: value`
    record Request(String method, String url, List<String> headers, byte[] body) {

        public Request {
            headers = List.copyOf(headers);
        }
    }

    record Response(int status, byte[] body) {}
}
