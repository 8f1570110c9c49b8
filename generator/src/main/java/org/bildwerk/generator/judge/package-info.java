/// Models that judge pictures, for the checks of the gates: [OnnxTextImageScorer] holds pictures against texts by
/// a model of CLIP's kind, [OnnxNsfwClassifier] tells which are not fit for everybody. Both take what lies beside
/// the models of the generator, and are not ready where nothing does; a folder without a licence on its card is
/// not taken.
@NullMarked
package org.bildwerk.generator.judge;

import org.jspecify.annotations.NullMarked;
