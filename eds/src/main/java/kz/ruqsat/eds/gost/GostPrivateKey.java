package kz.ruqsat.eds.gost;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A private key. Its PKCS#8 form is ours: an octet string with the little-endian number, under the key's national
 * identifier. The national authority's own containers have another, unpublished one; for these there is the port of a
 * licensed provider.
 */
public final class GostPrivateKey implements PrivateKey {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient GostKind kind;
    private final transient ECPrivateKeyParameters parameters;

    GostPrivateKey(GostKind kind, ECPrivateKeyParameters parameters) {
        this.kind = kind;
        this.parameters = parameters;
    }

    static GostPrivateKey read(PrivateKeyInfo written) throws InvalidKeySpecException {
        GostKind kind = GostKind.ofKey(written.getPrivateKeyAlgorithm().getAlgorithm())
                .orElseThrow(() -> new InvalidKeySpecException(
                        "Not a GOST key: " + written.getPrivateKeyAlgorithm().getAlgorithm()));
        GostPublicKey.checkParameters(kind, written.getPrivateKeyAlgorithm().getParameters());
        try {
            byte[] bytes =
                    ASN1OctetString.getInstance(written.parsePrivateKey()).getOctets();
            BigInteger number = GostKind.number(bytes, 0, bytes.length);
            boolean inRange =
                    number.signum() > 0 && number.compareTo(kind.domain().getN()) < 0;
            if (bytes.length != kind.half() || !inRange) {
                throw new InvalidKeySpecException("Not a private key of " + kind.algorithm());
            }
            return new GostPrivateKey(kind, new ECPrivateKeyParameters(number, kind.domain()));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidKeySpecException("Not a private key of " + kind.algorithm(), e);
        }
    }

    public GostKind kind() {
        return kind;
    }

    /** The other half of the pair. */
    public GostPublicKey publicKey() {
        ECPoint point = new FixedPointCombMultiplier().multiply(kind.domain().getG(), parameters.getD());
        return new GostPublicKey(kind, new ECPublicKeyParameters(point, kind.domain()));
    }

    ECPrivateKeyParameters parameters() {
        return parameters;
    }

    @Override
    public String getAlgorithm() {
        return kind.algorithm();
    }

    @Override
    public String getFormat() {
        return "PKCS#8";
    }

    @Override
    public byte[] getEncoded() {
        try {
            return new PrivateKeyInfo(GostPublicKey.identifier(kind), new DEROctetString(kind.bytes(parameters.getD())))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("A key that has no encoding", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GostPrivateKey key
                && key.kind == kind
                && MessageDigest.isEqual(kind.bytes(key.parameters.getD()), kind.bytes(parameters.getD()));
    }

    @Override
    public int hashCode() {
        return kind.hashCode();
    }

    /** Never the number itself. */
    @Override
    public String toString() {
        return "GostPrivateKey[" + kind.algorithm() + "]";
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A key travels as its encoding");
    }
}
