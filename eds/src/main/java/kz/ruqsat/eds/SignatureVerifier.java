package kz.ruqsat.eds;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.eds.cades.CmsArchive;
import kz.ruqsat.eds.cades.CmsVerifier;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.cms.PlainCms;
import kz.ruqsat.eds.files.EvidenceVerifier;
import kz.ruqsat.eds.files.FileKind;
import kz.ruqsat.eds.files.PackageVerifier;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.pdf.PdfVerifier;
import kz.ruqsat.eds.report.ArchiveTimeStamp;
import kz.ruqsat.eds.report.CertificateReport;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.revocation.OcspAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.revocation.Untrustworthy;
import kz.ruqsat.eds.soap.SoapVerifier;
import kz.ruqsat.eds.xml.XmlVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Verifies signatures and certificates. Never throws for bad input: whatever is wrong is a {@link Finding}. Safe for
 * use by many threads. A verification may ask the revocation source, so it may take seconds.
 *
 * <p>A certificate is judged at the time of the signature's RFC 3161 time stamp when it has a valid one, otherwise at
 * the time of checking.
 */
public final class SignatureVerifier {
    private final CertificateJudge judge;
    private final InstantSource clock;

    public SignatureVerifier(TrustAnchors trust, RevocationSource revocation, InstantSource clock) {
        this.judge = new CertificateJudge(trust, revocation);
        this.clock = clock;
    }

    /** What a file is, from its beginning and structure; nothing is verified. */
    public static Format detect(byte[] file) {
        return FileKind.of(file).format();
    }

    /**
     * The newest archive time stamp of a PDF, or of a CMS that carries its content; of several signers' that whose
     * authority ends first. Nothing is verified. Empty when there is none, or one of the signers has none.
     *
     * @throws UnreadableSignatureException when it is neither
     */
    public static Optional<ArchiveTimeStamp> newestArchive(byte[] file) {
        return detect(file) == Format.PDF
                ? PdfArchive.newest(file)
                : CmsArchive.newest(CmsStructure.parse(CmsPackage.decode(file)));
    }

    /**
     * Verifies a document's signature.
     *
     * @param cms DER, PEM or base64
     * @param detachedContent the signed content; null when the CMS carries it. When both are there they must be equal.
     */
    public Verification verifyCms(byte[] cms, byte @Nullable [] detachedContent) {
        return verify(cms, detachedContent, CmsVerifier.Use.DOCUMENT);
    }

    /**
     * Verifies a log-in: the challenge signed with an authentication key. Such a signature never counts as a
     * document's.
     */
    public Verification verifyLogin(byte[] cms, byte[] challenge) {
        return verify(cms, challenge, CmsVerifier.Use.LOGIN);
    }

    private Verification verify(byte[] cms, byte @Nullable [] detached, CmsVerifier.Use use) {
        try {
            byte[] der = CmsPackage.decode(cms);
            PlainCms plain = PlainCms.read(der);
            CmsVerifier verifier = new CmsVerifier(judge);
            Instant now = clock.instant();
            if (plain != null) {
                CmsVerifier.Signed signed = signed(plain.content(), detached, use);
                return Verification.of(Format.CMS, verifier.verify(plain, signed, now), signed.content());
            }
            CmsStructure structure = CmsStructure.parse(der);
            CmsVerifier.Signed signed = signed(structure.content(), detached, use);
            return Verification.of(Format.CMS, verifier.verify(structure, signed, now), signed.content());
        } catch (RuntimeException | StackOverflowError e) {
            // Malformed ASN.1 shows itself in the parsers as any unchecked exception; to the caller it is bad input.
            return Verification.refused(Format.CMS, UnreadableSignatureException.of(e));
        }
    }

    static CmsVerifier.Signed signed(byte @Nullable [] attached, byte @Nullable [] detached, CmsVerifier.Use use) {
        // Both given and different: the signature is over something else than the caller shows.
        boolean other = attached != null && detached != null && !Arrays.equals(attached, detached);
        return new CmsVerifier.Signed(
                attached != null ? attached : detached,
                use,
                true,
                other ? Set.of(Finding.SIGNED_OTHER_DATA) : Set.of());
    }

