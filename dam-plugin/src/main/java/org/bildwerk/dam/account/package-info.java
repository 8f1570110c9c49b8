/// Who asks: users, groups, roles and API keys, and the one port ([Identity]) through which a host application's
/// principal becomes a [Caller]. Every service takes the caller as its first argument and checks rights itself.
@NullMarked
package org.bildwerk.dam.account;

import org.jspecify.annotations.NullMarked;
