package org.bildwerk.ui.security;

import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NotSignedInException;
import org.bildwerk.dam.account.User;
import org.springframework.security.core.context.SecurityContextHolder;

/// Knows who is asking: the holder of an API key, or the user of the session.
final class RequestIdentity implements Identity {

    private final Accounts accounts;

    RequestIdentity(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof KeyHolder holder) {
            return holder.caller();
        }
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return accounts.inSession(signedIn.user(), signedIn.stamp())
                    .map(this::fromUi)
                    .orElseThrow(NotSignedInException::new);
        }
        throw new NotSignedInException();
    }

    private Caller fromUi(User user) {
        return accounts.callerOf(user, Channel.UI);
    }
}
