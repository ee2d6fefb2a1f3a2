package kz.ruqsat.eds.xml;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.util.BigIntegers;

/** The two ways of writing an ECDSA value: a DER sequence of r and s, as CMS has it, or both one after the other. */
final class EcValue {

    private EcValue() {}

    /** The two numbers, each as long as the order of the certificate's curve. */
    static byte[] plain(byte[] der, X509Certificate certificate) {
        ECPublicKey key = (ECPublicKey) certificate.getPublicKey();
        int length = (key.getParams().getOrder().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        ASN1Sequence pair = ASN1Sequence.getInstance(der);
        byte[] plain = new byte[2 * length];
        for (int i = 0; i < 2; i++) {
            BigInteger number = ASN1Integer.getInstance(pair.getObjectAt(i)).getPositiveValue();
            System.arraycopy(BigIntegers.asUnsignedByteArray(length, number), 0, plain, i * length, length);
        }
        return plain;
    }

    /** The DER sequence; of what can't be two numbers, bytes that no key has signed. */
    static byte[] der(byte[] plain) {
        if (plain.length == 0 || plain.length % 2 != 0) {
            return new byte[0];
        }
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(plain, plain.length / 2))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, plain.length / 2, plain.length))));
        try {
            return new DERSequence(pair).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("two numbers have an encoding", e);
        }
    }
}
