package org.bildwerk.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/// Lets the scripts of any page read what is public, and what is wrong with it, and answers what a browser asks
/// beforehand. The answers do not depend on who asks, so that a cache keeps one for all.
final class CrossOriginFilter extends HttpFilter {

    private static final String PICTURES = "/i/";
    private static final Pattern MARKUP =
            Pattern.compile("/api/v1/sites/[^/]+/(slots/[^/]+/markup|assets/[^/]+/(presets|jsonld)|pages/jsonld)");
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPublic(request.getRequestURI().substring(request.getContextPath().length()))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Allow", ALLOWED);
        response.setHeader("Access-Control-Allow-Methods", ALLOWED);
        response.setHeader("Access-Control-Allow-Headers", "*");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static boolean isPublic(String path) {
        return path.startsWith(PICTURES) || MARKUP.matcher(path).matches();
    }
}
