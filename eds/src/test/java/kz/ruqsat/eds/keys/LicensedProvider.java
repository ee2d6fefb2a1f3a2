package kz.ruqsat.eds.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import kz.ruqsat.eds.gost.GostProvider;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a licensed provider: holds one key, hands out only a handle of it, names its signature in its own way, and
 * asks for a PIN.
 */
final class LicensedProvider extends Provider {
    static final String SIGNATURE = "ECGOST-BY-LICENCE";
    static final String PIN = "1234";

    private static final long serialVersionUID = 1;

    private final transient KeyContainer held;

    LicensedProvider(KeyContainer held) {
        super("Licensed", "1", "a provider that keeps its key");
        this.held = held;
        putService(new Made("KeyStore", "LICENSED"));
        putService(new Made("Signature", SIGNATURE));
    }

    private final class Made extends Service {
        Made(String type, String name) {
            super(LicensedProvider.this, type, name, LicensedProvider.class.getName(), List.of(), Map.of());
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            return getType().equals("KeyStore") ? new Store() : new Signing();
        }

        @Override
        public boolean supportsParameter(@Nullable Object parameter) {
            return true;
        }
    }

    /** Says nothing about the key. */
    private static final class Handle implements PrivateKey {
        private static final long serialVersionUID = 1;

        @Override
        public String getAlgorithm() {
            return "ECGOST";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    private final class Signing extends Signature {
        private final Signature inner;

        Signing() {
            super(SIGNATURE);
            try {
                inner = Signature.getInstance(held.certificate().getSigAlgOID(), new GostProvider());
                inner.initSign(held.key());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected void engineInitVerify(PublicKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInitSign(PrivateKey key) {
            if (!(key instanceof Handle)) {
                throw new IllegalArgumentException("not a key of mine");
            }
        }

        @Override
        protected void engineUpdate(byte b) throws SignatureException {
            inner.update(b);
        }

        @Override
        protected void engineUpdate(byte[] b, int off, int len) throws SignatureException {
            inner.update(b, off, len);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            return inner.sign();
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

    private final class Store extends KeyStoreSpi {
        @Override
        public void engineLoad(@Nullable InputStream stream, char[] password) throws IOException {
            if (!Arrays.equals(password, PIN.toCharArray())) {
                throw new IOException("wrong PIN", new UnrecoverableKeyException());
            }
        }

        @Override
        public Key engineGetKey(String alias, char[] password) {
            return new Handle();
        }

        @Override
        public Certificate[] engineGetCertificateChain(String alias) {
            return held.chain().toArray(Certificate[]::new);
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.enumeration(List.of("sign"));
        }

        @Override
        public Certificate engineGetCertificate(String alias) {
            return held.certificate();
        }

        @Override
        public Date engineGetCreationDate(String alias) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate cert) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineDeleteEntry(String alias) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean engineContainsAlias(String alias) {
            return alias.equals("sign");
        }

        @Override
        public int engineSize() {
            return 1;
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return true;
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override
        public String engineGetCertificateAlias(Certificate cert) {
            return "sign";
        }

        @Override
        public void engineStore(OutputStream stream, char[] password) {
            throw new UnsupportedOperationException();
        }
    }
}
