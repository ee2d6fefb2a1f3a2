package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands for a licensed provider that is named by its class: one key, signatures under a name of its own. */
public final class Vault extends Provider {
    static final String PIN = "1234";
    static final String SIGNATURE = "SEAL-OF-THE-VAULT";
    static final X509Certificate CERTIFICATE;
    private static final KeyPair PAIR;
    private static final long serialVersionUID = 1;

    /** Whether it signs now. */
    static volatile boolean works = true;

    static {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            PAIR = generator.generateKeyPair();
            CERTIFICATE = DeviceMain.certificate(PAIR, Objects.requireNonNull(Security.getProvider("SunRsaSign")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Vault() {
        super("Vault", "1", "a provider that keeps its key");
        putService(new Made("KeyStore", "VAULT"));
        putService(new Made("Signature", SIGNATURE));
    }

    private final class Made extends Service {
        Made(String type, String name) {
            super(Vault.this, type, name, Vault.class.getName(), List.of(), Map.of());
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            return getType().equals("KeyStore") ? new Store() : new Sealing();
        }

        @Override
        public boolean supportsParameter(@Nullable Object parameter) {
            return true;
        }
    }

    /** What is in it, of which a plain store in memory does the keeping. */
    private static final class Store extends VaultStore {
        @Override
        KeyStore filled(char @Nullable [] pin) throws IOException, GeneralSecurityException {
            if (pin == null || !new String(pin).equals(PIN)) {
                throw new IOException("another PIN");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", PAIR.getPrivate(), pin, new Certificate[] {CERTIFICATE});
            return store;
        }
    }

    private static final class Sealing extends Signature {
        private final Signature inner;

        Sealing() {
            super(SIGNATURE);
            try {
                inner = Signature.getInstance("SHA256withRSA", "SunRsaSign");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
            inner.initSign(key);
        }

        @Override
        protected void engineUpdate(byte b) throws SignatureException {
            inner.update(b);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
            inner.update(bytes, from, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            if (!works) {
                throw new SignatureException("the vault is shut");
            }
            return inner.sign();
        }

        @Override
        protected void engineInitVerify(PublicKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected boolean engineVerify(byte[] value) {
            throw new UnsupportedOperationException();
        }

        @Deprecated
        @Override
        protected void engineSetParameter(String param, Object value) {
            throw new UnsupportedOperationException();
        }

        @Deprecated
        @Override
        protected Object engineGetParameter(String param) {
            throw new UnsupportedOperationException();
        }
    }
}
