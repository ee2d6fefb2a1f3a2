package kz.ruqsat.app.licences.store;

import kz.ruqsat.app.journal.ChainHeads;

/** Where the chains of the licences end, as the register's table remembers it. */
public final class LicenceHeads implements ChainHeads {

    @Override
    public String query() {
        return "select stream, version, hash from licence";
    }
}
