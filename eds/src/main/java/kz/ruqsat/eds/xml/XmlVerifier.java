package kz.ruqsat.eds.xml;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.cades.CmsVerifier;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.timestamps.LongTerm;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Verifies XML that carries its signatures as children of its root, as NCALayer makes it (INTERFACES 1.5, 3.9). Each
 * signature is over the whole document with those before it, so the last is checked first and then taken away. Nothing is
 * looked up by an id, and a signature anywhere else, or over anything less than the whole, is refused: what is reported
 * as signed is all that stands in the file. Signatures over a signature stand inside of it (XAdES). One that is a
 * document of its own is over the one object in it, or over the content that was given.
 */
public record XmlVerifier(CertificateJudge judge) {
    /** More than anybody needs; each may cost a question to another server. */
    private static final int MOST_SIGNATURES = 20;

    private static final int DEEPEST = 5;

    /** Of signatures over the document that they stand in. */
    public Verification verify(byte[] xml, Instant now) {
        Document document = parsed(xml);
        if (document == null) {
            return Verification.refused(Format.XML, unreadable(xml));
        }
        Element root = document.getDocumentElement();
        List<Element> signatures = Parts.named(root, Parts.DS, "Signature");
        if (misplaced(document, signatures) || Parts.is(root, Parts.DS, "Signature")) {
            return Verification.refused(Format.XML, Finding.SIGNATURE_MISPLACED);
        }
        List<SignatureReport> reports = new ArrayList<>();
        XadesProof later = XadesProof.NONE;
        for (Element signature : signatures.reversed()) {
            XmlSignatureCheck check = XmlSignatureCheck.run(signature, new XmlSubject.Around(signature));
            later = check.proof().under(later);
            reports.addFirst(report(check, later, true, now));
            signature.getParentNode().removeChild(signature);
        }
        return Verification.of(Format.XML, reports, reports.isEmpty() ? null : CanonicalXml.whole(root));
    }

    /**
     * Of any form.
     *
     * @param content what a signature over another file is over; null when it was not given
     */
    public Verification verify(byte[] xml, byte @Nullable [] content, Instant now) {
        Document document = parsed(xml);
        Element root = document == null ? null : document.getDocumentElement();
        if (document == null || root == null || !Parts.is(root, Parts.DS, "Signature")) {
            return verify(xml, now);
        }
        if (misplaced(document, List.of(root))) {
            return Verification.refused(Format.XML, Finding.SIGNATURE_MISPLACED);
        }
        try {
            XmlSubject subject = XmlSubject.ofRoot(root, content);
            XmlSignatureCheck check = XmlSignatureCheck.run(root, subject);
            byte[] signed = subject instanceof XmlSubject.Outside ? content : check.inside();
            return Verification.of(Format.XML, List.of(report(check, check.proof(), true, now)), signed);
        } catch (Unfit e) {
            return Verification.refused(Format.XML, e.finding());
        }
    }

    private static @Nullable Document parsed(byte[] xml) {
        try {
            return SafeXml.parse(xml);
        } catch (SAXException e) {
            return null;
        }
    }

    /** Whether the document has more signatures than these and those inside of them, in their place. */
    private static boolean misplaced(Document document, List<Element> signatures) {
        int placed = 0;
        List<Element> level = signatures;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            placed += level.size();
            level = level.stream()
                    .flatMap(signature -> XadesProperties.counterSignatures(signature).stream())
                    .toList();
        }
        return placed > MOST_SIGNATURES
                || document.getElementsByTagNameNS(Parts.DS, "Signature").getLength() != placed;
    }

    /** Those over a signature's value. Its archive time stamps behind them, and those around it, prove them too. */
    private List<SignatureReport> counters(XadesProof over, Instant now) {
        List<SignatureReport> reports = new ArrayList<>();
        for (XadesProof.Counter counter : over.counters()) {
            XmlSignatureCheck check = XmlSignatureCheck.run(counter.signature(), counter.over());
            XadesProof proof = check.proof().under(XadesProof.archived(counter.archive(), over.evidence()));
            reports.add(report(check, proof, true, now));
        }
        return reports;
    }

    /** Why a file is no XML to us. */
    public static Finding unreadable(byte[] xml) {
        return SafeXml.bringsDocumentType(xml) ? Finding.DOCUMENT_TYPE : Finding.NOT_A_SIGNATURE;
    }

    /**
     * @param proof of this signature and of those after it
     * @param person whether it is a person's signature under a document, not a system's under a message
     */
    public SignatureReport report(XmlSignatureCheck check, XadesProof proof, boolean person, Instant now) {
        X509Certificate certificate = check.certificate();
        boolean holds = check.holds();
        CertificateJudge used = holds ? judge : judge.offline();
        LongTerm.Proof proved =
                new LongTerm(used, now).prove(certificate, proof.stamps(), proof.archive(), proof.evidence());
        CertificateJudge.Judgement judgement = proved.signer();
        Set<Finding> findings = new LinkedHashSet<>(check.findings());
        findings.addAll(proof.findings());
        findings.addAll(proved.findings());
        findings.addAll(judgement.findings());
        findings.addAll(certificate == null ? List.of() : misuse(certificate, person));
        if (!holds) {
            findings.remove(Finding.REVOCATION_UNKNOWN); // nobody was asked
        }
        return new SignatureReport(
                holds,
                certificate == null ? null : CertificateReader.of(certificate),
                check.algorithm(),
                check.signingTime(),
                proved.timeStamp(),
                proved.at(),
                judgement.chain(),
                holds ? judgement.revocation() : RevocationStatus.NOT_CHECKED,
                true,
                Verdict.of(findings),
                List.copyOf(findings),
                proved.level(),
                counters(proof, now));
    }

    private static List<Finding> misuse(X509Certificate certificate, boolean person) {
        if (person) {
            return CmsVerifier.misuse(certificate, CmsVerifier.Use.DOCUMENT);
        }
        return Certificates.authority(certificate) ? List.of(Finding.CA_AS_SIGNER) : List.of();
    }
}
