package org.bildwerk.dam.provenance.keystore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time stamp authority by RFC 3161 on the loopback interface.
public final class TimeStampResponder implements AutoCloseable {

    private final OwnPki.Issued authority;
    private final OwnPki.Issued signer;
    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger();

    public TimeStampResponder() throws IOException {
        var pki = new OwnPki("Clock", Duration.ofDays(365), Clock.systemUTC());
        this.authority = pki.authority();
        this.signer = pki.timestamper(authority);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    /// Returns how many stamps were given.
    public int given() {
        return serial.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            var bytes = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.valueOf(serial.incrementAndGet()), new Date())
                    .getEncoded();
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private TimeStampTokenGenerator tokens() throws TSPException, GeneralSecurityException, OperatorCreationException {
        DigestCalculator sha256 =
                new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var info =
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", signer.key(), signer.certificate());
        var tokens = new TimeStampTokenGenerator(info, sha256, new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(signer.chain()));
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
