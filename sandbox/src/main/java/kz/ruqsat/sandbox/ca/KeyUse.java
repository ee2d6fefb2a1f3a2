package kz.ruqsat.sandbox.ca;

/** A person has two keys: one that signs and one that logs in. */
public enum KeyUse {
    SIGN,
    AUTH
}
