package kz.ruqsat.eds.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.Chain;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.RevocationStatus;

/** Judges certificates: chain, dates, revocation. What the key is for is asked elsewhere. */
public record CertificateJudge(TrustAnchors trust, RevocationSource revocation) {

    /** What came out for one certificate. */
    public record Judgement(ChainStatus chain, RevocationStatus revocation, List<Finding> findings) {

        /** There was no certificate to judge. */
        public static final Judgement NONE =
                new Judgement(ChainStatus.UNKNOWN_ISSUER, RevocationStatus.NOT_CHECKED, List.of());
    }

    /** Judges by the same trust, but asks nobody about revocation. */
    public CertificateJudge offline() {
        return new CertificateJudge(trust, (_, _) -> new RevocationAnswer.Unknown("not asked"));
    }

    /** Judges by the same trust, but asks another. */
    public CertificateJudge asking(RevocationSource other) {
        return new CertificateJudge(trust, other);
    }

    public Judgement judge(X509Certificate certificate, Instant at) {
        Chain chain = Chain.build(certificate, trust, at);
        Set<Finding> findings = new LinkedHashSet<>(chain.findings());
        if (Certificates.criticalExtensionUnknown(certificate)) {
            findings.add(Finding.UNKNOWN_CRITICAL_EXTENSION);
        }
        RevocationStatus status = RevocationStatus.NOT_CHECKED;
        X509Certificate issuer = chain.issuer();
        // The addresses asked stand in the certificate, so only certificates of a trusted issuer may name them.
        if (issuer != null) {
            RevocationAnswer answer = revocation.ask(certificate, issuer);
            status = status(answer, at);
            findings.addAll(findings(status, answer));
        }
        return new Judgement(chain.status(), status, List.copyOf(findings));
    }

    private static RevocationStatus status(RevocationAnswer answer, Instant at) {
        return switch (answer) {
            case RevocationAnswer.Good _ -> RevocationStatus.GOOD;
            // Revoked later than the time stamp proves: good when it was used.
            case RevocationAnswer.Revoked revoked ->
                revoked.at().isAfter(at) ? RevocationStatus.GOOD : RevocationStatus.REVOKED;
            case RevocationAnswer.Unknown _ -> RevocationStatus.UNKNOWN;
        };
    }

    private static List<Finding> findings(RevocationStatus status, RevocationAnswer answer) {
        return switch (status) {
            case GOOD, NOT_CHECKED -> List.of();
            case REVOKED ->
                List.of(
                        answer instanceof RevocationAnswer.Revoked revoked && revoked.neverIssued()
                                ? Finding.CERTIFICATE_NOT_ISSUED
                                : Finding.CERTIFICATE_REVOKED);
            case UNKNOWN -> List.of(Finding.REVOCATION_UNKNOWN);
        };
    }
}
