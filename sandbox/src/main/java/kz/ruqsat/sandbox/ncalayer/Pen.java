package kz.ruqsat.sandbox.ncalayer;

import java.nio.charset.StandardCharsets;
import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.people.Person;

/** Signs with somebody's key without asking anybody: for whoever has asked already, such as the phone. */
public final class Pen {
    private final KeyRing keys;
    private final CmsSigner signer;

    Pen(KeyRing keys, CmsSigner signer) {
        this.keys = keys;
        this.signer = signer;
    }

    /** DER. A phone adds no time stamp. */
    public byte[] cms(Person person, KeyUse use, byte[] content, boolean encapsulate) {
        return signer.signData(keys.open(new OwnedKey(person, use)), content, encapsulate, false);
    }

    /** The document with the signature in it. */
    public String xml(Person person, KeyUse use, String document) {
        return XmlSigner.sign(keys.open(new OwnedKey(person, use)), document.getBytes(StandardCharsets.UTF_8));
    }
}
