/// Prompts that stay at home. [EnclosedPrompts] finds them in the credentials of files that came from elsewhere;
/// [Redactions] remembers which versions never tell theirs again, and why. What signs a file asks both.
@NullMarked
package org.bildwerk.dam.provenance.redaction;

import org.jspecify.annotations.NullMarked;