    /** Verifies all signatures of an XML document that stand in it and are over the whole of it. */
    public Verification verifyXml(byte[] xml) {
        try {
            return new XmlVerifier(judge).verify(xml, clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            return Verification.refused(Format.XML, UnreadableSignatureException.of(e));
        }
    }

    /**
     * Verifies an XML signature of any form: in the document that it signs, around an object of its own, or apart from
     * the file that it signs. What it is over is the verification's content, and nothing else of the file.
     *
     * @param content the file that a signature apart from it is over; null when it was not given
     */
    public Verification verifyXml(byte[] xml, byte @Nullable [] content) {
        try {
            return new XmlVerifier(judge).verify(xml, content, clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            return Verification.refused(Format.XML, UnreadableSignatureException.of(e));
        }
    }

    /** Verifies a SOAP message with WS-Security, whichever system signed it. */
    public Verification verifySoap(byte[] message) {
        try {
            return new SoapVerifier(judge).verify(message, clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            return Verification.refused(Format.SOAP, UnreadableSignatureException.of(e));
        }
    }

    /**
     * Verifies whatever it is, and that it is nothing else besides.
     *
     * @param content what a detached CMS or a time stamp is over; null when it was not given
     */
    public Verification verify(byte[] file, byte @Nullable [] content) {
        FileKind kind = FileKind.of(file);
        if (kind.ambiguity() != null) {
            return Verification.refused(kind.format(), kind.ambiguity());
        }
        return switch (kind.format()) {
            case PDF -> verifyPdf(file);
            case XML -> verifyXml(file, content);
            case SOAP -> verifySoap(file);
            case CMS -> verifyCms(file, content);
            case CERTIFICATE, TIME_STAMP, REVOCATION_LIST, OCSP_ANSWER -> verifyEvidence(file, kind, content);
            case LICENCE_PACKAGE -> verifyPackage(file);
            case UNKNOWN -> Verification.refused(Format.UNKNOWN, Finding.NOT_A_SIGNATURE);
        };
    }

    private Verification verifyEvidence(byte[] file, FileKind kind, byte @Nullable [] content) {
        EvidenceVerifier verifier = new EvidenceVerifier(judge);
        Instant now = clock.instant();
        byte[] der = kind.der() == null ? file : kind.der();
        try {
            return switch (kind.format()) {
                case CERTIFICATE -> verifier.certificate(verifyCertificate(file));
                case REVOCATION_LIST -> verifier.list(der, now);
                case OCSP_ANSWER -> verifier.answer(der, now);
                case TIME_STAMP -> verifier.timeStamp(der, content, now);
                case PDF, CMS, XML, SOAP, LICENCE_PACKAGE, UNKNOWN ->
                    throw new IllegalArgumentException("No evidence: " + kind.format());
            };
        } catch (Untrustworthy | OcspAnswer.Refused | RuntimeException | StackOverflowError e) {
            return Verification.refused(kind.format(), UnreadableSignatureException.of(e));
        }
    }

    /** Verifies a licence package: all signatures of its paper and of its data. */
    public Verification verifyPackage(byte[] archive) {
        try {
            return new PackageVerifier(new CmsVerifier(judge)).verify(archive, clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            return Verification.refused(Format.LICENCE_PACKAGE, UnreadableSignatureException.of(e));
        }
    }

    /** Verifies all signatures of a PDF. */
    public Verification verifyPdf(byte[] pdf) {
        try {
            return new PdfVerifier(new CmsVerifier(judge)).verify(pdf, clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            return Verification.refused(Format.PDF, UnreadableSignatureException.of(e));
        }
    }

    /** Judges a certificate now: chain, dates, revocation; not what its key is for. */
    public CertificateReport verifyCertificate(X509Certificate certificate) {
        Instant now = clock.instant();
        CertificateJudge.Judgement judgement = judge.judge(certificate, now);
        return new CertificateReport(
                CertificateReader.of(certificate),
                Algorithms.describe(
                        Certificates.publicKey(certificate), Certificates.signatureAlgorithm(certificate), null),
                now,
                judgement.chain(),
                judgement.revocation(),
                Verdict.of(judgement.findings()),
                judgement.findings());
    }

    /**
     * The same for DER or PEM.
     *
     * @throws UnreadableSignatureException when the bytes are no certificate
     */
    public CertificateReport verifyCertificate(byte[] derOrPem) {
        try {
            return verifyCertificate(Certificates.parse(derOrPem));
        } catch (UnreadableSignatureException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableSignatureException("A certificate with a part that can't be read", e);
        }
    }
}
