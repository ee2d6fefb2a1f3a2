package kz.ruqsat.app.casework.store;

import kz.ruqsat.app.journal.ChainHeads;

/** Where the chains of the applications end, as the read tables remember it. */
public final class ApplicationHeads implements ChainHeads {

    @Override
    public String query() {
        return "select stream, version, hash from application";
    }
}
