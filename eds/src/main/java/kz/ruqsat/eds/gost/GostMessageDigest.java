package kz.ruqsat.eds.gost;

import java.security.MessageDigest;
import org.bouncycastle.crypto.Digest;

/** A digest of BouncyCastle under its national name. */
final class GostMessageDigest extends MessageDigest {
    private final Digest digest;

    GostMessageDigest(GostKind kind) {
        super(kind.digestName());
        digest = kind.newDigest();
    }

    @Override
    protected int engineGetDigestLength() {
        return digest.getDigestSize();
    }

    @Override
    protected void engineUpdate(byte input) {
        digest.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        digest.update(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    @Override
    protected void engineReset() {
        digest.reset();
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }
}
