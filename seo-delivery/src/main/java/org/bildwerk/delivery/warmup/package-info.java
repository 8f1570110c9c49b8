/// Warm-up: what is published gets the renditions that the slots of its site will ask for, before the first visitor
/// comes. [PublishedPictures] hears of publications in the outbox and orders durable work behind all other, heroes
/// first; [WarmUpHandler] does it, one decode for a whole ladder; [WarmUps] tells how far it is.
@NullMarked
package org.bildwerk.delivery.warmup;

import org.jspecify.annotations.NullMarked;
