package org.bildwerk.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/// Turns away public paths that lead elsewhere than they say (`/i/%2e%2e/app`, `/i/..;/app`), and those whose
/// parameters (`;x=%`) cannot be decoded: Tomcat lets them pass, to whatever stands where they lead, and Spring fails
/// on
/// them before any handler could say what is wrong.
final class BrokenPathFilter extends HttpFilter {

    private static final List<String> PUBLIC = List.of("/i/", "/c/", "/moved/", "/sitemaps/");
    private static final Pattern CLIMBING = Pattern.compile("/(\\.|%2e){1,2}(;[^/]*)?(/|$)", Pattern.CASE_INSENSITIVE);

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (!isPublic(path, request.getContextPath().length()) || isReadable(path)) {
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

    /// Goes by what was asked for, not by where it leads.
    private static boolean isPublic(String path, int from) {
        return PUBLIC.stream().anyMatch(start -> path.startsWith(start, from));
    }

    /// Spares almost every picture the search.
    private static boolean mayClimb(String path) {
        return path.contains("/.") || path.contains("/%");
    }

    private static boolean isReadable(String path) {
        if (mayClimb(path) && CLIMBING.matcher(path).find()) {
            return false;
        }
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
