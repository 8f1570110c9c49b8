package org.bildwerk.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bildwerk.dam.web.ProblemResolver;
import org.bildwerk.dam.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Refuses addresses that the firewall does not let in (`//`, `;`, encoded slashes). Left to the container, they would
/// become an error page that wants a sign-in, and a picture would answer with a redirect to the login.
final class RefusedPath implements RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPath.class);

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        LOG.debug("Refused {}", request.getRequestURI(), why);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ProblemResolver.write(
                request,
                response,
                Problems.problem(HttpStatus.BAD_REQUEST, "bad-request", "The address cannot be understood"));
    }
}
