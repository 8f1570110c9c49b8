package org.bildwerk.dam.brief;

/// What is kept in versions and found by its title and text.
public sealed interface Titled permits Brief, Prompt {

    String title();
}
