/// The public page `/verify`: anybody drops a file and reads in plain words what its credential, its metadata and the
/// mark in its pixels say. Plain HTML from the server, without session; a small script only saves a page load. Its
/// entry is [VerifyController].
@NullMarked
package org.bildwerk.ui.verify;

import org.jspecify.annotations.NullMarked;
