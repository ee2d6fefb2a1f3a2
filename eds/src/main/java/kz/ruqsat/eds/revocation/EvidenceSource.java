package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Who gives the answers about revocation as they came, to be kept with a signature. */
@FunctionalInterface
public interface EvidenceSource {

    /**
     * Asks about every certificate of the chain that names an address to ask. An answer is given out only after it was
     * checked; what it says (good or revoked) is the verifier's business.
     *
     * @param chain the certificate, its issuer, and so on to the root, all of them trusted
     * @throws IOException when nobody gave an answer that can be believed: wait and ask again
     */
    Evidence collect(List<X509Certificate> chain) throws IOException;
}
