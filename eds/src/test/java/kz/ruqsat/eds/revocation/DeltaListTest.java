package kz.ruqsat.eds.revocation;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of changes on top of whole lists, from a real local server. */
class DeltaListTest {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private HttpServer server;
    private TestAuthority authority;
    private Holder signer;
    private Instant now = NOW;
    private OnlineRevocation revocation;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = files.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
            exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length == 0 ? -1 : file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        authority = new TestAuthority("A");
        signer = authority.issue(TestAuthority.individual().at(null, address("/nca.crl")));
        revocation = new OnlineRevocation(() -> now, Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static X509v2CRLBuilder list(Holder issuer, int number) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(
                X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded()),
                Date.from(NOW.minus(Duration.ofHours(1))));
        builder.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(1))));
        builder.addExtension(Extension.cRLNumber, false, new ASN1Integer(number));
        return builder;
    }

    /** A whole list that names the address of its changes. */
    private X509v2CRLBuilder whole(int number) throws Exception {
        GeneralName here = new GeneralName(GeneralName.uniformResourceIdentifier, address("/nca_d.crl"));
        X509v2CRLBuilder builder = list(authority.issuing, number);
        builder.addExtension(Extension.freshestCRL, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(here)), null, null)
        }));
        return builder;
    }

    private static X509v2CRLBuilder changes(Holder issuer, int since, int number) throws Exception {
        X509v2CRLBuilder builder = list(issuer, number);
        builder.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(since));
        return builder;
    }

    private static byte[] signed(X509v2CRLBuilder builder, Holder issuer) throws Exception {
        return builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .build(issuer.keys().getPrivate()))
                .getEncoded();
    }

    private void publish(String path, X509v2CRLBuilder builder) throws Exception {
        files.put(path, signed(builder, authority.issuing));
    }

    private X509v2CRLBuilder revoking(X509v2CRLBuilder builder, int reason) {
        BigInteger serial = signer.certificate().getSerialNumber();
        return builder.addCRLEntry(serial, Date.from(NOW.minusSeconds(600)), reason);
    }

    private RevocationAnswer ask() {
        return revocation.ask(signer.certificate(), authority.issuing.certificate());
    }

    private void assertUnknown(String why) {
        assertThat(ask())
                .isInstanceOfSatisfying(
                        RevocationAnswer.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains(why));
    }

    @Test
    void learnsOfRevocationFromTheChanges() throws Exception {
        publish("/nca.crl", whole(7));
        publish("/nca_d.crl", changes(authority.issuing, 7, 8));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Good.class);
        publish("/nca_d.crl", revoking(changes(authority.issuing, 7, 9), CRLReason.keyCompromise));
        now = NOW.plus(Duration.ofMinutes(61)); // the kept lists are an hour old by then
        assertThat(ask())
                .isEqualTo(
                        new RevocationAnswer.Revoked(NOW.minusSeconds(600), "KEY_COMPROMISE", RevocationAnswer.By.CRL));
    }

    @Test
    void learnsThatAHoldWasLifted() throws Exception {
        publish("/nca.crl", revoking(whole(7), CRLReason.certificateHold));
        publish("/nca_d.crl", revoking(changes(authority.issuing, 7, 8), CRLReason.removeFromCRL));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Good.class);
    }

    @Test
    void callsNobodyGoodWithoutTheChangesThatAreNamed() throws Exception {
        publish("/nca.crl", whole(7));
        assertUnknown("the changes to the list can't be had");
        publish("/nca.crl", revoking(whole(8), CRLReason.keyCompromise));
        now = NOW.plus(Duration.ofMinutes(61));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Revoked.class);
    }

    @Test
    void putsChangesOnNoOtherListThanTheirs() throws Exception {
        publish("/nca.crl", whole(7));
        publish("/nca_d.crl", changes(authority.issuing, 9, 10));
        assertUnknown("the changes are to a later list");
        now = NOW.plus(Duration.ofMinutes(61)); // by then the kept lists are an hour old
        TestAuthority other = new TestAuthority("B");
        files.put("/nca_d.crl", signed(changes(other.issuing, 7, 8), other.issuing));
        assertUnknown("the list of another issuer");
        now = NOW.plus(Duration.ofMinutes(122));
        publish("/nca_d.crl", list(authority.issuing, 8));
        assertUnknown("no list of changes");
    }

    @Test
    void fetchesTheListAnewWhenTheChangesAreToALaterOne() throws Exception {
        publish("/nca.crl", whole(7));
        publish("/nca_d.crl", changes(authority.issuing, 7, 8));
        ask();
        publish("/nca.crl", whole(9));
        files.remove("/nca_d.crl");
        now = NOW.plus(Duration.ofMinutes(30));
        publish("/nca_d.crl", changes(authority.issuing, 7, 8));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Good.class);
        now = NOW.plus(Duration.ofMinutes(61));
        publish("/nca_d.crl", revoking(changes(authority.issuing, 9, 10), CRLReason.keyCompromise));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Revoked.class);
    }

    @Test
    void takesNoListOfChangesForAWholeOne() throws Exception {
        publish("/nca.crl", changes(authority.issuing, 7, 8));
        assertUnknown("only changes");
    }

    @Test
    void knowsConfiguredAddressesOfChanges() throws Exception {
        publish("/nca.crl", list(authority.issuing, 7));
        publish("/changes.crl", revoking(changes(authority.issuing, 7, 8), CRLReason.superseded));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Good.class);
        revocation = new OnlineRevocation(
                () -> now,
                Duration.ofSeconds(2),
                Map.of(URI.create(address("/nca.crl")), URI.create(address("/changes.crl"))));
        assertThat(ask()).isInstanceOf(RevocationAnswer.Revoked.class);
    }

    @Test
    void putsKeptChangesOnKeptLists() throws Exception {
        byte[] list = signed(list(authority.issuing, 7), authority.issuing);
        byte[] changes = signed(revoking(changes(authority.issuing, 7, 8), CRLReason.keyCompromise), authority.issuing);
        assertThat(given(List.of(list))).isInstanceOf(RevocationAnswer.Good.class);
        assertThat(given(List.of(list, changes))).isInstanceOf(RevocationAnswer.Revoked.class);
        assertThat(given(List.of(changes))).isInstanceOf(RevocationAnswer.Unknown.class);
    }

    private RevocationAnswer given(List<byte[]> lists) {
        return new GivenRevocation(lists, List.of(), () -> NOW)
                .ask(signer.certificate(), authority.issuing.certificate());
    }
}
