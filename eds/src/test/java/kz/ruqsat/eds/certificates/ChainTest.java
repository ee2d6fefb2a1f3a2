package kz.ruqsat.eds.certificates;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.testing.Forge;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the authorities of a chain may do, and how each breach of it is called. */
class ChainTest {
    private static Holder root;

    @BeforeAll
    static void begin() throws Exception {
        root = Forge.authority("Root", -1).root();
    }

    private static Chain chain(Holder end, Holder... authorities) {
        return chain(end.certificate(), root, authorities);
    }

    private static Chain chain(X509Certificate end, Holder trusted, Holder... authorities) {
        List<X509Certificate> between =
                Stream.of(authorities).map(Holder::certificate).toList();
        return Chain.build(end, new TrustAnchors(List.of(trusted.certificate()), between), NOW);
    }

    private static void assertRefused(Chain chain, Finding... findings) {
        assertThat(chain.status()).isEqualTo(ChainStatus.UNKNOWN_ISSUER);
        assertThat(chain.issuer()).isNull();
        assertThat(chain.findings()).containsExactly(findings);
    }

    @Test
    void countsAuthoritiesBeneathOneThatAllowsFew() throws Exception {
        Holder first = Forge.authority("First", 1).by(root);
        Holder second = Forge.authority("Second", 0).by(first);
        assertThat(chain(Forge.person("Good").by(second), first, second).findings())
                .isEmpty();
        Holder third = Forge.authority("Third", -1).by(second);
        assertRefused(chain(Forge.person("Bad").by(third), first, second, third), Finding.CHAIN_TOO_LONG);
    }

    @Test
    void bindsTheRootByItsOwnPathLength() throws Exception {
        Holder narrow = Forge.authority("Narrow root", 0).root();
        Holder beneath = Forge.authority("Beneath", -1).by(narrow);
        assertRefused(chain(Forge.person("Bad").by(beneath).certificate(), narrow, beneath), Finding.CHAIN_TOO_LONG);
        assertThat(chain(Forge.person("Good").by(narrow).certificate(), narrow).findings())
                .isEmpty();
    }

    @Test
    void endsLongChains() throws Exception {
        Holder[] all = new Holder[8];
        Holder last = root;
        for (int i = 0; i < all.length; i++) {
            last = Forge.authority("Link " + i, -1).by(last);
            all[i] = last;
        }
        assertRefused(chain(Forge.person("Far").by(last), all), Finding.CHAIN_TOO_LONG);
    }

    @Test
    void endsLoopsOfCrossCertificates() throws Exception {
        Holder one = Forge.authority("One", -1).root();
        Holder other = Forge.authority("Other", -1).by(one);
        Holder back = Forge.authority("One", -1).by(other);
        Holder person = Forge.person("Circled").by(back);
        assertRefused(chain(person, other, back), Finding.CHAIN_LOOP);
        // A way out of the circle is found.
        assertThat(chain(person.certificate(), one, other, back).findings()).isEmpty();
    }

    @Test
    void refusesIssuersThatAreNoAuthorities() throws Exception {
        Holder person = Forge.person("Selfmade").by(root);
        Holder friend = Forge.person("Friend").by(person);
        assertRefused(chain(friend, person), Finding.ISSUER_IS_NO_AUTHORITY);
    }

    @Test
    void keepsToTheNamesOfTheAuthority() throws Exception {
        Holder foreign = Forge.authority("Foreign", -1).permittingNames("C=AQ").by(root);
        assertRefused(chain(Forge.person("Outside").by(foreign), foreign), Finding.NAME_NOT_PERMITTED);
        Holder own = Forge.authority("Native", -1).permittingNames("C=KZ").by(root);
        assertThat(chain(Forge.person("Inside").by(own), own).findings()).isEmpty();
        Holder without = Forge.authority("No mail", -1).excludingMail("evil.kz").by(root);
        assertRefused(
                chain(Forge.person("Mail").withMail("a@evil.kz").by(without), without), Finding.NAME_NOT_PERMITTED);
        assertThat(chain(Forge.person("Mail").withMail("a@good.kz").by(without), without)
                        .findings())
                .isEmpty();
    }

    @Test
    void keepsToThePurposesOfTheAuthority() throws Exception {
        Holder servers = Forge.authority("Servers only", -1)
                .permitting(KeyPurposeId.id_kp_serverAuth)
                .by(root);
        assertRefused(chain(Forge.person("Signer").by(servers), servers), Finding.PURPOSE_NOT_PERMITTED);
        Holder mail = Forge.authority("Signatures", -1)
                .permitting(KeyPurposeId.id_kp_emailProtection)
                .by(root);
        assertThat(chain(Forge.person("Signer").by(mail), mail).findings()).isEmpty();
    }

    @Test
    void looksAtBindingExtensionsOfAuthorities() throws Exception {
        Holder strange =
                Forge.authority("Strange", -1).critical("1.2.398.3.3.99").by(root);
        assertRefused(chain(Forge.person("Signer").by(strange), strange), Finding.UNKNOWN_CRITICAL_EXTENSION);
    }

    @Test
    void refusesCertificatesThatNameTwoAlgorithms() throws Exception {
        Holder honest = Forge.person("Two-faced").by(root);
        byte[] forged = Forge.confused(honest, root, PKCSObjectIdentifiers.sha512WithRSAEncryption);
        assertThatExceptionOfType(UnreadableSignatureException.class)
                .isThrownBy(() -> Certificates.parse(forged))
                .extracting(UnreadableSignatureException::finding)
                .isEqualTo(Finding.ALGORITHM_CONFUSED);
    }

    @Test
    void findsWeakKeysAndSignatures() throws Exception {
        Holder weak = Forge.person("Old").signedWith("SHA1withRSA").by(root);
        Chain chain = chain(weak);
        assertThat(chain.status()).isEqualTo(ChainStatus.TRUSTED);
        assertThat(chain.findings()).containsExactly(Finding.WEAK_ALGORITHM);
        Holder small = new TestAuthority("S").issue(TestAuthority.individual(), TestKeys.rsa("weak", 1024));
        assertThat(Chain.build(small.certificate(), new TestAuthority("S").trust(), NOW)
                        .findings())
                .containsExactly(Finding.WEAK_ALGORITHM);
    }

    @Test
    void trustsNobodyElse() throws Exception {
        Holder stranger = Forge.authority("Stranger", -1).root();
        assertRefused(chain(Forge.person("Foreign").by(stranger)), Finding.UNKNOWN_ISSUER);
        // The name alone is not enough.
        Holder impostor = new Holder(TestKeys.key("Stranger"), root.certificate());
        assertRefused(chain(Forge.person("Pretender").by(impostor)), Finding.UNKNOWN_ISSUER);
    }
}
