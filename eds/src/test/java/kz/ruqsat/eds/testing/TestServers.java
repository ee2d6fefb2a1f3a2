package kz.ruqsat.eds.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** An authority's OCSP, CRL and time-stamp servers over real HTTP, with faults to order. */
public final class TestServers implements AutoCloseable {
    public static final String POLICY = "1.2.398.3.3.2.6.2";

    private final HttpServer server;
    private final TestAuthority authority;
    public final Map<BigInteger, Instant> revoked = new HashMap<>();
    public final AtomicInteger ocspAsked = new AtomicInteger();
    public final AtomicInteger crlAsked = new AtomicInteger();

    public boolean ocspDown;
    public boolean ocspSlow;
    public boolean ocspForgetsNonce;
    public boolean ocspKnowsNothing;
    public boolean ocspGarbage;
    public byte @Nullable [] ocspReplays;
    public byte @Nullable [] ocspLastAnswer;
    public TestAuthority.Holder ocspSigner;
    public Instant ocspTime = TestAuthority.NOW;
    public String ocspAlgorithm = "SHA256withRSA";

    public boolean crlDown;
    public TestAuthority.Holder crlSigner;
    public X500Name crlIssuer;
    public Instant crlThisUpdate = TestAuthority.NOW.minus(Duration.ofHours(2));
    public Instant crlNextUpdate = TestAuthority.NOW.plus(Duration.ofDays(1));

    public TestAuthority.Holder stamper;
    public Instant stampTime = TestAuthority.NOW;

    public TestServers(TestAuthority authority) throws Exception {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ocsp/", exchange -> reply(exchange, this::ocsp));
        server.createContext("/crl/", exchange -> reply(exchange, _ -> crl()));
        server.createContext("/tsp/", exchange -> reply(exchange, this::stamp));
        server.start();
        ocspSigner = authority.issue(
                TestAuthority.server("OCSP RESPONDER", KeyPurposeId.id_kp_OCSPSigning), TestKeys.key("ocsp"));
        stamper = authority.issue(
                here(TestAuthority.server("TIMESTAMPING AUTHORITY", KeyPurposeId.id_kp_timeStamping)
                        // Stamping certificates outlive those of people.
                        .dates(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2032-01-01T00:00:00Z"))),
                TestKeys.key("tsa"));
        crlSigner = authority.issuing;
        crlIssuer = X500Name.getInstance(
                authority.issuing.certificate().getSubjectX500Principal().getEncoded());
    }

    /** Lives at another time: answers, lists and time stamps are of that moment. */
    public void move(Instant now) throws Exception {
        ocspTime = now;
        stampTime = now;
        crlThisUpdate = now.minus(Duration.ofHours(2));
        crlNextUpdate = now.plus(Duration.ofDays(1));
        ocspSigner = authority.issue(
                TestAuthority.server("OCSP RESPONDER " + now, KeyPurposeId.id_kp_OCSPSigning)
                        .dates(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(365))),
                TestKeys.key("ocsp"));
    }

    private interface Answer {
        byte[] to(byte[] request) throws Exception;
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.to(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The profile with this server's addresses. */
    public TestAuthority.Profile here(TestAuthority.Profile profile) {
        return profile.at(address("/ocsp/"), address("/crl/nca_rsa.crl"));
    }

    private byte[] ocsp(byte[] request) throws Exception {
        ocspAsked.incrementAndGet();
        if (ocspDown) {
            return new byte[0];
        }
        if (ocspSlow) {
            Thread.sleep(20_000);
        }
        if (ocspGarbage) {
            return "<html>Қате</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        if (ocspReplays != null) {
            return ocspReplays;
        }
        OCSPReq asked = new OCSPReq(request);
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(X500Name.getInstance(
                ocspSigner.certificate().getSubjectX500Principal().getEncoded())));
        for (Req req : asked.getRequestList()) {
            builder.addResponse(req.getCertID(), status(req), Date.from(ocspTime), (Date) null);
        }
        Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (!ocspForgetsNonce) {
            builder.setResponseExtensions(new Extensions(nonce));
        }
        OCSPResp answer = new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        builder.build(
                                new JcaContentSignerBuilder(ocspAlgorithm)
                                        .build(ocspSigner.keys().getPrivate()),
                                new X509CertificateHolder[] {new JcaX509CertificateHolder(ocspSigner.certificate())},
                                Date.from(ocspTime)));
        ocspLastAnswer = answer.getEncoded();
        return ocspLastAnswer;
    }

    private @Nullable CertificateStatus status(Req req) {
        if (ocspKnowsNothing) {
            return new org.bouncycastle.cert.ocsp.UnknownStatus();
        }
        Instant at = revoked.get(req.getCertID().getSerialNumber());
        return at == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(at), CRLReason.keyCompromise);
    }

    public byte[] crl() throws Exception {
        crlAsked.incrementAndGet();
        if (crlDown) {
            return new byte[0];
        }
        X509v2CRLBuilder builder = new X509v2CRLBuilder(crlIssuer, Date.from(crlThisUpdate));
        builder.setNextUpdate(Date.from(crlNextUpdate));
        revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.keyCompromise));
        return builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .build(crlSigner.keys().getPrivate()))
                .getEncoded();
    }

    private byte[] stamp(byte[] request) throws Exception {
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", stamper.keys().getPrivate(), stamper.certificate()),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier(POLICY));
        generator.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
        return new TimeStampResponseGenerator(generator, TSPAlgorithms.ALLOWED)
                .generate(new TimeStampRequest(request), BigInteger.TEN, Date.from(stampTime))
                .getEncoded();
    }

    /** Asks this server for a time stamp over a signature value. */
    public byte[] token(byte[] signatureValue) throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(signatureValue), BigInteger.TWO);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(address("/tsp/")))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new TimeStampResponse(TimeStampResp.getInstance(response.body()))
                    .getTimeStampToken()
                    .getEncoded();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
