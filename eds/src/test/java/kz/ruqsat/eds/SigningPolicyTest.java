package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.BIN;
import static kz.ruqsat.eds.testing.TestAuthority.IIN;
import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Profile;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningPolicyTest {
    private static final byte[] CONTENT = {1, 2, 3};
    private static final String OTHER_IIN = "550505300118";
    private static final String OTHER_BIN = "210240000015";

    private static TestAuthority authority;
    private static SignatureVerifier verifier;

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = new TestAuthority("A");
        verifier = new SignatureVerifier(
                authority.trust(),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW),
                InstantSource.fixed(NOW));
    }

    private static Verification signed(Profile profile) throws Exception {
        return verifier.verifyCms(TestSigner.attached(authority.issue(profile), CONTENT), null);
    }

    @Test
    void acceptsPersonInOwnName() throws Exception {
        assertThat(SigningPolicy.person(IIN).check(signed(TestAuthority.individual())))
                .isEmpty();
    }

    @Test
    void refusesAnotherPerson() throws Exception {
        assertThat(SigningPolicy.person(OTHER_IIN).check(signed(TestAuthority.individual())))
                .containsExactly(Finding.WRONG_IIN);
    }

    @Test
    void refusesFirmCertificateForPerson() throws Exception {
        assertThat(SigningPolicy.person(IIN).check(signed(TestAuthority.ofFirm(SignerRole.HEAD))))
                .containsExactly(Finding.NOT_A_PERSONAL_CERTIFICATE);
    }

    @Test
    void acceptsHeadAndPersonWithRightToSign() throws Exception {
        for (SignerRole role : List.of(SignerRole.HEAD, SignerRole.RIGHT_TO_SIGN)) {
            assertThat(SigningPolicy.firm(BIN, IIN).check(signed(TestAuthority.ofFirm(role))))
                    .isEmpty();
            assertThat(SigningPolicy.firm(BIN, null).check(signed(TestAuthority.ofFirm(role))))
                    .isEmpty();
        }
    }

    @Test
    void refusesEmployeeForFirm() throws Exception {
        for (SignerRole role : List.of(SignerRole.EMPLOYEE, SignerRole.FINANCIAL, SignerRole.HR)) {
            assertThat(SigningPolicy.firm(BIN, IIN).check(signed(TestAuthority.ofFirm(role))))
                    .containsExactly(Finding.MAY_NOT_ACT_FOR_FIRM);
        }
    }

    @Test
    void acceptsEmployeeAsMember() throws Exception {
        assertThat(SigningPolicy.member(BIN, IIN).check(signed(TestAuthority.ofFirm(SignerRole.EMPLOYEE))))
                .isEmpty();
    }

    @Test
    void acceptsForABodyOnlyWhoMayDecideForIt() throws Exception {
        for (SignerRole role : List.of(SignerRole.HEAD, SignerRole.RIGHT_TO_SIGN, SignerRole.CIVIL_SERVANT)) {
            assertThat(SigningPolicy.authorised(BIN, IIN).check(signed(TestAuthority.ofFirm(role))))
                    .isEmpty();
        }
        for (SignerRole role : List.of(SignerRole.EMPLOYEE, SignerRole.FINANCIAL, SignerRole.INFORMATION_SYSTEM)) {
            assertThat(SigningPolicy.authorised(BIN, IIN).check(signed(TestAuthority.ofFirm(role))))
                    .containsExactly(Finding.NOT_AUTHORISED);
        }
        assertThat(SigningPolicy.authorised(OTHER_BIN, IIN).check(signed(TestAuthority.ofFirm(SignerRole.HEAD))))
                .containsExactly(Finding.WRONG_BODY);
        assertThat(SigningPolicy.member(OTHER_BIN, IIN).check(signed(TestAuthority.individual())))
                .containsExactly(Finding.WRONG_BODY);
    }

    @Test
    void refusesAnotherFirm() throws Exception {
        assertThat(SigningPolicy.firm(OTHER_BIN, IIN).check(signed(TestAuthority.ofFirm(SignerRole.HEAD))))
                .containsExactly(Finding.WRONG_BIN);
        assertThat(SigningPolicy.firm(BIN, IIN).check(signed(TestAuthority.individual())))
                .containsExactly(Finding.WRONG_BIN, Finding.MAY_NOT_ACT_FOR_FIRM);
    }

    @Test
    void givesReasonsOfBadSignature() {
        Verification broken = verifier.verifyCms(new byte[] {1}, null);
        assertThat(SigningPolicy.person(IIN).check(broken)).containsExactly(Finding.NOT_A_SIGNATURE);
    }

    @Test
    void refusesLoginKeyBeforeSigning() throws Exception {
        SignerCertificate login =
                CertificateReader.of(authority.issue(TestAuthority.login()).certificate());
        assertThat(SigningPolicy.person(IIN).check(login)).containsExactly(Finding.NOT_A_SIGNING_KEY);
    }

    @Test
    void needsSomebodyToExpect() {
        assertThatThrownBy(() -> new SigningPolicy(null, null, Capacity.FIRM))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
