/// Field data: what browsers measured where pictures stand. `GET /b.js` is a script of less than two kilobytes that
/// tells LCP, CLS, INP and which pictures were seen, with the asset, slot and rendition from the markup; `POST /b`
/// takes it and keeps no address, no cookie and nothing else about a person. [FieldData] gives the 75th percentile of
/// each asset and slot. `beacon.js` is made from `beacon.source.js` with `terser -c passes=3,unsafe_arrows=true -m
/// --toplevel`, and begins with the digest of what it was made from.
@NullMarked
package org.bildwerk.delivery.field;

import org.jspecify.annotations.NullMarked;
