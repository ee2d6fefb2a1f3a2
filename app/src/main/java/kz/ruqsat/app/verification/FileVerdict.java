package kz.ruqsat.app.verification;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Statement;
import kz.ruqsat.eds.report.TimeStamp;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a file.
 *
 * @param reasons what speaks against the file as a whole
 * @param statements what a list, an answer or a time stamp says
 */
record FileVerdict(
        Format format, Verdict verdict, List<Signed> signatures, List<Finding> reasons, List<Statement> statements) {

    /**
     * One signature; for a certificate, the authority's under it.
     *
     * @param level how much proof it carries
     * @param counterSignatures over this signature's value
     * @param covered whether nothing stands in the file that the signature is not over
     */
    record Signed(
            boolean cryptographic,
            @Nullable SignerCertificate signer,
            String algorithm,
            @Nullable Instant signingTime,
            @Nullable TimeStamp timeStamp,
            ChainStatus chain,
            String revocation,
            boolean covered,
            Verdict verdict,
            List<Finding> reasons,
            SignatureLevel level,
            List<Signed> counterSignatures) {}

    static FileVerdict of(Verification verification, boolean revocationAsked) {
        List<Signed> signatures = verification.signatures().stream()
                .map(report -> signed(report, revocationAsked))
                .toList();
        return new FileVerdict(
                verification.format(),
                verification.verdict(),
                signatures,
                verification.reasons(),
                verification.statements());
    }

    private static Signed signed(SignatureReport report, boolean asked) {
        return new Signed(
                report.cryptographic(),
                report.signer(),
                report.algorithm(),
                report.signingTime(),
                report.timeStamp(),
                report.chain(),
                word(report.revocation(), asked),
                report.coversWholeDocument(),
                report.verdict(),
                report.reasons(),
                report.level(),
                report.counterSignatures().stream()
                        .map(counter -> signed(counter, asked))
                        .toList());
    }

    private static String word(RevocationStatus status, boolean asked) {
        return ConstantName.of(asked ? status : RevocationStatus.NOT_CHECKED);
    }
}
