package kz.ruqsat.eds.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKeyTest {
    private static final String PIN = "482915";

    @ParameterizedTest
    @EnumSource
    void signsWithAKeyThatTheProviderDoesNotShow(GostKind kind) throws Exception {
        KeyContainer held = held(kind);
        var names = Map.of(kind.signatureOid().getId(), LicensedProvider.SIGNATURE);
        ProviderKey key = ProviderKey.open(
                new LicensedProvider(held),
                new ProviderKey.Dialect("LICENSED", names),
                LicensedProvider.PIN.toCharArray(),
                "sign");
        assertThat(key.certificate()).isEqualTo(held.certificate());
        assertThat(key.algorithm().getAlgorithm()).isEqualTo(kind.signatureOid());
        Signature check = Signature.getInstance(kind.signature(), new GostProvider());
        check.initVerify(held.certificate().getPublicKey());
        check.update(DeviceProcess.TEXT);
        assertThat(check.verify(key.sign(DeviceProcess.TEXT))).isTrue();
    }

    @Test
    void saysWhatTheProviderDoesNotDo() throws Exception {
        LicensedProvider provider = new LicensedProvider(held(GostKind.GOST_2015_512));
        var dialect = new ProviderKey.Dialect("LICENSED", Map.of());
        char[] pin = LicensedProvider.PIN.toCharArray();
        assertThatThrownBy(() -> ProviderKey.open(provider, dialect, "0000".toCharArray(), null))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ProviderKey.open(provider, dialect, pin, "another"))
                .hasMessageContaining("no key with a certificate under another");
        ProviderKey unnamed = ProviderKey.open(provider, dialect, pin, null);
        assertThatThrownBy(() -> unnamed.sign(DeviceProcess.TEXT)).hasMessageContaining("Licensed does not sign");
        assertThatThrownBy(() -> ProviderKey.pkcs11(Path.of("/no/such/library.so"), 0, pin, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/library.so");
    }

    /** In a real device's stead SoftHSM, when the machine has it (Debian: softhsm2). */
    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void signsInADevice(String algorithm, @TempDir Path folder) throws Exception {
        Path library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(library != null, "SoftHSM is not installed: PKCS#11 is tested only through a provider of our own");
        Path settings = folder.resolve("softhsm2.conf");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        run(settings, "softhsm2-util", "--init-token", "--free", "--label", "seal", "--so-pin", PIN, "--pin", PIN);
        List<String> printed = run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DeviceProcess.class.getName(),
                library.toString(),
                PIN,
                algorithm);
        byte[] certificate = Base64.getDecoder().decode(printed.getFirst());
        var parsed = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        Signature check = Algorithms.signature(Algorithms.ofKey(parsed));
        check.initVerify(parsed);
        check.update(DeviceProcess.TEXT);
        assertThat(check.verify(Base64.getDecoder().decode(printed.getLast()))).isTrue();
    }

    private static List<String> run(Path settings, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        List<String> lines = process.inputReader().readAllLines();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", lines).isZero();
        return lines;
    }

    private static KeyContainer held(GostKind kind) throws Exception {
        return KeyContainerTest.held(KeyPairGenerator.getInstance(kind.algorithm(), new GostProvider())
                .generateKeyPair());
    }
}
