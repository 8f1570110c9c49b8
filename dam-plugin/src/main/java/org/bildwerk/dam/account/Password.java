package org.bildwerk.dam.account;

import java.util.random.RandomGenerator;

/// What a password must be, and how one is generated.
final class Password {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Password() {}

    static void check(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new AccountException(AccountRefusal.PASSWORD_LENGTH, SHORTEST, LONGEST);
        }
    }

    /// Returns four groups of five easily told letters: about 99 bits.
    static String generate(RandomGenerator random) {
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
