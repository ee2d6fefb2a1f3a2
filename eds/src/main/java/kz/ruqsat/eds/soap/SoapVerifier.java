package kz.ruqsat.eds.soap;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.SafeXml;
import kz.ruqsat.eds.xml.Unfit;
import kz.ruqsat.eds.xml.XadesProof;
import kz.ruqsat.eds.xml.XmlSignatureCheck;
import kz.ruqsat.eds.xml.XmlVerifier;
import org.xml.sax.SAXException;

/** Verifies the signature of a SOAP message over its Body, whichever system signed it; the content is the Body. */
public record SoapVerifier(CertificateJudge judge) {

    public static boolean soap(byte[] xml) {
        try {
            return Parts.is(SafeXml.parse(xml).getDocumentElement(), WsSecurity.SOAP, "Envelope");
        } catch (SAXException _) {
            return false;
        }
    }

    public Verification verify(byte[] message, Instant now) {
        Set<Finding> findings = new LinkedHashSet<>();
        X509Certificate certificate = null;
        byte[] body = null;
        try {
            certificate = SignedMessage.signer(message);
            // Its dates are the judge's business.
            SignedMessage expected =
                    new SignedMessage(certificate, certificate.getNotBefore().toInstant());
            body = CanonicalXml.whole(expected.body(message));
        } catch (Unfit e) {
            findings.add(e.finding());
        } catch (SAXException e) {
            return Verification.refused(Format.SOAP, XmlVerifier.unreadable(message));
        }
        if (findings.contains(Finding.NO_SIGNATURE)) {
            return Verification.refused(Format.SOAP, Finding.NO_SIGNATURE);
        }
        String algorithm = certificate == null
                ? ""
                : Algorithms.describe(
                        Certificates.publicKey(certificate), Certificates.signatureAlgorithm(certificate), null);
        XmlSignatureCheck check = new XmlSignatureCheck(certificate, algorithm, null, XadesProof.NONE, null, findings);
        return Verification.of(
                Format.SOAP, List.of(new XmlVerifier(judge).report(check, XadesProof.NONE, false, now)), body);
    }
}
