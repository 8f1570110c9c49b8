package org.bildwerk.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.StringUtils;

/// Turns away paths whose parameters (`;x=%`) cannot be decoded: Tomcat lets them pass, and Spring fails on them before
/// any handler could say what is wrong.
final class BrokenPathFilter extends HttpFilter {

    static final String[] PATTERNS = {"/i/*", "/c/*", "/moved/*", "/sitemaps/*"};

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReadable(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(DeliveryProblem.refused(HttpServletResponse.SC_BAD_REQUEST)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isReadable(String path) {
        if (path.indexOf(';') < 0) {
            return true;
        }
        try {
            StringUtils.uriDecode(path, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
