package org.bildwerk.ui.view;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.bildwerk.dam.account.Role;
import org.springframework.security.test.context.support.WithSecurityContext;

/// Signs a test in as a user with the roles; the user is made if there is none.
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SigningIn.class)
@interface SignedInAs {

    Role[] value();

    /// Whether his password was set by somebody else.
    boolean borrowedPassword() default false;
}
