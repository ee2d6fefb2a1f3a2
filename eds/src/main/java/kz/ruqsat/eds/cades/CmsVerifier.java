package kz.ruqsat.eds.cades;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.cms.ParsedSigner;
import kz.ruqsat.eds.cms.PlainCms;
import kz.ruqsat.eds.cms.PlainSigner;
import kz.ruqsat.eds.cms.SignerCheck;
import kz.ruqsat.eds.cms.SignerParts;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.KeyUse;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.revocation.AskedOnce;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.LongTerm;
import kz.ruqsat.eds.timestamps.TimeStampCheck;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** Verifies the signers of a CMS: the mathematics, the time stamps, the certificates, what the keys are for. */
public record CmsVerifier(CertificateJudge judge) {

    /** What the signature is for. */
    public enum Use {
        DOCUMENT,
        LOGIN
    }

    /**
     * What the CMS is said to sign.
     *
     * @param content the signed bytes, if at hand
     * @param whole whether nothing was added after the signature
     * @param findings what already speaks against it; goes into each report
     * @param proof what proves it from outside the CMS
     */
    public record Signed(byte @Nullable [] content, Use use, boolean whole, Set<Finding> findings, Outer proof) {
        public Signed(byte @Nullable [] content, Use use, boolean whole, Set<Finding> findings) {
            this(content, use, whole, findings, Outer.NONE);
        }
    }

    /**
     * Proof that stands around a CMS, as in a PDF.
     *
     * @param archive time stamps over the whole, the newest last
     * @param evidence kept there
     */
    public record Outer(List<LongTerm.Stamped> archive, Evidence evidence) {
        static final Outer NONE = new Outer(List.of(), Evidence.NONE);

        /** With what stands inside of it. */
        Outer around(List<LongTerm.Stamped> inner, Evidence kept) {
            List<LongTerm.Stamped> all = new ArrayList<>(inner);
            all.addAll(archive);
            return new Outer(all, kept.and(evidence));
        }

        /** Those of the archive that cover a signature over the signature. */
        Outer covering(byte[] counterSignature) {
            return new Outer(
                    archive.stream()
                            .filter(stamped -> CmsArchive.covers(stamped, counterSignature))
                            .toList(),
                    evidence);
        }

        /** The archive; what covers a signature over a signature covers the time stamps in it as well. */
        List<LongTerm.Stamped> over(boolean counter, List<LongTerm.Stamped> stamps) {
            List<Token> tokens = stamps.stream().map(LongTerm.Stamped::token).toList();
            return counter
                    ? archive.stream().map(stamped -> stamped.alsoOver(tokens)).toList()
                    : archive;
        }
    }

    /** Verifies every signer. */
    public List<SignatureReport> verify(CmsStructure cms, Signed signed, Instant now) {
        CmsVerifier once = askingOnce();
        return cms.signers().stream()
                .map(signer -> once.verify(cms, signer, CMSObjectIdentifiers.data, signed, now))
                .toList();
    }

    /** Verifies every signer of a CMS of the usual form. */
    public List<SignatureReport> verify(PlainCms cms, Signed signed, Instant now) {
        CmsVerifier once = cms.signers().size() > 1 ? askingOnce() : this;
        List<SignatureReport> reports = new ArrayList<>(cms.signers().size());
        for (PlainSigner signer : cms.signers()) {
            SignerCheck check = SignerCheck.run(signer, CMSObjectIdentifiers.data, signed.content());
            LongTerm.Proof proof =
                    once.proof(check, List.of(), signed.proof(), signed.proof().archive(), now);
            reports.add(report(signed, check, signer.said(), proof, findings(signed, check, proof), List.of()));
        }
        return reports;
    }

    private CmsVerifier askingOnce() {
        return new CmsVerifier(judge.asking(new AskedOnce(judge.revocation())));
    }

