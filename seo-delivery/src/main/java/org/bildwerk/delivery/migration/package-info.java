/// Old addresses of pictures. A website that had its pictures elsewhere tells with a CSV file what lies where now
/// ([MovedPictures]); visitors of the old addresses get a 301 from `/moved/{site}/…`, or from the website's own nginx,
/// for which a map is exported.
@NullMarked
package org.bildwerk.delivery.migration;

import org.jspecify.annotations.NullMarked;
