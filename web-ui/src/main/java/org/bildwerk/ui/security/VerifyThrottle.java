package org.bildwerk.ui.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.bildwerk.dam.web.ProblemResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets everyone verify files, but no address many at a time. Thread-safe.
public final class VerifyThrottle extends OncePerRequestFilter {

    static final String PATH = "/api/v1/verify";
    static final String PAGE = "/verify";
    /// Attribute of a request for the page from an address that has asked too often.
    public static final String TOO_OFTEN = "org.bildwerk.verify.too-often";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(50_000)
            .build();
    private final int perMinute;

    VerifyThrottle(int perMinute) {
        this.perMinute = perMinute;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !(PATH.equals(path) || PAGE.equals(path)) || request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bucket = addresses.get(
                request.getRemoteAddr(),
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
        if (bucket.tryConsume(1)) {
            chain.doFilter(request, response);
            return;
        }
        if (PAGE.equals(request.getServletPath())) {
            // The page says it in the language of who reads it.
            request.setAttribute(TOO_OFTEN, true);
            chain.doFilter(request, response);
            return;
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                "From this address %d files a minute are verified: wait a little".formatted(perMinute));
        problem.setType(URI.create("https://bildwerk.org/problems/too-many-requests"));
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        ProblemResolver.write(request, response, problem);
    }
}
