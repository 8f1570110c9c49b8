package org.bildwerk.dam.account;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Takes the principal of the current servlet request for the user of the same name. It serves a host application that
/// has no [Identity] of its own and keeps its users in [Accounts].
final class PrincipalIdentity implements Identity {

    private final Accounts accounts;

    PrincipalIdentity(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Caller caller() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getUserPrincipal() != null) {
            return accounts.byName(attributes.getRequest().getUserPrincipal().getName())
                    .filter(user -> !user.disabled())
                    .map(user -> accounts.callerOf(user, Channel.EMBEDDED))
                    .orElseThrow(NotSignedInException::new);
        }
        throw new NotSignedInException();
    }
}