    /** @param type of what is signed; null for a signature over another signature */
    private SignatureReport verify(
            CmsStructure cms,
            SignerInformation signer,
            @Nullable ASN1ObjectIdentifier type,
            Signed signed,
            Instant now) {
        ParsedSigner parsed = new ParsedSigner(cms, signer);
        SignerCheck check = SignerCheck.run(parsed, type, signed.content());
        TimeStampCheck stamps = TimeStampCheck.run(signer);
        CmsArchive archive = type == null ? CmsArchive.NONE : CmsArchive.read(cms, signer, signed.content());
        Outer outer = signed.proof().around(archive.stamps(), CmsArchive.evidence(cms.structure()));
        LongTerm.Proof proof = proof(check, stamps.stamps(), outer, outer.over(type == null, stamps.stamps()), now);
        Set<Finding> findings = findings(signed, check, proof);
        findings.addAll(stamps.findings());
        findings.addAll(archive.findings());
        return report(signed, check, parsed.said(), proof, findings, counter(cms, signer, type == null, outer, now));
    }

    private LongTerm.Proof proof(
            SignerCheck check,
            List<LongTerm.Stamped> stamps,
            Outer outer,
            List<LongTerm.Stamped> archive,
            Instant now) {
        // A broken signature proves nothing about its time, and is no reason to ask anybody.
        CertificateJudge used = check.holds() ? judge : judge.offline();
        return new LongTerm(used, now).prove(check.certificate(), stamps, archive, outer.evidence());
    }

    private static SignatureReport report(
            Signed signed,
            SignerCheck check,
            SignerParts.@Nullable Said said,
            LongTerm.Proof proof,
            Set<Finding> findings,
            List<SignatureReport> counter) {
        X509Certificate certificate = check.certificate();
        if (!check.holds()) {
            findings.remove(Finding.REVOCATION_UNKNOWN); // nobody was asked
        }
        return new SignatureReport(
                check.holds(),
                certificate == null ? null : CertificateReader.of(certificate),
                check.algorithm(),
                said == null ? null : said.signingTime(),
                proof.timeStamp(),
                proof.at(),
                proof.signer().chain(),
                check.holds() ? proof.signer().revocation() : RevocationStatus.NOT_CHECKED,
                signed.whole(),
                Verdict.of(findings),
                List.copyOf(findings),
                proof.level(),
                counter);
    }

    /**
     * The signatures over this signature's value (RFC 5652 11.4).
     *
     * @param inner whether this one is over another signature itself: what covers it covers those over it
     */
    private List<SignatureReport> counter(
            CmsStructure cms, SignerInformation signer, boolean inner, Outer outer, Instant now) {
        List<SignatureReport> reports = new ArrayList<>();
        List<byte[]> values = TimeStampCheck.values(signer, CMSAttributes.counterSignature, new LinkedHashSet<>());
        for (SignerInformation over : signer.getCounterSignatures()) {
            Outer covering = inner ? outer : outer.covering(values.get(reports.size()));
            Signed signed = new Signed(signer.getSignature(), Use.DOCUMENT, true, Set.of(), covering);
            reports.add(verify(cms, over, null, signed, now));
        }
        return reports;
    }

    private static Set<Finding> findings(Signed signed, SignerCheck check, LongTerm.Proof proof) {
        Set<Finding> findings = new LinkedHashSet<>(signed.findings());
        findings.addAll(check.findings());
        findings.addAll(proof.findings());
        findings.addAll(proof.signer().findings());
        if (check.certificate() != null) {
            findings.addAll(misuse(check.certificate(), signed.use()));
        }
        return findings;
    }

    /** What speaks against the use of a key of that certificate. */
    public static List<Finding> misuse(X509Certificate certificate, Use use) {
        if (Certificates.authority(certificate)) {
            return List.of(Finding.CA_AS_SIGNER);
        }
        KeyUse keyUse = CertificateReader.of(certificate).keyUse();
        return switch (use) {
            case DOCUMENT -> keyUse.signs() ? List.of() : List.of(Finding.NOT_A_SIGNING_KEY);
            case LOGIN ->
                keyUse.authenticates() && Certificates.digitalSignature(certificate)
                        ? List.of()
                        : List.of(Finding.NOT_A_LOGIN_KEY);
        };
    }
}
