package kz.ruqsat.sandbox.ca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.files.Pem;

/**
 * A server's own key with its certificates as PEM, readable by the owner only. Not encrypted: the password would
 * have to lie beside it, and a PKCS#12 costs a tenth of a second to open.
 */
record OpenKeyFile(Path path) {
    boolean exists() {
        return Files.exists(path);
    }

    SigningKey read() {
        try {
            var text = Files.readString(path);
            var certificates = new ArrayList<X509Certificate>();
            for (var der : Pem.der("CERTIFICATE", text)) {
                certificates.add(certificate(der));
            }
            var key = Signatures.key(Pem.der("PRIVATE KEY", text).getFirst());
            return new SigningKey(key, certificates.getFirst(), certificates.subList(1, certificates.size()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + path, e);
        }
    }

    void write(SigningKey key) {
        try {
            var text = new StringBuilder(Pem.of("PRIVATE KEY", key.key().getEncoded()));
            text.append(Pem.of("CERTIFICATE", key.certificate().getEncoded()));
            for (var issuer : key.issuers()) {
                text.append(Pem.of("CERTIFICATE", issuer.getEncoded()));
            }
            JsonFile.replace(path, text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("cannot write " + path, e);
        }
    }

    private static X509Certificate certificate(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
