package org.bildwerk.ui.impl;

/// Planted: a package must not be a drawer.
public final class InADrawer {}
