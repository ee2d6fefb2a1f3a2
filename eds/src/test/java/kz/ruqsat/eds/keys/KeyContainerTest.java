package kz.ruqsat.eds.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.PBEParameterSpec;
import kz.ruqsat.eds.gost.GostContentSigner;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostPrivateKey;
import kz.ruqsat.eds.gost.GostProvider;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyContainerTest {
    private static final char[] PASSWORD = "Құпиясөз-2026".toCharArray();

    @ParameterizedTest
    @EnumSource
    void keepsGostKeys(GostKind kind) throws Exception {
        KeyContainer held = held(pair(kind.algorithm()));
        KeyContainer read = KeyContainer.read(held.write(PASSWORD), PASSWORD);
        assertThat(read).isEqualTo(held);
        assertThat(read.toString()).doesNotContain("GostPrivateKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void keepsKeysOfTheJdk(String algorithm) throws Exception {
        KeyContainer held = held(KeyPairGenerator.getInstance(algorithm).generateKeyPair());
        KeyContainer read = KeyContainer.read(held.write(PASSWORD), PASSWORD);
        assertThat(read.key().getEncoded()).isEqualTo(held.key().getEncoded());
        assertThat(read.chain()).isEqualTo(held.chain());
    }

    @Test
    void encryptsWithAes256() throws Exception {
        byte[] file = held(pair(GostKind.GOST_2015_512.algorithm())).write(PASSWORD);
        // PBES2 and AES-256-CBC: 1.2.840.113549.1.5.13, 2.16.840.1.101.3.4.1.42
        assertThat(contains(file, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0D))
                .isTrue();
        assertThat(contains(file, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2A))
                .isTrue();
    }

    @Test
    void readsTheNationalAuthoritysOldEncryptionOfRsaKeys() throws Exception {
        KeyContainer held = held(KeyPairGenerator.getInstance("RSA").generateKeyPair());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var old = new KeyStore.PasswordProtection(
                PASSWORD, "PBEWithSHA1AndDESede", new PBEParameterSpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2000));
        store.setEntry(
                "imported",
                new KeyStore.PrivateKeyEntry(held.key(), held.chain().toArray(Certificate[]::new)),
                old);
        var out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        assertThat(KeyContainer.read(out.toByteArray(), PASSWORD).chain()).isEqualTo(held.chain());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        byte[] file = held(pair(GostKind.GOST_2015_512.algorithm())).write(PASSWORD);
        assertThatThrownBy(() -> KeyContainer.read(file, "another".toCharArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> KeyContainer.read("no file".getBytes(StandardCharsets.UTF_8), PASSWORD))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not a PKCS#12 file");
        assertThatThrownBy(() -> KeyContainer.read(Arrays.copyOf(file, file.length / 2), PASSWORD))
                .isInstanceOf(IOException.class);
        // The certificate of one pair beside the key of another
        KeyContainer other = held(pair(GostKind.GOST_2015_512.algorithm()));
        byte[] mixed =
                new KeyContainer(pair(GostKind.GOST_2015_512.algorithm()).getPrivate(), other.chain()).write(PASSWORD);
        assertThatThrownBy(() -> KeyContainer.read(mixed, PASSWORD))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fits");
    }

    private static boolean contains(byte[] file, int... wanted) {
        for (int i = 0; i + wanted.length <= file.length; i++) {
            int at = i;
            if (IntStream.range(0, wanted.length).allMatch(j -> file[at + j] == (byte) wanted[j])) {
                return true;
            }
        }
        return false;
    }

    private static KeyPair pair(String algorithm) throws Exception {
        return KeyPairGenerator.getInstance(algorithm, new GostProvider()).generateKeyPair();
    }

    static KeyContainer held(KeyPair pair) throws Exception {
        X500Name name = new X500Name("CN=A");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        X509Certificate certificate =
                new JcaX509CertificateConverter().getCertificate(builder.build(signer(pair.getPrivate())));
        return new KeyContainer(pair.getPrivate(), List.of(certificate));
    }

    private static ContentSigner signer(PrivateKey key) throws Exception {
        return key instanceof GostPrivateKey gost
                ? new GostContentSigner(gost)
                : new JcaContentSignerBuilder("SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"))
                        .build(key);
    }
}
