package org.bildwerk.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a request in by `Authorization: Bearer bwk_…`, for that request only.
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /// A selection is too long for an address, so that reading it comes as a POST.
    private static final String DOWNLOADS = "/api/v1/downloads";

    private final ApiKeys keys;
    private final Refusal refusal;

    ApiKeyFilter(ApiKeys keys, Refusal refusal) {
        this.keys = keys;
        this.refusal = refusal;
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
            refusal.commence(request, response, new UnknownKey());
            return;
        }
        try {
            checkScope(request, caller.get());
        } catch (NotAllowedException tooNarrow) {
            refusal.write(request, response, tooNarrow);
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

    /// Before the body is read: whom the key does not let change anything learns it at once.
    private static void checkScope(HttpServletRequest request, Caller caller) {
        var key = caller.key();
        var path = request.getServletPath();
        if (key == null || !path.startsWith("/api/v1/") || path.equals(VerifyThrottle.PATH)) {
            return;
        }
        if (READING.contains(request.getMethod()) || path.equals(DOWNLOADS)) {
            key.require("read", Scope.READ);
        } else {
            key.require("change anything", Scope.WRITE, Scope.PUBLISH);
        }
    }
}
