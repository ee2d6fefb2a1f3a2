package kz.ruqsat.core.regulation;

/** What in the system meets a process or a condition of a flow; which page or event it is depends on the channel. */
public enum Facility {
    SIGN_UP,
    LOG_IN,
    LOG_IN_CHECK,
    LOG_IN_REFUSED,
    REQUEST_FORM,
    PAYMENT,
    PAYMENT_CHECK,
    PAYMENT_REFUSED,
    CERTIFICATE_CHOICE,
    CERTIFICATE_CHECK,
    CERTIFICATE_REFUSED,
    SIGNING,
    SENDING,
    REGISTRATION,
    COMPLIANCE_CHECK,
    SERVICE_REFUSED,
    RESULT,
    STATE_DATA_REQUEST,
    STATE_DATA_CHECK,
    STATE_DATA_ABSENT,
    PAPER_DOCUMENTS,
    CONSENT_REQUEST,
    RECEPTION,
    IDENTIFICATION,
    DATA_CONSENT,
    COMPLETENESS_CHECK,
    ACCEPTANCE_REFUSED,
    RECEIPT,
    HAND_OVER
}
