package org.bildwerk.metadata.xmp;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPSchemaRegistry;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.metadata.iptc.Namespace;

/// Keeps xmpcore's register of namespaces, which is one for the whole process. Every packet adds the namespaces that it
/// declares, so strangers could fill the memory with it; when there are too many, those that are not ours are
/// forgotten. Safe to use from several threads: whoever needs the register to stay as it is works inside [#using].
final class Registry {

    static final int MAXIMUM_SIZE = 5_000;

    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
    private static final XMPSchemaRegistry NAMES = XMPMetaFactory.getSchemaRegistry();
    private static final Set<String> OURS;

    static {
        Stream.of(Namespace.values()).forEach(namespace -> prefix(namespace.uri(), namespace.prefix()));
        OURS = namespaces().collect(Collectors.toUnmodifiableSet());
    }

    private Registry() {}

    /// Does work that goes through the register.
    interface Work<T> {

        T run() throws XMPException;
    }

    /// @throws XMPException if the work throws it
    static <T> T using(Work<T> work) throws XMPException {
        forgetTooMany();
        LOCK.readLock().lock();
        try {
            return work.run();
        } finally {
            LOCK.readLock().unlock();
        }
    }

    /// Returns the prefix of a namespace without its colon, registering it where it is new. Inside [#using] only.
    static String prefix(String namespace, String suggested) {
        try {
            var prefix = NAMES.registerNamespace(namespace, suggested);
            return prefix.endsWith(":") ? prefix.substring(0, prefix.length() - 1) : prefix;
        } catch (XMPException refused) {
            throw new XmpException("The namespace " + namespace + " cannot be written.", refused);
        }
    }

    /// Returns the namespace of a prefix. Inside [#using] only.
    static String namespace(String prefix) {
        var namespace = NAMES.getNamespaceURI(prefix);
        if (namespace == null) {
            throw new XmpException("The prefix " + prefix + " of the XMP packet has no namespace.");
        }
        return namespace;
    }

    static boolean isOurs(String namespace) {
        return OURS.contains(namespace);
    }

    static int size() {
        return NAMES.getNamespaces().size();
    }

    private static void forgetTooMany() {
        if (size() <= MAXIMUM_SIZE) {
            return;
        }
        LOCK.writeLock().lock();
        try {
            namespaces().filter(namespace -> !OURS.contains(namespace)).toList().forEach(NAMES::deleteNamespace);
        } finally {
            LOCK.writeLock().unlock();
        }
    }

    private static Stream<String> namespaces() {
        return NAMES.getNamespaces().keySet().stream().map(String.class::cast);
    }
}
