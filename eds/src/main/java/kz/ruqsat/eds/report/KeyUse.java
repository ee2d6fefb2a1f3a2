package kz.ruqsat.eds.report;

/** What a certificate's key is for (INTERFACES 3.3). */
public enum KeyUse {
    /** Signing documents: nonRepudiation and emailProtection. */
    SIGN,
    /** Logging in: clientAuth. */
    AUTH,
    /** Both (certificates since 2022 may have one key for both). */
    BOTH,
    /** Neither: a server, a certification authority, something else. */
    NONE;

    /** May this key sign documents? */
    public boolean signs() {
        return this == SIGN || this == BOTH;
    }

    /** May this key log in? */
    public boolean authenticates() {
        return this == AUTH || this == BOTH;
    }
}
