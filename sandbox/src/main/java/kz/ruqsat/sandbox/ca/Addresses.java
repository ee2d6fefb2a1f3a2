package kz.ruqsat.sandbox.ca;

/**
 * Where the authority's servers answer; these addresses stand in the certificates.
 *
 * @param http for example {@code http://127.0.0.1:18090}
 */
public record Addresses(String http) {
    String ocsp() {
        return http + "/ocsp/";
    }

    public String tsp() {
        return http + "/tsp/";
    }

    String certificate(String file) {
        return http + "/cert/" + file;
    }

    String revocationList(String file) {
        return http + "/crl/" + file;
    }
}
