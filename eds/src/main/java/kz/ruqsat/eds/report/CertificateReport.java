package kz.ruqsat.eds.report;

import java.time.Instant;
import java.util.List;

/**
 * All that was found about one certificate.
 *
 * @param certificate whose it is
 * @param algorithm of the authority's signature under it and of its own key, for people
 * @param judgedAt the time at which it was judged
 * @param chain whether it leads to a trusted root
 * @param revocation what the certification authority says
 * @param verdict follows from the reasons
 * @param reasons what speaks against it; empty exactly when valid
 */
public record CertificateReport(
        SignerCertificate certificate,
        String algorithm,
        Instant judgedAt,
        ChainStatus chain,
        RevocationStatus revocation,
        Verdict verdict,
        List<Finding> reasons) {

    public CertificateReport {
        reasons = List.copyOf(reasons);
    }
}
