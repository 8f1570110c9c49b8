/// What the gates say of a picture, for views: [VerdictList] shows the verdicts and offers to waive what blocks;
/// [GateFold] asks for them when somebody looks; [QualityDesk] is what both ask of the services.
/// [GatesView] shows and changes the profiles that the gates judge by.
@NullMarked
package org.bildwerk.ui.quality;

import org.jspecify.annotations.NullMarked;
