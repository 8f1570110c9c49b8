package org.bildwerk.delivery.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What came of asking a site for an address.
public sealed interface Answer {

    /// It is there.
    ///
    /// @param address where it was found after redirects
    /// @param mediaType in lower case, without parameters; empty where the website does not say
    /// @param charset as the website says; null where it does not, or says nonsense
    record Found(URI address, String mediaType, @Nullable String charset, byte[] bytes) implements Answer {}

    /// It is not, or not to be had.
    record Failed(Trouble trouble, String detail) implements Answer {

        /// Returns the reason in English.
        public String text() {
            return trouble.text(detail);
        }

        /// Tells whether the website says that there is no such page.
        public boolean gone() {
            return trouble == Trouble.STATUS && (detail.equals("404") || detail.equals("410"));
        }
    }
}
