package org.bildwerk.c2pa;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// An RFC 3161 time authority on the loopback address.
final class TimeAuthority implements AutoCloseable {

    private static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");

    private final HttpServer server;
    private final TimeStampResponseGenerator generator;
    private long serial;

    TimeAuthority() throws Exception {
        generator = generator(new TestAuthority("Test Time Authority").timeKey());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stamp", this::answer);
        server.start();
    }

    private static TimeStampResponseGenerator generator(TestAuthority.TimeKey key) throws Exception {
        var info = new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", key.key(), key.chain().getFirst());
        var digest = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(SHA1));
        var tokens = new TimeStampTokenGenerator(info, digest, new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.copyOf(key.chain())));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stamp");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new TimeStampRequest(exchange.getRequestBody());
            var response = generator
                    .generate(request, BigInteger.valueOf(++serial), new Date())
                    .getEncoded();
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        } catch (TSPException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
