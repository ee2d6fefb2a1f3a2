package kz.ruqsat.app.gateway.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SigningPolicy;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.pdf.PdfSignatureField;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile.Applicant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox's NCALayer signs, our verifier judges; each kind of certificate gets what it deserves. */
class SandboxSignaturesTest {
    private static final byte[] CONTENT = "{\"activity\":\"explosives\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;
    private static NcaLayerClient ncaLayer;
    private static SignatureVerifier verifier;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.test(folder));
        ncaLayer = NcaLayerClient.connect(URI.create(sandbox.urls().ws()));
        InstantSource clock = InstantSource.system();
        verifier = new SignatureVerifier(
                TrustAnchors.load(folder.resolve("trust")), new OnlineRevocation(clock, Duration.ofSeconds(2)), clock);
    }

    @AfterAll
    static void stop() {
        ncaLayer.close();
        sandbox.close();
    }

    @AfterEach
    void mend() {
        for (OutsideSystem system : OutsideSystem.values()) {
            sandbox.faults().set(system, Fault.NONE);
        }
    }

    private static Applicant applicant(CertificateKind kind) {
        return sandbox.people().applicants().stream()
                .filter(applicant -> applicant.certificate() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] sign(SignRequest request, Applicant who) {
        NcaLayerAnswer answer = ncaLayer.sign(request.by(who.iin(), who.bin()).withAnyKey());
        assertThat(answer).isInstanceOf(NcaLayerAnswer.Signed.class);
        return ((NcaLayerAnswer.Signed) answer).pem().getFirst().getBytes(StandardCharsets.US_ASCII);
    }

    private static Verification verified(CertificateKind kind) {
        return verifier.verifyCms(sign(SignRequest.of(CONTENT).timeStamped(), applicant(kind)), CONTENT);
    }

    private static SigningPolicy policy(Applicant who) {
        return who.bin() == null ? SigningPolicy.person(who.iin()) : SigningPolicy.firm(who.bin(), who.iin());
    }

    private static List<Finding> judged(CertificateKind kind) {
        return policy(applicant(kind)).check(verified(kind));
    }

    @Test
    void judgesEachKindOfCertificate() {
        for (CertificateKind kind : CertificateKind.values()) {
            List<Finding> expected = switch (kind) {
                case INDIVIDUAL, HEAD, SIGNER -> List.of();
                case EMPLOYEE -> List.of(Finding.MAY_NOT_ACT_FOR_FIRM);
                case EXPIRED -> List.of(Finding.CERTIFICATE_EXPIRED);
                case REVOKED -> List.of(Finding.CERTIFICATE_REVOKED);
                case FOREIGN_CA -> List.of(Finding.UNKNOWN_ISSUER);
            };
            assertThat(judged(kind)).as("%s", kind).isEqualTo(expected);
        }
    }

    @Test
    void provesTimeOfSigning() {
        assertThat(verified(CertificateKind.HEAD).signatures().getFirst().provenTime())
                .isNotNull();
    }

    @Test
    void acceptsLogin() {
        Applicant who = applicant(CertificateKind.HEAD);
        byte[] cms = sign(SignRequest.of(CONTENT).purposes(SignRequest.LOGIN), who);
        assertThat(verifier.verifyLogin(cms, CONTENT).allReasons()).isEmpty();
        assertThat(verifier.verifyCms(cms, CONTENT).allReasons()).containsExactly(Finding.NOT_A_SIGNING_KEY);
    }

    @Test
    void asksListWhenResponderFails() {
        for (Fault fault : List.of(Fault.DOWN, Fault.GARBAGE, Fault.SLOW)) {
            sandbox.faults().set(OutsideSystem.OCSP, fault);
            assertThat(judged(CertificateKind.HEAD)).as("%s", fault).isEmpty();
        }
    }

    @Test
    void waitsWhenNobodyKnowsOfRevocation() throws IOException {
        sandbox.faults().set(OutsideSystem.OCSP, Fault.DOWN);
        sandbox.faults().set(OutsideSystem.CRL, Fault.GARBAGE);
        SignatureVerifier fresh = new SignatureVerifier(
                TrustAnchors.load(folder.resolve("trust")),
                new OnlineRevocation(InstantSource.system(), Duration.ofSeconds(2)),
                InstantSource.system());
        byte[] cms = sign(SignRequest.of(CONTENT), applicant(CertificateKind.HEAD));
        assertThat(fresh.verifyCms(cms, null).allReasons()).containsExactly(Finding.REVOCATION_UNKNOWN);
    }

    @Test
    void signsPdfInTwoSteps() throws IOException {
        Applicant who = applicant(CertificateKind.HEAD);
        PdfSignatureField field = new PdfSignatureField(
                who.surname(), "Лицензия", "Астана", InstantSource.system().instant());
        PreparedPdf prepared = PdfSigning.prepare(blank(), field);
        byte[] cms = sign(SignRequest.of(prepared.toBeSigned()).detached().timeStamped(), who);
        Verification verification = verifier.verifyPdf(PdfSigning.complete(prepared, cms));
        assertThat(policy(who).check(verification)).isEmpty();
        assertThat(verification.signatures().getFirst().coversWholeDocument()).isTrue();
    }

    private static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
