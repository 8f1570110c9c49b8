package org.bildwerk.delivery;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Refuses `TRACE`, which Tomcat would answer with the page for errors, and that leads to the sign-in. Of what cannot
/// be
/// understood there is no method. Thread-safe.
final class RefusedTrace extends ValveBase {

    RefusedTrace() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!"TRACE".equals(request.getMethod())) {
            getNext().invoke(request, response);
            return;
        }
        response.setSuspended(false);
        response.setErrorReported();
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        RefusedRequests.write(HttpServletResponse.SC_METHOD_NOT_ALLOWED, response);
    }
}
