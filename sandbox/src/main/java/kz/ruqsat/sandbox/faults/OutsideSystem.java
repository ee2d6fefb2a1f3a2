package kz.ruqsat.sandbox.faults;

/** A foreign system that can be made to fail. */
public enum OutsideSystem {
    OCSP,
    CRL,
    TSP,
    PAYMENTS,
    MAIL,
    SMS
}
