package kz.ruqsat.app.window.store;

import kz.ruqsat.app.journal.ChainHeads;

/** Where the chains of the receptions end, as their table remembers it. */
public final class ReceptionHeads implements ChainHeads {

    @Override
    public String query() {
        return "select stream, version, hash from reception";
    }
}
