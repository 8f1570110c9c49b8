/// Turns a prompt into the numbers that a text encoder takes. [ClipTokenizer] reads a model's vocabulary;
/// [PromptEncoder] is the entry: it understands emphasis, `BREAK` and learned words, cuts the prompt into chunks of the
/// encoder's length, and says what was cut and which words the model hardly knows. [PromptSchedule] resolves prompts
/// that change over the steps. [EmphasisMode] weighs the encoder's answer.
@NullMarked
package org.bildwerk.generator.text;

import org.jspecify.annotations.NullMarked;
