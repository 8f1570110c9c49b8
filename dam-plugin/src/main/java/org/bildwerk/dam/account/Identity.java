package org.bildwerk.dam.account;

/// Port: tells who is asking in the current request. A host application implements it over its own principal; the
/// default of the starter knows the users of [Accounts].
@FunctionalInterface
public interface Identity {

    /// Returns the caller of the current request.
    ///
    /// @throws NotSignedInException if nobody is signed in
    Caller caller();
}
