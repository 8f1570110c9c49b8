package org.bildwerk.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps search engines from showing what is for the people of the house.
final class NoIndexFilter extends OncePerRequestFilter {

    static final String[] PATTERNS = {"/app/*", "/api/*", "/verify"};

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex");
        chain.doFilter(request, response);
    }
}
