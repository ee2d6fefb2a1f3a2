package kz.ruqsat.sandbox.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person's certificate says, or what is wrong with it. */
public enum CertificateKind {
    @JsonProperty("individual")
    INDIVIDUAL,
    /** First head of the legal entity. */
    @JsonProperty("head")
    HEAD,
    /** May sign for the legal entity. */
    @JsonProperty("signer")
    SIGNER,
    /** Works for the legal entity and may not sign for it. */
    @JsonProperty("employee")
    EMPLOYEE,
    /** A first head's that ended yesterday. */
    @JsonProperty("expired")
    EXPIRED,
    /** A first head's that is revoked. */
    @JsonProperty("revoked")
    REVOKED,
    /** A first head's from an authority that is not the national one. */
    @JsonProperty("foreign-ca")
    FOREIGN_CA
}
