package kz.ruqsat.eds.gost;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.util.Objects;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.jspecify.annotations.Nullable;

/** A signature of one kind; its value is r then s, each little-endian. */
final class GostSignature extends Signature {
    private final GostKind kind;
    private final Digest digest;
    private @Nullable DSA signer;

    GostSignature(GostKind kind) {
        super(kind.signature());
        this.kind = kind;
        this.digest = kind.newDigest();
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
        GostPublicKey read = read(key);
        if (read.kind() != kind) {
            throw new InvalidKeyException("A key of " + read.getAlgorithm() + " for " + getAlgorithm());
        }
        signer = kind.newSigner();
        signer.init(false, read.parameters());
        digest.reset();
    }

    /** The JDK hands over keys of algorithms that it does not know in a wrapping of its own. */
    private static GostPublicKey read(PublicKey key) throws InvalidKeyException {
        if (key instanceof GostPublicKey own) {
            return own;
        }
        if (key == null || key.getEncoded() == null) {
            throw new InvalidKeyException("No key that could be read");
        }
        try {
            return GostPublicKey.read(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            throw new InvalidKeyException("Not a key for GOST signatures: " + key.getAlgorithm(), e);
        }
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
        if (!(key instanceof GostPrivateKey own) || own.kind() != kind) {
            throw new InvalidKeyException("Not a private key for " + getAlgorithm());
        }
        signer = kind.newSigner();
        signer.init(true, appRandom == null ? own.parameters() : new ParametersWithRandom(own.parameters(), appRandom));
        digest.reset();
    }

    @Override
    protected void engineUpdate(byte one) {
        digest.update(one);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    @Override
    protected byte[] engineSign() {
        BigInteger[] pair = Objects.requireNonNull(signer).generateSignature(digested());
        byte[] value = new byte[2 * kind.half()];
        System.arraycopy(kind.bytes(pair[0]), 0, value, 0, kind.half());
        System.arraycopy(kind.bytes(pair[1]), 0, value, kind.half(), kind.half());
        return value;
    }

    @Override
    protected boolean engineVerify(byte[] value) throws SignatureException {
        byte[] hash = digested();
        if (value.length != 2 * kind.half()) {
            throw new SignatureException("Expected " + 2 * kind.half() + " bytes, found " + value.length);
        }
        BigInteger r = GostKind.number(value, 0, kind.half());
        BigInteger s = GostKind.number(value, kind.half(), value.length);
        return Objects.requireNonNull(signer).verifySignature(hash, r, s);
    }

    private byte[] digested() {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    @Deprecated
    @Override
    protected void engineSetParameter(String param, Object value) {
        throw new UnsupportedOperationException("A GOST signature has no parameters");
    }

    @Deprecated
    @Override
    protected Object engineGetParameter(String param) {
        throw new UnsupportedOperationException("A GOST signature has no parameters");
    }
}
