package kz.ruqsat.eds.timestamps;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.cms.SignerCheck;
import kz.ruqsat.eds.report.ArchiveTimeStamp;
import kz.ruqsat.eds.report.TimeStamp;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** A parsed RFC 3161 time-stamp token. Parsing proves nothing, and whether its authority is trusted is not asked here. */
public final class Token {
    private final byte[] der;
    private final CmsStructure cms;
    private final TSTInfo info;
    private final Instant time;
    private final @Nullable SignerCheck check;

    private Token(byte[] der, CmsStructure cms, TSTInfo info, Instant time) {
        this.der = der;
        this.cms = cms;
        this.info = info;
        this.time = time;
        List<SignerInformation> signers = cms.signers();
        this.check = signers.size() == 1
                ? SignerCheck.run(cms, signers.getFirst(), PKCSObjectIdentifiers.id_ct_TSTInfo, cms.content())
                : null;
    }

    /**
     * Reads a token.
     *
     * @throws UnreadableSignatureException when it is none
     */
    public static Token parse(byte[] der) {
        CmsStructure cms = CmsStructure.parse(der);
        try {
            TSTInfo info = Objects.requireNonNull(TSTInfo.getInstance(cms.content()), "no TSTInfo");
            return new Token(der.clone(), cms, info, info.getGenTime().getDate().toInstant());
        } catch (ParseException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a time-stamp token (RFC 3161)", e);
        }
    }

    /** The time it certifies. */
    public Instant time() {
        return time;
    }

    /** The certificate of its authority; null when it does not carry it. */
    public @Nullable X509Certificate authority() {
        return check == null ? null : check.certificate();
    }

    /** Whether it carries the digest of these bytes, by an algorithm that can be trusted. */
    public boolean over(byte[] bytes) {
        MessageImprint imprint = info.getMessageImprint();
        byte[] digest = Algorithms.digest(imprintAlgorithm(), bytes);
        return digest != null
                && !Algorithms.weak(imprintAlgorithm())
                && MessageDigest.isEqual(digest, imprint.getHashedMessage());
    }

    /** Whether its signature holds and is by a key that is for stamping. */
    public boolean holds() {
        X509Certificate authority = authority();
        return check != null
                && authority != null
                && check.findings().isEmpty()
                && Certificates.extendedKeyUsages(authority).contains(KeyPurposeId.id_kp_timeStamping.getId());
    }

    /** How it is signed, for people. */
    public String algorithm() {
        return check == null ? "" : check.algorithm();
    }

    /** The digest it carries, lower-case hexadecimal. */
    public String imprint() {
        return HexFormat.of().formatHex(info.getMessageImprint().getHashedMessage());
    }

    /** OID of the authority's policy. */
    public String policy() {
        return info.getPolicy().getId();
    }

    /** The number by which the answer is known to be the question's; null when there is none. */
    public @Nullable BigInteger nonce() {
        return info.getNonce() == null ? null : info.getNonce().getValue();
    }

    /** The digest algorithm of what is stamped. */
    public ASN1ObjectIdentifier imprintAlgorithm() {
        return info.getMessageImprint().getHashAlgorithm().getAlgorithm();
    }

    /** Its only signer; null when it has another number of them. */
    @Nullable
    public SignerInformation signer() {
        List<SignerInformation> signers = cms.signers();
        return signers.size() == 1 ? signers.getFirst() : null;
    }

    /** What is told of it. */
    public TimeStamp report(boolean valid) {
        return new TimeStamp(time(), policy(), algorithm(), Algorithms.digestName(imprintAlgorithm()), valid);
    }

    /** What is to be known for its renewal; empty when it does not carry its authority's certificate. */
    public Optional<ArchiveTimeStamp> archive() {
        X509Certificate authority = authority();
        SignerInformation signer = signer();
        if (authority == null || signer == null) {
            return Optional.empty();
        }
        String algorithms = Algorithms.describe(
                Certificates.publicKey(authority),
                signer.toASN1Structure().getDigestEncryptionAlgorithm(),
                signer.getDigestAlgorithmID());
        String imprint = Algorithms.digestName(imprintAlgorithm());
        return Optional.of(new ArchiveTimeStamp(
                time,
                authority.getNotAfter().toInstant(),
                List.of(algorithms.split(", ")).contains(imprint) ? algorithms : algorithms + ", " + imprint));
    }

    /** The token as it was read. */
    public byte[] encoded() {
        return der.clone();
    }
}
