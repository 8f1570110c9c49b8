/// SKOS concept schemes: preferred, alternative and hidden labels per language, broader terms, concepts on assets.
///
/// [Taxonomy] reads, [TaxonomyEditor] changes schemes and concepts and keeps SKOS's integrity rules,
/// [AssetConcepts] puts concepts on assets. Every change is audited and tells the index which assets to read anew.
@NullMarked
package org.bildwerk.dam.taxonomy;

import org.jspecify.annotations.NullMarked;
