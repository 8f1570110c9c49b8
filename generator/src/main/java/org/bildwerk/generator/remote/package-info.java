/// Pictures made by others: the images API of OpenAI and of servers that speak it. [OpenAiImageGenerator] implements
/// the port; what the API has no word for (seed, adapters, steps, what shall not be seen) is refused, never dropped.
/// Off unless the operator says otherwise: then prompts, and pictures to begin with, leave the house.
@NullMarked
package org.bildwerk.generator.remote;

import org.jspecify.annotations.NullMarked;
