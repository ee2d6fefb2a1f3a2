package kz.ruqsat.app.register;

/** The one big answer about a number or a file. */
public enum Answer {
    /** Issued here, rightly signed, in force. */
    IN_FORCE(Weight.GOOD),
    /** Issued here and rightly signed, but another licence stands in its place. */
    REISSUED(Weight.BAD),
    /** A refusal that was given here, rightly signed. */
    REFUSAL(Weight.GOOD),
    /** Issued here, but its signature is not accepted now. */
    SIGNATURE_NOT_ACCEPTED(Weight.BAD),
    /** Names a number of ours, and is not what was issued under it. */
    ALTERED(Weight.BAD),
    /** Issued here, but nobody can say now whether the certificate was revoked. */
    ISSUED_CANNOT_TELL(Weight.UNSURE),
    /** Rightly signed by somebody; not issued here. */
    FOREIGN_VALID(Weight.UNSURE),
    /** Not issued here, and its signature does not hold. */
    FOREIGN_INVALID(Weight.BAD),
    /** Not issued here, and nobody can say now whether its signature holds. */
    FOREIGN_CANNOT_TELL(Weight.UNSURE),
    /** Not a document: a certificate, a list, an answer or a time stamp of a trusted authority, and genuine. */
    AUTHORITY_STATEMENT(Weight.UNSURE),
    /** The same, and it does not hold, or nobody knows its authority. */
    STATEMENT_INVALID(Weight.BAD),
    /** The same, and nobody can say now whether it holds. */
    STATEMENT_CANNOT_TELL(Weight.UNSURE),
    /** Not issued here, and nobody has signed it. */
    NOT_SIGNED(Weight.BAD),
    /** No licence and no refusal has this number. */
    UNKNOWN_NUMBER(Weight.BAD);

    private final Weight weight;

    Answer(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** What a reader may make of it at a glance. */
    public enum Weight {
        GOOD,
        UNSURE,
        BAD
    }
}
