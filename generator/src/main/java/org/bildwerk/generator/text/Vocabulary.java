package org.bildwerk.generator.text;

import java.util.Map;

/// What the files of a tokenizer say.
///
/// @param tokens the number of each token
/// @param merges the pairs that are joined
/// @param pad what fills an encoder's input behind the end
/// @param unknown what stands for a symbol without a number
/// @param length of an encoder's input, with start and end
record Vocabulary(Map<String, Integer> tokens, Merges merges, int start, int end, int pad, int unknown, int length) {}
