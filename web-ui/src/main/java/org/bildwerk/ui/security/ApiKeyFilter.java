package org.bildwerk.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bildwerk.dam.account.ApiKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a request in by `Authorization: Bearer bwk_…`, for that request only.
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private final ApiKeys keys;
    private final AuthenticationEntryPointFailureHandler refuse;

    ApiKeyFilter(ApiKeys keys, AuthenticationEntryPointFailureHandler refuse) {
        this.keys = keys;
        this.refuse = refuse;
    }

    /// Tells whether the request brings a key, valid or not.
    static boolean bringsKey(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!bringsKey(request)) {
            chain.doFilter(request, response);
            return;
        }
        var secret = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION))
                .substring(SCHEME.length())
                .strip();
        var caller = keys.authenticate(secret);
        if (caller.isEmpty()) {
            refuse.onAuthenticationFailure(request, response, new UnknownKey());
            return;
        }
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(new KeyHolder(caller.get())));
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
