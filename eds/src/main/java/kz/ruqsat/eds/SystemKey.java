package kz.ruqsat.eds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** The key of an information system, with which it signs its messages. */
public record SystemKey(PrivateKey key, X509Certificate certificate) {

    /**
     * Reads the one key of a PKCS#12 file.
     *
     * @throws IOException when it can't be read, or the password is another one
     */
    public static SystemKey load(Path file, char[] password) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new SystemKey(key, certificate);
                }
            }
            throw new IOException("No key in " + file);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a PKCS#12 file of that password: " + file, e);
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
    public String toString() {
        return "SystemKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
