package org.bildwerk.ui.admin;

import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Groups;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.audit.AuditTrail;
import org.springframework.stereotype.Component;

/// The services that administration works with.
@Component
record AdminWork(Identity identity, Accounts accounts, Groups groups, ApiKeys keys, AuditTrail trail) {

    Caller caller() {
        return identity.caller();
    }
}
