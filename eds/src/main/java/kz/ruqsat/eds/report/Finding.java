package kz.ruqsat.eds.report;

import kz.ruqsat.core.shared.ConstantName;

/**
 * A named refusal: why a signature, a certificate or a signer is not accepted. The text for people is in
 * {@code messages/eds_*.properties} under {@link #textKey()} and says what failed and what to do.
 */
public enum Finding {
    /** The file is not a PDF, CMS or certificate that can be read. */
    NOT_A_SIGNATURE(Verdict.INVALID),
    /** The file is two things at once: one program would show another document than was checked here. */
    POLYGLOT(Verdict.INVALID),
    /** Something stands behind the end of what was signed. */
    TRAILING_BYTES(Verdict.INVALID),
    /** A licence package whose archive or list of files is not as it must be. */
    PACKAGE_DAMAGED(Verdict.INVALID),
    /** The file can be read, but nobody has signed it. */
    NO_SIGNATURE(Verdict.INVALID),
    /** The signature is detached and the signed content was not given. */
    CONTENT_MISSING(Verdict.INDETERMINATE),
    /** The content is not the one that was signed (its digest differs). */
    SIGNED_OTHER_DATA(Verdict.INVALID),
    /** The signature value does not match the signer's key and the signed attributes. */
    SIGNATURE_BROKEN(Verdict.INVALID),
    /** The CMS has no signed attributes, or they are not those RFC 5652 demands. */
    SIGNED_ATTRIBUTES_WRONG(Verdict.INVALID),
    /** The signer's certificate is not in the CMS. */
    SIGNER_CERTIFICATE_MISSING(Verdict.INVALID),
    /** SHA-1, MD5, RSA shorter than 2048 bits. */
    WEAK_ALGORITHM(Verdict.INVALID),
    /** An algorithm that this version can't compute. */
    UNSUPPORTED_ALGORITHM(Verdict.INDETERMINATE),
    /** An algorithm that proves nothing of the signer: one that anybody can compute, such as HMAC or none. */
    FORBIDDEN_ALGORITHM(Verdict.INVALID),
    /** An XML signature that signs something made out of the document (XSLT, XPath), not the document. */
    FORBIDDEN_TRANSFORM(Verdict.INVALID),
    /** The XML brings a document type: entities that grow without end or fetch what is elsewhere. */
    DOCUMENT_TYPE(Verdict.INVALID),
    /** An id that the signature goes by is borne by another element too, or by another one only. */
    AMBIGUOUS_ID(Verdict.INVALID),
    /** A signature in an XML document that is not over the whole of it, or stands where it has no business. */
    SIGNATURE_MISPLACED(Verdict.INVALID),
    /** The PDF was changed after this signature. */
    CHANGED_AFTER_SIGNING(Verdict.INVALID),
    /** The PDF signature does not cover what it must (its byte range leaves a gap). */
    BYTE_RANGE_WRONG(Verdict.INVALID),
    /** The time stamp is broken, is over another signature, or its authority is not trusted. */
    TIMESTAMP_INVALID(Verdict.INVALID),
    /** The time stamp's authority has ended since, and no later archive time stamp proves it. */
    TIMESTAMP_EXPIRED(Verdict.INDETERMINATE),
    /** An archive time stamp is not over what stands in the file: the evidence was changed after it. */
    ARCHIVE_BROKEN(Verdict.INVALID),
    CERTIFICATE_EXPIRED(Verdict.INVALID),
    CERTIFICATE_NOT_YET_VALID(Verdict.INVALID),
    CERTIFICATE_REVOKED(Verdict.INVALID),
    /** The authority's responder knows of no such certificate (RFC 6960 2.2): it was never issued, so it is forged. */
    CERTIFICATE_NOT_ISSUED(Verdict.INVALID),
    /** Neither OCSP nor CRL gave an answer that can be believed; may pass later. */
    REVOCATION_UNKNOWN(Verdict.INDETERMINATE),
    /** The certificate does not lead to a trusted root. */
    UNKNOWN_ISSUER(Verdict.INVALID),
    /** More authorities stand in the chain than one of them allows. */
    CHAIN_TOO_LONG(Verdict.INVALID),
    /** The authorities vouch for each other in a circle, and none of them is trusted. */
    CHAIN_LOOP(Verdict.INVALID),
    /** The certificate was issued with the certificate of somebody who is no authority. */
    ISSUER_IS_NO_AUTHORITY(Verdict.INVALID),
    /** An authority on the way may not issue certificates for such names. */
    NAME_NOT_PERMITTED(Verdict.INVALID),
    /** An authority on the way may not issue certificates for such purposes. */
    PURPOSE_NOT_PERMITTED(Verdict.INVALID),
    /** The certificate names one signature algorithm inside what is signed, and another one outside. */
    ALGORITHM_CONFUSED(Verdict.INVALID),
    /** Whoever signed an answer about certificates may not speak for their authority. */
    RESPONDER_NOT_AUTHORISED(Verdict.INVALID),
    /** A revocation list or an answer that is past its next update, or not of its time yet. */
    EVIDENCE_OUT_OF_DATE(Verdict.INVALID),
    /** The certificate has a critical extension that is not understood. */
    UNKNOWN_CRITICAL_EXTENSION(Verdict.INVALID),
    /** The certificate's key is not for signing documents. */
    NOT_A_SIGNING_KEY(Verdict.INVALID),
    /** The certificate's key is not for logging in. */
    NOT_A_LOGIN_KEY(Verdict.INVALID),
    /** The certificate is a certification authority's. */
    CA_AS_SIGNER(Verdict.INVALID),
    /** The signer is another person than expected. */
    WRONG_IIN(Verdict.INVALID),
    /** The signer's certificate is for another organisation than expected, or for none. */
    WRONG_BIN(Verdict.INVALID),
    /** A certificate of an organisation where a person acts in their own name. */
    NOT_A_PERSONAL_CERTIFICATE(Verdict.INVALID),
    /** The signer is neither head of the firm nor has the right to sign for it. */
    MAY_NOT_ACT_FOR_FIRM(Verdict.INVALID),
    /** An official's certificate is not of the body for which he signs. */
    WRONG_BODY(Verdict.INVALID),
    /** The certificate does not say that its holder may decide for the body. */
    NOT_AUTHORISED(Verdict.INVALID);

    private final Verdict effect;

    Finding(Verdict effect) {
        this.effect = effect;
    }

    /** What this finding makes of the verdict. */
    public Verdict effect() {
        return effect;
    }

    /** True when asking again later may give another answer, with nothing changed by the signer. */
    public boolean mayPassLater() {
        return this == REVOCATION_UNKNOWN;
    }

    /** The key of the text: {@code eds.finding.} and the name in kebab case. */
    public String textKey() {
        return "eds.finding." + ConstantName.of(this);
    }
}
