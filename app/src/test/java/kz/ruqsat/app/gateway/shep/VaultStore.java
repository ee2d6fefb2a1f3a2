package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.cert.Certificate;
import java.util.Date;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The reading half of a key store, over another one that is filled when the PIN is right. */
abstract class VaultStore extends KeyStoreSpi {
    private @Nullable KeyStore store;

    abstract KeyStore filled(char @Nullable [] pin) throws IOException, GeneralSecurityException;

    private KeyStore open() {
        if (store == null) {
            throw new IllegalStateException("not opened");
        }
        return store;
    }

    @Override
    public void engineLoad(@Nullable InputStream stream, char @Nullable [] pin) throws IOException {
        try {
            store = filled(pin);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public @Nullable Key engineGetKey(String alias, char[] pin) {
        try {
            return open().getKey(alias, pin);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Certificate @Nullable [] engineGetCertificateChain(String alias) {
        try {
            return open().getCertificateChain(alias);
        } catch (KeyStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Enumeration<String> engineAliases() {
        try {
            return open().aliases();
        } catch (KeyStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Certificate engineGetCertificate(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Date engineGetCreationDate(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void engineSetKeyEntry(String alias, Key key, char[] pin, Certificate[] chain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void engineSetCertificateEntry(String alias, Certificate certificate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void engineDeleteEntry(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean engineContainsAlias(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int engineSize() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean engineIsKeyEntry(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean engineIsCertificateEntry(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String engineGetCertificateAlias(Certificate certificate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void engineStore(OutputStream stream, char[] pin) {
        throw new UnsupportedOperationException();
    }
}
