package org.bildwerk.dam.site;

import java.net.URI;
import java.util.regex.Pattern;
import org.bildwerk.dam.network.OwnNetwork;

/// Reads the origins of websites: scheme, host and port. A host is a name or an address in the usual form; the other
/// ways to write a number hide where it leads.
final class SiteOrigin {

    private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final int LAST_PORT = 65_535;

    private SiteOrigin() {}

    static URI parse(String field, String text) {
        var origin = origin(field, text);
        if (NUMBER.matcher(origin.getHost()).matches()
                && !IPV4.matcher(origin.getHost()).matches()) {
            throw new InvalidSiteException(SiteRefusal.SITE_HOST_NUMBER, field, text);
        }
        var open = origin.getRawAuthority().endsWith(":");
        if (open || origin.getPort() > LAST_PORT) {
            throw new InvalidSiteException(SiteRefusal.SITE_PORT_INVALID, field, text);
        }
        return origin;
    }

    private static URI origin(String field, String text) {
        try {
            var origin = URI.create(text.strip().replaceAll("/+$", ""));
            if (("https".equals(origin.getScheme()) || "http".equals(origin.getScheme()))
                    && origin.getHost() != null
                    && origin.getRawPath().isEmpty()
                    && origin.getRawQuery() == null
                    && origin.getRawFragment() == null
                    && origin.getRawUserInfo() == null) {
                return origin;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidSiteException(SiteRefusal.SITE_ADDRESS_INVALID, field, text, notAnAddress);
        }
        throw new InvalidSiteException(SiteRefusal.SITE_ADDRESS_INVALID, field, text);
    }

    /// Tells whether an origin is written as one of this machine or of its own network.
    static boolean isOwn(URI origin) {
        return OwnNetwork.isWrittenAs(origin.getHost());
    }
}
