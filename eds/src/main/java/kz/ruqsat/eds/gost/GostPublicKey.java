package kz.ruqsat.eds.gost;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A public key. In a certificate it is an octet string with X then Y, each little-endian (INTERFACES 3.6).
 *
 * <p>Not to be serialised by Java: a key travels as its {@link #getEncoded() encoding}.
 */
public final class GostPublicKey implements PublicKey {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient GostKind kind;
    private final transient ECPublicKeyParameters parameters;

    GostPublicKey(GostKind kind, ECPublicKeyParameters parameters) {
        this.kind = kind;
        this.parameters = parameters;
    }

    /**
     * Reads the key of a certificate.
     *
     * @throws InvalidKeySpecException when it is of another kind, names another curve, or is no point of the curve
     */
    static GostPublicKey read(SubjectPublicKeyInfo written) throws InvalidKeySpecException {
        AlgorithmIdentifier algorithm = written.getAlgorithm();
        GostKind kind = GostKind.ofKey(algorithm.getAlgorithm())
                .orElseThrow(() -> new InvalidKeySpecException("Not a GOST key: " + algorithm.getAlgorithm()));
        checkParameters(kind, algorithm.getParameters());
        try {
            byte[] coordinates =
                    ASN1OctetString.getInstance(written.parsePublicKey()).getOctets();
            return new GostPublicKey(kind, new ECPublicKeyParameters(point(kind, coordinates), kind.domain()));
        } catch (IOException | RuntimeException e) {
            throw new InvalidKeySpecException("Not a point of the curve of " + kind.algorithm(), e);
        }
    }

    /** The curve must be the one of this kind; one that is not named is taken to be. */
    static void checkParameters(GostKind kind, ASN1Encodable parameters) throws InvalidKeySpecException {
        ASN1Sequence named;
        try {
            named = ASN1Sequence.getInstance(parameters);
            if (named == null || kind.curveOid().equals(ASN1ObjectIdentifier.getInstance(named.getObjectAt(0)))) {
                return;
            }
        } catch (RuntimeException e) {
            throw new InvalidKeySpecException("No parameters of a GOST key", e);
        }
        throw new InvalidKeySpecException("Another curve than that of " + kind.algorithm() + ": " + named);
    }

    private static ECPoint point(GostKind kind, byte[] coordinates) {
        if (coordinates.length != 2 * kind.half()) {
            throw new IllegalArgumentException("Expected " + 2 * kind.half() + " bytes, found " + coordinates.length);
        }
        BigInteger x = GostKind.number(coordinates, 0, kind.half());
        BigInteger y = GostKind.number(coordinates, kind.half(), coordinates.length);
        return kind.domain().validatePublicPoint(kind.domain().getCurve().createPoint(x, y));
    }

    public GostKind kind() {
        return kind;
    }

    ECPublicKeyParameters parameters() {
        return parameters;
    }

    static AlgorithmIdentifier identifier(GostKind kind) {
        return new AlgorithmIdentifier(
                kind.keyOid(), new DERSequence(new ASN1Encodable[] {kind.curveOid(), kind.keyDigestOid()}));
    }

    @Override
    public String getAlgorithm() {
        return kind.algorithm();
    }

    @Override
    public String getFormat() {
        return "X.509";
    }

    @Override
    public byte[] getEncoded() {
        ECPoint point = parameters.getQ().normalize();
        byte[] coordinates = new byte[2 * kind.half()];
        System.arraycopy(kind.bytes(point.getAffineXCoord().toBigInteger()), 0, coordinates, 0, kind.half());
        System.arraycopy(kind.bytes(point.getAffineYCoord().toBigInteger()), 0, coordinates, kind.half(), kind.half());
        try {
            return new SubjectPublicKeyInfo(identifier(kind), new DEROctetString(coordinates))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("A key that has no encoding", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GostPublicKey key
                && key.kind == kind
                && key.parameters.getQ().equals(parameters.getQ());
    }

    @Override
    public int hashCode() {
        return parameters.getQ().hashCode();
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A key travels as its encoding");
    }
}
