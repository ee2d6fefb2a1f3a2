package kz.ruqsat.eds.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import kz.ruqsat.eds.keys.KeyContainer;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;

/** The key of an information system in memory, with which it signs its messages; they carry its certificate only. */
public record SystemKey(PrivateKey key, X509Certificate certificate) implements SigningKey {

    /**
     * Reads the one key of a PKCS#12 file: RSA, EC or GOST.
     *
     * @throws IOException when it can't be read, or the password is another one
     */
    public static SystemKey load(Path file, char[] password) throws IOException {
        try {
            KeyContainer held = KeyContainer.read(Files.readAllBytes(file), password);
            return new SystemKey(held.key(), held.certificate());
        } catch (IOException e) {
            throw new IOException(e.getMessage() + ": " + file, e);
        }
    }

    /**
     * Reads a certificate, DER or PEM.
     *
     * @throws IOException when it is none
     */
    public static X509Certificate certificate(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a certificate: " + file, e);
        }
    }

    @Override
    public List<X509Certificate> chain() {
        return List.of();
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        return new LocalKey(key, certificate, chain()).sign(toBeSigned);
    }

    @Override
    public String toString() {
        return "SystemKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
