/**
 * The window of the State Corporation or of a service centre: a person is received, identified and gives consent, the
 * request is filled and checked against the list, scanned, signed by the operator and sent through the gateway; the
 * result comes back and is handed over. It is an information system of its own: what E-licensing knows, it learns by
 * letter. Start at {@link kz.ruqsat.app.window.ReceptionDesk} and {@link kz.ruqsat.app.window.Reception}. May use:
 * journal, casework (documents only), law, drafting, exchange, gateway (ports), identity, path, printing, shell, jobs,
 * parcels.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.window;
