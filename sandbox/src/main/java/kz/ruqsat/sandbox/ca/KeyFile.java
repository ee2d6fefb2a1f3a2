package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.keys.KeyContainer;
import kz.ruqsat.sandbox.files.JsonFile;

/** One key with its certificates in a PKCS#12 file, as the authority hands keys to people. */
public record KeyFile(Path path, String password) {

    public boolean exists() {
        return Files.exists(path);
    }

    public SigningKey read() {
        try {
            var held = KeyContainer.read(Files.readAllBytes(path), password.toCharArray());
            return new SigningKey(held.key(), held.certificate(), held.issuers());
        } catch (IOException e) {
            throw new IllegalStateException("cannot open " + path, e);
        }
    }

    public void write(SigningKey key) {
        List<X509Certificate> chain = new ArrayList<>(List.of(key.certificate()));
        chain.addAll(key.issuers());
        JsonFile.replace(path, new KeyContainer(key.key(), chain).write(password.toCharArray()));
    }
}
