/// What pictures are made for and with which words: a [Brief] is the task with its constraints, a [Prompt] the words in
/// blocks. [Editions] keep every version that ever was, because recipes name the versions they followed.
@NullMarked
package org.bildwerk.dam.brief;

import org.jspecify.annotations.NullMarked;
