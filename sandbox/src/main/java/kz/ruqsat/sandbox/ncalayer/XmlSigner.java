package kz.ruqsat.sandbox.ncalayer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.signing.Xades;
import kz.ruqsat.sandbox.ca.SigningKey;

/** Signs XML as NCALayer does: the signature is the last child of the document's root; one after another may sign. */
public final class XmlSigner {
    private XmlSigner() {}

    /** {@link NotPossible} when the text is no XML, or has a document type. */
    public static String sign(SigningKey key, byte[] xml) {
        try {
            var holder = new LocalKey(key.key(), key.certificate(), key.issuers());
            return new String(Xades.signPlainly(xml, holder), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new NotPossible("cannot sign the XML: " + e.getMessage(), e);
        }
    }
}
