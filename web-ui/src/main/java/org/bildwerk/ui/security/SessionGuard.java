package org.bildwerk.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bildwerk.dam.account.AccountException;
import org.bildwerk.dam.account.AccountRefusal;
import org.bildwerk.dam.account.Accounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends the session of a user who was disabled or whose password was changed elsewhere, and keeps one with a borrowed
/// password from the API: the views lead him to choosing his own.
final class SessionGuard extends OncePerRequestFilter {

    private static final String ME = "/api/v1/me";
    private final Accounts accounts;
    private final Refusal refusal;

    SessionGuard(Accounts accounts, Refusal refusal) {
        this.accounts = accounts;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var user = accounts.inSession(signedIn.user(), signedIn.stamp());
            if (user.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
            } else if (user.get().mustChangePassword() && isData(request)) {
                refusal.write(request, response, new AccountException(AccountRefusal.PASSWORD_BORROWED));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isData(HttpServletRequest request) {
        var path = request.getServletPath();
        return (path.startsWith("/api/") || path.startsWith("/app-data/")) && !path.equals(ME);
    }
}
