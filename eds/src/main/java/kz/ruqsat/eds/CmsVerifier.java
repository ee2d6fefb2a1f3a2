package kz.ruqsat.eds;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** Verifies the signers of a CMS: the mathematics, the time stamps, the certificates, what the keys are for. */
record CmsVerifier(CertificateJudge judge) {

    /** What the signature is for. */
    enum Use {
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
    record Signed(byte @Nullable [] content, Use use, boolean whole, Set<Finding> findings, Outer proof) {
        Signed(byte @Nullable [] content, Use use, boolean whole, Set<Finding> findings) {
            this(content, use, whole, findings, Outer.NONE);
        }
    }

    /**
     * Proof that stands around a CMS, as in a PDF.
     *
     * @param archive time stamps over the whole, the newest last
     * @param evidence kept there
     */
    record Outer(List<LongTerm.Stamped> archive, Evidence evidence) {
        static final Outer NONE = new Outer(List.of(), Evidence.NONE);
    }

    /** Verifies every signer. */
    List<SignatureReport> verify(CmsStructure cms, Signed signed, Instant now) {
        return cms.signers().stream()
                .map(signer -> verify(cms, signer, signed, now))
                .toList();
    }

    private SignatureReport verify(CmsStructure cms, SignerInformation signer, Signed signed, Instant now) {
        SignerCheck check = SignerCheck.run(cms, signer, CMSObjectIdentifiers.data, signed.content());
        X509Certificate certificate = check.certificate();
        // A broken signature proves nothing about its time, and is no reason to ask anybody.
        CertificateJudge used = check.holds() ? judge : judge.offline();
        TimeStampCheck stamps = TimeStampCheck.run(signer);
        LongTerm.Proof proof = new LongTerm(used, now)
                .prove(
                        certificate,
                        stamps.stamps(),
                        signed.proof().archive(),
                        signed.proof().evidence());
        List<Finding> findings = findings(signed, check, stamps, proof);
        return new SignatureReport(
                check.holds(),
                certificate == null ? null : SignerCertificate.of(certificate),
                check.algorithm(),
                signingTime(signer),
                proof.timeStamp(),
                proof.at(),
                proof.signer().chain(),
                check.holds() ? proof.signer().revocation() : RevocationStatus.NOT_CHECKED,
                signed.whole(),
                Verdict.of(findings),
                findings,
                proof.level(),
                List.of());
    }

    private static List<Finding> findings(
            Signed signed, SignerCheck check, TimeStampCheck stamps, LongTerm.Proof proof) {
        Set<Finding> findings = new LinkedHashSet<>(signed.findings());
        findings.addAll(check.findings());
        findings.addAll(stamps.findings());
        findings.addAll(proof.findings());
        findings.addAll(proof.signer().findings());
        if (check.certificate() != null) {
            findings.addAll(misuse(check.certificate(), signed.use()));
        }
        if (!check.holds()) {
            findings.remove(Finding.REVOCATION_UNKNOWN); // nobody was asked
        }
        return List.copyOf(findings);
    }

    /** What speaks against the use of a key of that certificate. */
    static List<Finding> misuse(X509Certificate certificate, Use use) {
        if (Certificates.authority(certificate)) {
            return List.of(Finding.CA_AS_SIGNER);
        }
        KeyUse keyUse = SignerCertificate.of(certificate).keyUse();
        return switch (use) {
            case DOCUMENT -> keyUse.signs() ? List.of() : List.of(Finding.NOT_A_SIGNING_KEY);
            case LOGIN ->
                keyUse.authenticates() && Certificates.digitalSignature(certificate)
                        ? List.of()
                        : List.of(Finding.NOT_A_LOGIN_KEY);
        };
    }

    private static @Nullable Instant signingTime(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute attribute = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return null;
        }
        try {
            return Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                    .getDate()
                    .toInstant();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
