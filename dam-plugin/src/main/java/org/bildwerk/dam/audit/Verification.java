package org.bildwerk.dam.audit;

/// What checking the whole chain found.
public sealed interface Verification {

    /// Every entry is there, in order and unchanged.
    ///
    /// @param entries how many there are
    /// @param head the last hash, in hexadecimal: write it down elsewhere to prove later that nothing was rewritten
    record Intact(long entries, String head) implements Verification {}

    /// The chain breaks.
    ///
    /// @param sequence the first entry that does not fit
    /// @param why what is wrong with it
    record Broken(long sequence, String why) implements Verification {}
}
