package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ruqsat.app.DeviceSettings;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.soap.WsSecurity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDeviceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
    private static final String PIN = "482915";
    private static final List<String> RSA = List.of("1.2.840.113549.1.1.11=" + Vault.SIGNATURE);

    @TempDir
    Path folder;

    @AfterEach
    void vaultWorks() {
        Vault.works = true;
    }

    /** A provider named by its class, with its own names; the PIN in a file. */
    @Test
    void signsMessagesWithAKeyThatALicensedProviderHolds() throws Exception {
        Path pin = Files.writeString(folder.resolve("pin"), Vault.PIN + "\n");
        Map<Participant, SigningKey> keys = open(vault("e-licensing=seal", pin, null), null);

        assertThat(keys).containsOnlyKeys(Participant.E_LICENSING);
        SigningKey key = Objects.requireNonNull(keys.get(Participant.E_LICENSING));
        byte[] message = WsSecurity.sign("<q:Question xmlns:q=\"urn:q\"/>", key);
        assertThat(WsSecurity.verify(message, Vault.CERTIFICATE, NOW)).isInstanceOf(MessageVerdict.Genuine.class);
        Vault.works = false;
        assertThatThrownBy(() -> WsSecurity.sign("<a/>", key))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The device does not sign");
    }

    /** In a real device's stead SoftHSM, when the machine has it (Debian: softhsm2). */
    @Test
    void signsMessagesWithAKeyInADevice() throws Exception {
        Path library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(library != null, "SoftHSM is not installed: PKCS#11 is tested only through a provider of our own");
        Path configuration = Files.writeString(
                folder.resolve("hsm.cfg"), "name = ruqsat\nlibrary = " + library + "\nslotListIndex = 0\n");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "seal", "--so-pin", PIN, "--pin", PIN);

        List<String> printed = java(configuration, "seal");
        byte[] bytes = Base64.getDecoder().decode(printed.getFirst());
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        byte[] message = Base64.getDecoder().decode(printed.getLast());
        assertThat(WsSecurity.verify(message, certificate, NOW)).isInstanceOf(MessageVerdict.Genuine.class);
        assertThat(java(configuration, "another").getLast())
                .contains("ruqsat.shep.device: key another: ", "has no key with a certificate under another");
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        assertThat(open(new DeviceSettings(null, null, "PKCS11", List.of(), List.of(), null, null), null))
                .isEmpty();
        wrong(vault("e-licensing=seal", null, "RUQSAT_PIN"), null)
                .withMessageContaining("no PIN in the environment variable RUQSAT_PIN");
        wrong(vault("e-licensing=seal", null, "RUQSAT_PIN"), "0000")
                .withMessageContaining("another PIN")
                .withMessageNotContaining("0000");
        wrong(vault("e-licensing=seals", null, "RUQSAT_PIN"), Vault.PIN)
                .withMessageContaining("no key with a certificate under seals");
        wrong(vault("licensing=seal", null, "RUQSAT_PIN"), Vault.PIN)
                .withMessageContaining("no system of ours is called licensing");
        wrong(vault("e-licensing=seal", folder.resolve("none"), null), null).withMessageContaining("pin-file");
        wrong(device("kz.example.Missing", null), Vault.PIN)
                .withMessageContaining("kz.example.Missing is neither registered nor a class on the class path");
        wrong(device("SunPKCS11", folder.resolve("none.cfg")), Vault.PIN).withMessageContaining("none.cfg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault("e-licensing=seal", null, null))
                .withMessageContaining("pin-file or in the environment's pin-variable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault("e-licensing", null, "P"))
                .withMessageContaining("expected NAME=VALUE");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<?> wrong(
            DeviceSettings settings, @Nullable String pin) {
        return assertThatIllegalStateException()
                .isThrownBy(() -> open(settings, pin))
                .withMessageStartingWith("ruqsat.shep.device");
    }

    private static Map<Participant, SigningKey> open(DeviceSettings settings, @Nullable String pin) {
        return new KeyDevice(settings, _ -> pin).open();
    }

    private static DeviceSettings vault(String alias, @Nullable Path pinFile, @Nullable String pinVariable) {
        return new DeviceSettings(Vault.class.getName(), null, "VAULT", RSA, List.of(alias), pinFile, pinVariable);
    }

    private static DeviceSettings device(String provider, @Nullable Path configuration) {
        return new DeviceSettings(
                provider, configuration, "PKCS11", List.of(), List.of("e-licensing=seal"), null, "RUQSAT_PIN");
    }

    private List<String> java(Path configuration, String alias) throws Exception {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DeviceMain.class.getName(),
                configuration.toString(),
                alias);
    }

    /** What it prints; of an error its first line. */
    private List<String> run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        builder.environment().put("DEVICE_PIN", PIN);
        Path errors = folder.resolve("errors");
        builder.redirectError(errors.toFile());
        Process process = builder.start();
        List<String> lines = process.inputReader().readAllLines();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0
                ? lines
                : List.of(Files.readAllLines(errors).stream()
                        .filter(line -> line.contains("Exception"))
                        .findFirst()
                        .orElse(""));
    }
}
