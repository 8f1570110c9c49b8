/// A foreign application, as small as can be: its own tables, its own security, its own pages. It adds the DAM as a
/// dependency and otherwise knows only the public Java API.
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
