package org.bildwerk.ui.demo.scene;

/// Describes what a body is made of.
///
/// @param base linear colour
/// @param second linear colour of the pattern
record Surface(Vec base, Vec second, Pattern pattern, Finish finish, boolean metallic) {

    static Surface plain(Vec colour, Finish finish) {
        return new Surface(colour, colour, Pattern.PLAIN, finish, false);
    }
}
