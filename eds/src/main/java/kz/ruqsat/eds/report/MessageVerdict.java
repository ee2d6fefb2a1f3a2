package kz.ruqsat.eds.report;

import org.w3c.dom.Element;

/** What is to be thought of a SOAP message that should be signed. */
public sealed interface MessageVerdict {

    /**
     * The message is what the known system signed.
     *
     * @param body the SOAP Body that was verified, and nothing else of the message: whoever reads it reads what was
     *     signed
     */
    record Genuine(Element body) implements MessageVerdict {}

    /**
     * The message is not to be read.
     *
     * @param detail for the log
     */
    record Refused(Fault fault, String detail) implements MessageVerdict {}

    /** Why a message is refused. */
    enum Fault {
        /** Not well-formed, or with a document type. */
        NOT_XML,
        /** No SOAP 1.1 envelope with at most one Header and exactly one Body, also anywhere within. */
        NOT_SOAP,
        /** Not exactly one signature in exactly one security header. */
        NO_SIGNATURE,
        /** A signature of another form than the gateway's profile has. */
        FORM,
        /** An algorithm that is not accepted, such as SHA-1. */
        ALGORITHM,
        /** What is signed is not the Body, or could be taken for something else. */
        REFERENCE,
        /** Signed with another certificate than the known one, or with one that is out of its term. */
        CERTIFICATE,
        /** The Body is not what was signed. */
        DIGEST,
        /** The signature does not fit. */
        SIGNATURE
    }
}
