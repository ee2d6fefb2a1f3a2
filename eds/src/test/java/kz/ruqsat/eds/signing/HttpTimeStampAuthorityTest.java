package kz.ruqsat.eds.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against an authority that answers as it should not. */
class HttpTimeStampAuthorityTest {
    private static final byte[] DATA = {1, 2, 3};
    private static final Instant NOW = Instant.parse("2026-09-01T06:00:00Z");
    private static final String POLICY = "1.2.398.3.3.2.6.2";

    private HttpServer server;
    private LocalKey stamping;
    private LocalKey other;
    private int status = PKIStatus.GRANTED;
    private boolean stampsOtherData;
    private boolean stampsByAnotherDigest;
    private boolean forgetsNumber;
    private boolean signsByOtherKey;
    private byte @Nullable [] answers;

    @BeforeEach
    void start() throws Exception {
        stamping = key(KeyPurposeId.id_kp_timeStamping);
        other = key(KeyPurposeId.id_kp_emailProtection);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] answer = answer(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static LocalKey key(KeyPurposeId purpose) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=TSA");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(NOW), Date.from(NOW.plus(Duration.ofDays(9))), name, pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        return new LocalKey(
                pair.getPrivate(),
                new JcaX509CertificateConverter()
                        .getCertificate(
                                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))),
                List.of());
    }

    private byte[] answer(byte[] request) throws IOException {
        if (answers != null) {
            return answers;
        }
        TimeStampReq asked = TimeStampReq.getInstance(request);
        MessageImprint imprint = stampsByAnotherDigest
                ? new MessageImprint(
                        new AlgorithmIdentifier(GostKind.GOST_2015_256.digestOid()),
                        Algorithms.known(GostKind.GOST_2015_256.digestOid(), DATA))
                : asked.getMessageImprint();
        TSTInfo info = new TSTInfo(
                asked.getReqPolicy() == null ? new ASN1ObjectIdentifier(POLICY) : asked.getReqPolicy(),
                stampsOtherData
                        ? new MessageImprint(
                                imprint.getHashAlgorithm(),
                                Algorithms.known(imprint.getHashAlgorithm().getAlgorithm(), new byte[] {9}))
                        : imprint,
                new ASN1Integer(1),
                new ASN1GeneralizedTime(Date.from(NOW)),
                null,
                null,
                forgetsNumber ? null : asked.getNonce(),
                null,
                null);
        LocalKey key = signsByOtherKey ? other : stamping;
        byte[] content = info.getEncoded();
        byte[] token = CmsEdit.of(new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, new DEROctetString(content)))
                .and(CmsSigner.make(key, PKCSObjectIdentifiers.id_ct_TSTInfo, content, NOW))
                .with(new Evidence(List.of(key.certificate()), List.of(), List.of()))
                .encoded();
        return new TimeStampResp(
                        new PKIStatusInfo(PKIStatus.getInstance(new ASN1Integer(status))),
                        ContentInfo.getInstance(CmsEdit.parsed(token)))
                .getEncoded();
    }

    private HttpTimeStampAuthority client(@Nullable String policy) {
        return client(Algorithms.digestOf(stamping.algorithm()).getAlgorithm(), policy);
    }

    private HttpTimeStampAuthority client(ASN1ObjectIdentifier digest, @Nullable String policy) {
        return new HttpTimeStampAuthority(address(), digest, policy, Duration.ofSeconds(5));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> client(null).stamp(DATA))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void givesTokenOverTheData() {
        Token token = Token.parse(client(POLICY).stamp(DATA));
        assertThat(token.over(DATA)).isTrue();
        assertThat(token.holds()).isTrue();
        assertThat(token.time()).isEqualTo(NOW);
        assertThat(token.policy()).isEqualTo(POLICY);
    }

    @Test
    void asksForNationalDigests() {
        for (GostKind kind : GostKind.values()) {
            Token token = Token.parse(client(kind.digestOid(), POLICY).stamp(DATA));
            assertThat(token.imprintAlgorithm()).isEqualTo(kind.digestOid());
            assertThat(token.over(DATA)).isTrue();
            assertThat(token.over(new byte[] {9})).isFalse();
            stampsOtherData = true;
            assertThatThrownBy(() -> client(kind.digestOid(), POLICY).stamp(DATA))
                    .hasMessageContaining("is over other data");
            stampsOtherData = false;
        }
    }

    @Test
    void refusesAnswerOverOtherData() {
        stampsOtherData = true;
        refuses("is over other data");
    }

    @Test
    void refusesAnswerByAnotherDigest() {
        stampsByAnotherDigest = true;
        refuses("is over other data");
    }

    @Test
    void refusesReplayedAnswer() {
        forgetsNumber = true;
        refuses("does not carry our number");
    }

    @Test
    void refusesAnswerByKeyThatIsNotForStamping() {
        signsByOtherKey = true;
        refuses("not signed by a key that is for stamping");
    }

    @Test
    void refusesRefusal() {
        status = PKIStatus.REJECTION;
        refuses("status 2");
    }

    @Test
    void refusesGarbage() {
        answers = new byte[] {1, 2, 3};
        refuses("Not an answer");
        answers = "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        refuses("Not an answer");
    }
}
