package kz.ruqsat.eds.timestamps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.LongTerm.Stamped;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/**
 * Reads the RFC 3161 time stamps over a signature value.
 *
 * @param stamps those that can be read; whether each is over this signature is known, whether it is trusted is not
 * @param findings that some can't be read
 */
public record TimeStampCheck(List<Stamped> stamps, Set<Finding> findings) {

    /** Each may cost a question to another server. */
    public static final int MOST_TOKENS = 4;

    public static TimeStampCheck run(SignerInformation signer) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<byte[]> tokens = values(signer, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, findings);
        if (tokens.size() > MOST_TOKENS) {
            return new TimeStampCheck(List.of(), Set.of(Finding.TIMESTAMP_INVALID));
        }
        List<Stamped> stamps = new ArrayList<>();
        for (byte[] bytes : tokens) {
            try {
                Token token = Token.parse(bytes);
                stamps.add(new Stamped(token, token.over(signer.getSignature()), Evidence.NONE));
            } catch (UnreadableSignatureException e) {
                findings.add(Finding.TIMESTAMP_INVALID);
            }
        }
        return new TimeStampCheck(stamps, findings);
    }

    /** All values of an unsigned attribute, in their order. */
    public static List<byte[]> values(SignerInformation signer, ASN1ObjectIdentifier type, Set<Finding> findings) {
        List<byte[]> values = new ArrayList<>();
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) {
            return values;
        }
        for (Attribute attribute : unsigned.toASN1Structure().getAttributes()) {
            if (attribute.getAttrType().equals(type)) {
                addValues(attribute, values, findings);
            }
        }
        return values;
    }

    private static void addValues(Attribute attribute, List<byte[]> values, Set<Finding> findings) {
        for (ASN1Encodable value : attribute.getAttributeValues()) {
            try {
                values.add(value.toASN1Primitive().getEncoded(ASN1Encoding.DL));
            } catch (IOException _) {
                findings.add(Finding.TIMESTAMP_INVALID);
            }
        }
    }
}
