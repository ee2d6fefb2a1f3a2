package kz.ruqsat.eds.signing;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The structure of certificates that go into signatures: the same few again and again, and to read one costs as much as a
 * fifth of an elliptic signature. Safe for use by many threads.
 */
final class ParsedCertificates {
    private static final int MOST = 200;

    private static final Map<X509Certificate, Certificate> LATEST = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<X509Certificate, Certificate> eldest) {
            return size() > MOST;
        }
    };

    private ParsedCertificates() {}

    static Certificate of(X509Certificate certificate) {
        synchronized (LATEST) {
            return LATEST.computeIfAbsent(
                    certificate, one -> Certificate.getInstance(CmsEdit.parsed(CmsEdit.encoded(one))));
        }
    }
}
