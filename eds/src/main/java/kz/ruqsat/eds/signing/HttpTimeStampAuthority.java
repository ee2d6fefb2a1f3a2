package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Transport;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a time-stamp authority over HTTP (RFC 3161, 3.4). The answer has to be to this question: our number, our digest,
 * our policy, signed by the stamping key that it carries. Whether that key is trusted is the verifier's business.
 */
public final class HttpTimeStampAuthority implements TimeStampAuthority {
    private static final long LONGEST_ANSWER = 256 * 1024L;
    private static final int NONCE_BITS = 64;
    /** PKIStatus granted and grantedWithMods (RFC 3161, 2.4.2). */
    private static final int LAST_GRANTED = 1;

    private final URI address;
    private final ASN1ObjectIdentifier digest;
    private final @Nullable String policy;
    private final Transport transport;
    private final SecureRandom random = new SecureRandom();

    /**
     * An authority that stamps by SHA-256 with whatever policy is its own.
     *
     * @param patience for one question
     */
    public HttpTimeStampAuthority(URI address, Duration patience) {
        this(address, NISTObjectIdentifiers.id_sha256, null, patience);
    }

    /**
     * An authority asked for a certain digest and policy (INTERFACES 3.8).
     *
     * @param policy OID; null when any will do
     */
    public HttpTimeStampAuthority(
            URI address, ASN1ObjectIdentifier digest, @Nullable String policy, Duration patience) {
        this(address, digest, policy, new Transport(patience));
    }

    private HttpTimeStampAuthority(
            URI address, ASN1ObjectIdentifier digest, @Nullable String policy, Transport transport) {
        this.address = address;
        this.digest = digest;
        this.policy = policy;
        this.transport = transport;
    }

    /** The same server, asked for another digest and policy. */
    HttpTimeStampAuthority asked(ASN1ObjectIdentifier otherDigest, @Nullable String otherPolicy) {
        return new HttpTimeStampAuthority(address, otherDigest, otherPolicy, transport);
    }

    @Override
    public ASN1ObjectIdentifier digest() {
        return digest;
    }

    @Override
    public byte[] stamp(byte[] data) {
        try {
            return ask(data);
        } catch (IOException e) {
            throw new UncheckedIOException(address + ": " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] data) throws IOException {
        BigInteger nonce = new BigInteger(NONCE_BITS, random);
        TimeStampReq request = new TimeStampReq(
                new MessageImprint(new AlgorithmIdentifier(digest, DERNull.INSTANCE), Algorithms.known(digest, data)),
                policy == null ? null : new ASN1ObjectIdentifier(policy),
                new ASN1Integer(nonce),
                ASN1Boolean.TRUE,
                null);
        byte[] answer = transport.post(address, "application/timestamp-query", request.getEncoded(), LONGEST_ANSWER);
        return checked(token(answer), data, nonce);
    }

    private static Token token(byte[] answer) throws IOException {
        try {
            TimeStampResp response = TimeStampResp.getInstance(answer);
            int status = response.getStatus().getStatusObject().intValueExact();
            if (status > LAST_GRANTED) {
                throw new IOException("The time-stamp authority refuses with status " + status + why(response));
            }
            return Token.parse(Objects.requireNonNull(response.getTimeStampToken(), "no token")
                    .getEncoded());
        } catch (UnreadableSignatureException e) {
            throw new IOException("Not an answer of a time-stamp authority", e);
        } catch (RuntimeException e) {
            throw new IOException("Not an answer of a time-stamp authority: " + e.getMessage(), e);
        }
    }

    /** The digest is what an authority may not know; its other reasons tell the caller nothing. */
    private static String why(TimeStampResp response) {
        ASN1BitString failure = response.getStatus().getFailInfo();
        return failure != null && (failure.intValue() & PKIFailureInfo.badAlg) != 0
                ? ", it does not know the digest"
                : "";
    }

    private byte[] checked(Token token, byte[] data, BigInteger nonce) throws IOException {
        unless(nonce.equals(token.nonce()), "does not carry our number");
        unless(token.imprintAlgorithm().equals(digest) && token.over(data), "is over other data");
        unless(policy == null || policy.equals(token.policy()), "is by another policy");
        unless(token.holds(), "is not signed by a key that is for stamping");
        return token.encoded();
    }

    private static void unless(boolean fits, String what) throws IOException {
        if (!fits) {
            throw new IOException("The time stamp " + what);
        }
    }
}
