package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.Token;
import kz.ruqsat.eds.xml.XadesProperties;
import kz.ruqsat.eds.xml.XmlSignature;
import org.w3c.dom.Element;

/**
 * Brings the last signature of a document to a level, in the document itself.
 *
 * @param signatures all of the document
 */
record XadesRaise(Proving proof, List<XmlSignature> signatures) {

    void to(SignatureLevel level) throws IOException {
        try {
            switch (level) {
                case B -> {}
                case T -> stamp();
                case LT -> prove();
                case LTA -> archive();
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private XmlSignature last() {
        return signatures.getLast();
    }

    private TimeStampAuthority authority() {
        return proof.authority().beside(last().signer());
    }

    private Element place() {
        XadesProperties properties = last().properties();
        if (properties == null) {
            throw new IllegalArgumentException("A plain signature has no place for proof");
        }
        return properties.place();
    }

    private void stamp() throws IOException {
        Element place = place();
        // What an archive time stamp is over must stay as it is.
        if (last().stamps().isEmpty() && last().archiveStamps().isEmpty()) {
            byte[] token = authority().stamp(last().stamped());
            XmlText.append(place, XadesText.timeStamp("xades:SignatureTimeStamp", token));
        }
    }

    /** The evidence about all who signed and about the authorities of their time stamps. */
    private void prove() throws IOException {
        stamp();
        if (proved(last().evidence())) {
            return;
        }
        Evidence signers = Evidence.NONE;
        Evidence authorities = Evidence.NONE;
        for (XmlSignature signature : withOver(signatures)) {
            signers = signers.and(proof.evidence().about(signature.signer()));
            for (Token token : signature.stamps()) {
                authorities = authorities.and(proof.evidence().aboutToken(token.encoded()));
            }
        }
        XmlText.append(place(), XadesText.certificates(signers));
        if (!signers.silent()) {
            XmlText.append(place(), XadesText.revocations(signers));
        }
        add(authorities.without(signers));
    }

    /** With the signatures over each. */
    private static List<XmlSignature> withOver(List<XmlSignature> signatures) {
        List<XmlSignature> all = new ArrayList<>();
        for (XmlSignature signature : signatures) {
            all.add(signature);
            all.addAll(withOver(signature.over()));
        }
        return all;
    }

    private void archive() throws IOException {
        prove();
        List<Token> newest = new ArrayList<>(last().archiveStamps());
        if (!newest.isEmpty()) {
            // It has to be proved good at the time of the one that is put over it.
            add(proof.evidence().aboutToken(newest.getLast().encoded()).without(last().evidence()));
        }
        byte[] token = authority().stamp(last().archived());
        XmlText.append(place(), XadesText.timeStamp("xades141:ArchiveTimeStamp", token));
    }

    private void add(Evidence authorities) {
        if (proved(authorities)) {
            XmlText.append(place(), XadesText.aboutTimeStamps(authorities));
        }
    }

    private static boolean proved(Evidence evidence) {
        return !evidence.silent() || !evidence.certificates().isEmpty();
    }
}
