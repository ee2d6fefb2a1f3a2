package kz.ruqsat.eds;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Verifies XML that carries its signatures as children of its root, as NCALayer makes it (INTERFACES 1.5, 3.9). Each
 * signature is over the whole document with those before it, so the last is checked first and then taken away. Nothing is
 * looked up by an id, and a signature anywhere else, or over anything less than the whole, is refused: what is reported
 * as signed is all that stands in the file.
 */
record XmlVerifier(CertificateJudge judge) {
    /** More than anybody needs; each may cost a question to another server. */
    private static final int MOST_SIGNATURES = 20;

    Verification verify(byte[] xml, Instant now) {
        Document document;
        try {
            document = SafeXml.parse(xml);
        } catch (SAXException e) {
            return Verification.refused(Format.XML, unreadable(xml));
        }
        Element root = document.getDocumentElement();
        List<Element> signatures = Parts.named(root, WsSecurity.DS, "Signature");
        if (document.getElementsByTagNameNS(WsSecurity.DS, "Signature").getLength() != signatures.size()
                || Parts.is(root, WsSecurity.DS, "Signature")
                || signatures.size() > MOST_SIGNATURES) {
            return Verification.refused(Format.XML, Finding.SIGNATURE_MISPLACED);
        }
        List<SignatureReport> reports = new ArrayList<>();
        XadesProof later = XadesProof.NONE;
        for (Element signature : signatures.reversed()) {
            XmlSignatureCheck check = XmlSignatureCheck.run(signature);
            later = check.proof().under(later);
            reports.addFirst(report(check, later, true, now));
            signature.getParentNode().removeChild(signature);
        }
        return Verification.of(Format.XML, reports, reports.isEmpty() ? null : CanonicalXml.whole(root));
    }

    /** Why a file is no XML to us. */
    static Finding unreadable(byte[] xml) {
        return SafeXml.bringsDocumentType(xml) ? Finding.DOCUMENT_TYPE : Finding.NOT_A_SIGNATURE;
    }

    /**
     * @param proof of this signature and of those after it
     * @param person whether it is a person's signature under a document, not a system's under a message
     */
    SignatureReport report(XmlSignatureCheck check, XadesProof proof, boolean person, Instant now) {
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
                certificate == null ? null : SignerCertificate.of(certificate),
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
                List.of());
    }

    private static List<Finding> misuse(X509Certificate certificate, boolean person) {
        if (person) {
            return CmsVerifier.misuse(certificate, CmsVerifier.Use.DOCUMENT);
        }
        return Certificates.authority(certificate) ? List.of(Finding.CA_AS_SIGNER) : List.of();
    }
}
