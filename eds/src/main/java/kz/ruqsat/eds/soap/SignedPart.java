package kz.ruqsat.eds.soap;

import java.util.List;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.XmlAlgorithms;

/** Writes what is signed of an XML signature, already in canonical form: its bytes are the bytes to be signed. */
final class SignedPart {

    private SignedPart() {}

    static String write(XmlAlgorithms.Method method, String uri, List<String> transforms, byte[] digest) {
        StringBuilder all = new StringBuilder();
        for (String transform : transforms) {
            all.append("<ds:Transform Algorithm=\"").append(transform).append("\"></ds:Transform>");
        }
        return "<ds:SignedInfo xmlns:ds=\"" + Parts.DS + "\"><ds:CanonicalizationMethod Algorithm=\""
                + CanonicalXml.EXCLUSIVE + "\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""
                + method.uri() + "\"></ds:SignatureMethod><ds:Reference URI=\"" + uri + "\"><ds:Transforms>" + all
                + "</ds:Transforms><ds:DigestMethod Algorithm=\""
                + method.digest().uri()
                + "\"></ds:DigestMethod><ds:DigestValue>" + WsSecurity.base64(digest)
                + "</ds:DigestValue></ds:Reference></ds:SignedInfo>";
    }
}
