package org.bildwerk.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bildwerk.dam.account.NotSignedInException;
import org.bildwerk.dam.web.ProblemResolver;
import org.bildwerk.dam.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Refuses a request to the API in the words of RFC 9457.
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Refusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bildwerk\"");
        var problem = problems.of(new NotSignedInException());
        if (why instanceof UnknownKey) {
            problem.setDetail(why.getMessage());
        }
        ProblemResolver.write(request, response, problem);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && !isSignedIn()) {
            commence(request, response, new InsufficientAuthenticationException("Neither a key nor a session"));
            return;
        }
        ProblemResolver.write(request, response, Problems.problem(HttpStatus.FORBIDDEN, "not-allowed", said(why)));
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static String said(AccessDeniedException why) {
        return why instanceof CsrfException
                ? "A change that comes with a session needs the token of its page: reload the page, or send an API key"
                : String.valueOf(why.getMessage());
    }

    /// Answers for a filter, which no resolver sees.
    void write(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        ProblemResolver.write(request, response, problems.of(why));
    }
}
