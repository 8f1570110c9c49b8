/// What is installed: models, adapters and upscalers in folders, each with a card that states licence and origin.
///
/// [org.bildwerk.generator.registry.Installed] is one of them, [org.bildwerk.generator.registry.Shelf] finds them all
/// and knows their digests. A card without a licence is shown, but what it is of is not used.
@NullMarked
package org.bildwerk.generator.registry;

import org.jspecify.annotations.NullMarked;
