package org.bildwerk.dam.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/// This machine and what only its neighbours can reach. What comes from outside must not lead there.
public final class OwnNetwork {

    private static final int IPV4_LENGTH = 4;

    private OwnNetwork() {}

    /// Tells whether a host is written as an address there, or as the name of this machine; asks no name server.
    ///
    /// @param host as in a URI, an address of IPv6 in brackets
    public static boolean isWrittenAs(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            return holds(InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /// Tells whether any address of a host lies there. A connection made right after asks the same memory of names, so
    /// that a name server cannot answer both differently.
    public static boolean holds(String host) throws UnknownHostException {
        for (var each : InetAddress.getAllByName(host)) {
            if (holds(each)) {
                return true;
            }
        }
        return false;
    }

    /// Tells whether the address lies there.
    public static boolean holds(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isOwn6(address.getAddress()) : isOwn4(address.getAddress()));
    }

    /// Unique local addresses, and those in which an address of IPv4 is wrapped (NAT64, 6to4).
    private static boolean isOwn6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 2;
        return uniqueLocal
                || nat64 && holds(wrapped(bytes, bytes.length - IPV4_LENGTH))
                || sixToFour && holds(wrapped(bytes, 2));
    }

    private static InetAddress wrapped(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(java.util.Arrays.copyOfRange(bytes, from, from + IPV4_LENGTH));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /// Networks that are shared behind providers, kept for tests, or not given to anybody.
    private static boolean isOwn4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }
}
