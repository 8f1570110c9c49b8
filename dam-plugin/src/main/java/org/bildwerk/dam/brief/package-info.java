/// What pictures are made for and with which words: [Briefs] hold the task with its constraints, [Prompts] the words in
/// blocks. Both keep every version that ever was, because recipes name the versions they followed.
@NullMarked
package org.bildwerk.dam.brief;

import org.jspecify.annotations.NullMarked;
