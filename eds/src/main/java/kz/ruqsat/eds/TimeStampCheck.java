package kz.ruqsat.eds;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * Checks the RFC 3161 time stamps over a signature value.
 *
 * @param timeStamp the earliest valid one, or the first one when none is valid; null when there is none to show
 * @param findings what speaks against any of them
 */
record TimeStampCheck(@Nullable TimeStamp timeStamp, Set<Finding> findings) {

    /** How far a time-stamp authority's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Each may cost a question to another server. */
    private static final int MOST_TOKENS = 4;

    static TimeStampCheck run(SignerInformation signer, CertificateJudge judge, Instant now) {
        List<TimeStamp> stamps = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        List<byte[]> tokens = tokens(signer, findings);
        if (tokens.size() > MOST_TOKENS) {
            return new TimeStampCheck(null, Set.of(Finding.TIMESTAMP_INVALID));
        }
        for (byte[] token : tokens) {
            try {
                stamps.add(check(token, signer.getSignature(), judge, now, findings));
            } catch (UnreadableSignatureException e) {
                findings.add(Finding.TIMESTAMP_INVALID);
            }
        }
        if (stamps.stream().anyMatch(stamp -> !stamp.valid())) {
            findings.add(Finding.TIMESTAMP_INVALID);
        }
        TimeStamp earliest = stamps.stream()
                .filter(TimeStamp::valid)
                .min(Comparator.comparing(TimeStamp::time))
                .orElse(stamps.isEmpty() ? null : stamps.getFirst());
        return new TimeStampCheck(earliest, findings);
    }

    /** The time at which to judge the signer's certificate. */
    Instant judgedAt(Instant now) {
        return timeStamp != null && timeStamp.valid() ? timeStamp.time() : now;
    }

    private static List<byte[]> tokens(SignerInformation signer, Set<Finding> findings) {
        List<byte[]> tokens = new ArrayList<>();
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) {
            return tokens;
        }
        for (Attribute attribute : unsigned.toASN1Structure().getAttributes()) {
            if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)) {
                addValues(attribute, tokens, findings);
            }
        }
        return tokens;
    }

    private static void addValues(Attribute attribute, List<byte[]> tokens, Set<Finding> findings) {
        for (ASN1Encodable value : attribute.getAttributeValues()) {
            try {
                tokens.add(value.toASN1Primitive().getEncoded());
            } catch (IOException _) {
                findings.add(Finding.TIMESTAMP_INVALID);
            }
        }
    }

    private static TimeStamp check(
            byte[] token, byte[] stamped, CertificateJudge judge, Instant now, Set<Finding> findings) {
        CmsStructure cms = CmsStructure.parse(token);
        TSTInfo info = info(cms);
        Instant time = time(info);
        List<SignerInformation> signers = cms.signers();
        boolean valid = signers.size() == 1
                && imprints(info.getMessageImprint(), stamped)
                && !time.isAfter(now.plus(SKEW))
                && authority(cms, signers.getFirst(), judge, time, findings);
        return new TimeStamp(time, info.getPolicy().getId(), valid);
    }

    private static TSTInfo info(CmsStructure cms) {
        try {
            return Objects.requireNonNull(TSTInfo.getInstance(cms.content()), "no TSTInfo");
        } catch (RuntimeException e) {
            throw new UnreadableSignatureException("Expected a time-stamp token (RFC 3161)", e);
        }
    }

    private static Instant time(TSTInfo info) {
        try {
            return info.getGenTime().getDate().toInstant();
        } catch (ParseException e) {
            throw new UnreadableSignatureException("Expected a time in the time-stamp token", e);
        }
    }

    private static boolean imprints(MessageImprint imprint, byte[] stamped) {
        byte[] digest = Algorithms.digest(imprint.getHashAlgorithm().getAlgorithm(), stamped);
        return digest != null
                && !Algorithms.weak(imprint.getHashAlgorithm().getAlgorithm())
                && MessageDigest.isEqual(digest, imprint.getHashedMessage());
    }

    /** Signed by a time-stamp authority that is trusted at the time it certifies? */
    private static boolean authority(
            CmsStructure cms, SignerInformation signer, CertificateJudge judge, Instant at, Set<Finding> findings) {
        SignerCheck check = SignerCheck.run(cms, signer, PKCSObjectIdentifiers.id_ct_TSTInfo, cms.content());
        X509Certificate certificate = check.certificate();
        if (certificate == null
                || !check.findings().isEmpty()
                || !Certificates.extendedKeyUsages(certificate).contains(KeyPurposeId.id_kp_timeStamping.getId())) {
            return false;
        }
        Set<Finding> against = new LinkedHashSet<>(judge.judge(certificate, at).findings());
        // Older authorities name no address to ask about themselves: then there is nothing to wait for.
        if (against.remove(Finding.REVOCATION_UNKNOWN) && namesRevocationAddress(certificate)) {
            findings.add(Finding.REVOCATION_UNKNOWN);
        }
        return against.isEmpty();
    }

    private static boolean namesRevocationAddress(X509Certificate certificate) {
        return Certificates.extension(certificate, Extension.authorityInfoAccess) != null
                || Certificates.extension(certificate, Extension.cRLDistributionPoints) != null;
    }
}
