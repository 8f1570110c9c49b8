package org.bildwerk.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads who could not sign in back to the form, which says why: a wrong password, or too many attempts and how many
/// minutes to wait.
final class SignInFailed implements AuthenticationFailureHandler {

    private static final String FORM = "/app/login";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var reason = why instanceof TooManyAttempts tooMany ? "wait=" + tooMany.minutes() : "error";
        response.sendRedirect(request.getContextPath() + FORM + '?' + reason);
    }
}
