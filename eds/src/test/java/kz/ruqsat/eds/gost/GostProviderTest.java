package kz.ruqsat.eds.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GostProviderTest {
    private static final Provider GOST = new GostProvider();
    private static final byte[] TEXT = "Тау-кен және химия өндірістері".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void verifiesWhatItSigns(GostKind kind) throws GeneralSecurityException {
        KeyPair pair = pair(kind);
        byte[] value = sign(kind, pair);
        assertThat(value).hasSize(2 * kind.half());
        assertThat(verify(kind, pair, TEXT, value)).isTrue();
        assertThat(verify(kind, pair, new byte[] {1}, value)).isFalse();
        value[5] ^= 1;
        assertThat(verify(kind, pair, TEXT, value)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotVerifyByAnothersKey(GostKind kind) throws GeneralSecurityException {
        assertThat(verify(kind, pair(kind), TEXT, sign(kind, pair(kind)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheKeysThatItWrites(GostKind kind) throws GeneralSecurityException {
        KeyPair pair = pair(kind);
        KeyFactory keys = KeyFactory.getInstance(kind.keyOid().getId(), GOST);
        assertThat(keys.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded())))
                .isEqualTo(pair.getPublic());
        assertThat(keys.generatePrivate(
                        new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded())))
                .isEqualTo(pair.getPrivate());
        assertThat(pair.getPrivate().toString())
                .doesNotContain(
                        ((GostPrivateKey) pair.getPrivate()).parameters().getD().toString());
    }

    @Test
    void digestsAsTheStandardsSay() throws GeneralSecurityException {
        // RFC 6986, 10.1.2 and the first example of RFC 5831's test parameters
        byte[] message =
                "012345678901234567890123456789012345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(digest(GostKind.GOST_2015_256, message)))
                .isEqualTo("9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
        assertThat(HexFormat.of()
                        .formatHex(digest(
                                GostKind.GOST_2004,
                                "This is message, length=32 bytes".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa");
    }

    @Test
    void refusesAKeyOnACurveOfTheSendersChoice() throws GeneralSecurityException {
        GostKind kind = GostKind.GOST_2015_512;
        SubjectPublicKeyInfo own =
                SubjectPublicKeyInfo.getInstance(pair(kind).getPublic().getEncoded());
        AlgorithmIdentifier other =
                new AlgorithmIdentifier(kind.keyOid(), new DERSequence(GostKind.GOST_2015_256.curveOid()));
        assertThatThrownBy(() -> GostPublicKey.read(
                        new SubjectPublicKeyInfo(other, own.getPublicKeyData().getOctets())))
                .isInstanceOf(InvalidKeySpecException.class)
                .hasMessageContaining("Another curve");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPointThatIsNotOnTheCurve(GostKind kind) throws GeneralSecurityException {
        byte[] coordinates = new byte[2 * kind.half()];
        Arrays.fill(coordinates, (byte) 1);
        assertThatThrownBy(() -> GostPublicKey.read(
                        new SubjectPublicKeyInfo(GostPublicKey.identifier(kind), new DEROctetString(coordinates))))
                .isInstanceOf(InvalidKeySpecException.class);
    }

    @Test
    void refusesAPrivateKeyOutOfRange() {
        GostKind kind = GostKind.GOST_2015_256;
        for (BigInteger number :
                new BigInteger[] {BigInteger.ZERO, kind.domain().getN()}) {
            assertThatThrownBy(() -> GostPrivateKey.read(new org.bouncycastle.asn1.pkcs.PrivateKeyInfo(
                            GostPublicKey.identifier(kind), new DEROctetString(kind.bytes(number)))))
                    .isInstanceOf(InvalidKeySpecException.class);
        }
    }

    @Test
    void refusesKeysOfOtherKinds() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(GostKind.GOST_2004.signature(), GOST);
        KeyPair other = pair(GostKind.GOST_2015_256);
        assertThatThrownBy(() -> signature.initVerify(other.getPublic())).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> signature.initSign(other.getPrivate())).isInstanceOf(InvalidKeyException.class);
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThatThrownBy(() -> signature.initVerify(rsa.getPublic())).isInstanceOf(InvalidKeyException.class);
    }

    @Test
    void refusesAValueOfAnotherLength() throws GeneralSecurityException {
        GostKind kind = GostKind.GOST_2015_512;
        KeyPair pair = pair(kind);
        byte[] longer = Arrays.copyOf(sign(kind, pair), 2 * kind.half() + 1);
        assertThatThrownBy(() -> verify(kind, pair, TEXT, longer)).isInstanceOf(SignatureException.class);
    }

    private static KeyPair pair(GostKind kind) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(kind.algorithm(), GOST).generateKeyPair();
    }

    private static byte[] sign(GostKind kind, KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(kind.signature(), GOST);
        signature.initSign(pair.getPrivate());
        signature.update(TEXT);
        return signature.sign();
    }

    private static boolean verify(GostKind kind, KeyPair pair, byte[] text, byte[] value)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(kind.signatureOid().getId(), GOST);
        signature.initVerify(pair.getPublic());
        signature.update(text);
        return signature.verify(value);
    }

    private static byte[] digest(GostKind kind, byte[] message) throws GeneralSecurityException {
        return MessageDigest.getInstance(kind.digestOid().getId(), GOST).digest(message);
    }
}
