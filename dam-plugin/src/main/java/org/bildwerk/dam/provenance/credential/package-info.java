/// What a file's C2PA credential says and whether it holds. [CredentialReader] reads files and yields a [Credential];
/// [CredentialWriter] signs them. Both work without the native library: reads then say that nothing was verified, and
/// signing is off with the reason.
@NullMarked
package org.bildwerk.dam.provenance.credential;

import org.jspecify.annotations.NullMarked;
