package org.bildwerk.c2pa;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SignatureException;

/// Lends a signer to the library for one signing. The key stays in Java: the library sends what is to be signed.
final class NativeSigner implements AutoCloseable {

    private final C2paLibrary library;
    private final SignatureFunction function;
    private final MemorySegment user;
    private final MemorySegment pointer;

    NativeSigner(Call call, ManifestSigner signer) {
        this.library = call.library();
        this.function = signer.function();
        this.user = Upcalls.SIGNERS.register(this);
        try {
            var chain = call.text(signer.certificateChain());
            var authority =
                    signer.timeAuthority().map(URI::toString).map(call::text).orElse(MemorySegment.NULL);
            int algorithm = signer.algorithm().number();
            this.pointer = call.pointer(library.signer.toPointer(user, Upcalls.SIGN, algorithm, chain, authority));
        } catch (RuntimeException failure) {
            Upcalls.SIGNERS.remove(user);
            throw failure;
        }
    }

    MemorySegment pointer() {
        return pointer;
    }

    long sign(MemorySegment data, MemorySegment out) throws GeneralSecurityException {
        var signature = function.sign(data.toArray(JAVA_BYTE));
        if (signature.length > out.byteSize()) {
            throw new SignatureException(
                    "A signature of %d bytes does not fit into %d".formatted(signature.length, out.byteSize()));
        }
        MemorySegment.copy(signature, 0, out, JAVA_BYTE, 0, signature.length);
        return signature.length;
    }

    @Override
    public void close() {
        library.free.toInt(pointer);
        Upcalls.SIGNERS.remove(user);
    }
}
